import Diagnostics
import Records
import Testing

@testable import Importing

/// A broken text, with a mark where the finding must point, and what the finding must say.
struct BrokenText: Sendable, CustomTestStringConvertible {
    var code: String
    var text: String
    var element: String?
    var value: String?
    var severity = Severity.error

    var testDescription: String { code }

    static let all: [BrokenText] = [
        BrokenText(
            code: "unknown-element", text: staff(person("\n  ①<papr/>")), element: "/staff/person[1]/papr",
            value: "papr"),
        BrokenText(code: "unknown-element", text: staff("①<teacher/>"), element: "/staff/teacher", value: "teacher"),
        BrokenText(
            code: "unknown-element", text: staff("<person id='1'><name>Ana ①<b>Li</b></name></person>"),
            element: "/staff/person[1]/name/b", value: "b"),
        BrokenText(
            code: "unknown-attribute",
            text: staff(person("<track value='basic'/>①<track valu='basic' value='basic'/>")),
            element: "/staff/person[1]/track[2]/@valu", value: "basic"),
        BrokenText(
            code: "unknown-attribute", text: staff("<person id='1'>①<name lang='en'>Ana</name></person>"),
            element: "/staff/person[1]/name/@lang", value: "lang"),
        BrokenText(
            code: "wrong-namespace", text: staff(person("①<track xmlns='urn:x' value='basic'/>")),
            element: "/staff/person[1]/track", value: "track"),
        BrokenText(
            code: "wrong-namespace", text: "<staff version='1'/>", element: "/staff", value: ""),
        BrokenText(
            code: "misplaced-element", text: staff(person("①<contributor position='1'/>")),
            element: "/staff/person[1]/contributor", value: "contributor"),
        BrokenText(
            code: "misplaced-element", text: staff(person("①<born>1975</born>")), element: "/staff/person[1]/born",
            value: "born"),
        BrokenText(
            code: "misplaced-attribute", text: staff(person("①<paper id='p' title='On x'/>")),
            element: "/staff/person[1]/paper[1]/@title", value: "On x"),
        BrokenText(
            code: "misplaced-attribute",
            text: staff(person("①<paper xmlns:x='urn:x' id='p' x:pages='3'><title>On x</title></paper>")),
            element: "/staff/person[1]/paper[1]/@pages", value: "3"),
        BrokenText(
            code: "missing-field", text: staff(person("①<paper/>")), element: "/staff/person[1]/paper[1]/@id"),
        BrokenText(code: "missing-field", text: staff("①<person id='1'/>"), element: "/staff/person[1]/name"),
        BrokenText(
            code: "repeated-element", text: staff("<person id='1'><name>A</name>①<name>B</name></person>"),
            element: "/staff/person[1]/name", value: "name"),
        BrokenText(
            code: "empty-value", text: staff(person("①<paper id='p' doi=' '/>")),
            element: "/staff/person[1]/paper[1]/@doi", value: " "),
        BrokenText(
            code: "unknown-value", text: staff(person("①<track value='basics'/>")),
            element: "/staff/person[1]/track[1]/@value", value: "basics"),
        BrokenText(
            code: "integer", text: staff(person("①<paper id='p' pages='1-9'/>")),
            element: "/staff/person[1]/paper[1]/@pages", value: "1-9"),
        BrokenText(
            code: "decimal", text: staff(person("①<teaching id='t' hours='4,5'/>")),
            element: "/staff/person[1]/teaching[1]/@hours", value: "4,5"),
        BrokenText(
            code: "number-too-long", text: staff(person("①<teaching id='t' hours='0.1234567890123456789'/>")),
            element: "/staff/person[1]/teaching[1]/@hours", value: "0.1234567890123456789"),
        BrokenText(
            code: "share", text: staff(person("①<appointment institution='Q' fte='120 %'/>")),
            element: "/staff/person[1]/appointment[1]/@fte", value: "120 %"),
        BrokenText(
            code: "date", text: staff("①<person id='1' born='1975-02-30'><name>A</name></person>"),
            element: "/staff/person[1]/@born", value: "1975-02-30"),
        BrokenText(
            code: "boolean", text: staff("①<person id='1' assessed='yes'><name>A</name></person>"),
            element: "/staff/person[1]/@assessed", value: "yes"),
        BrokenText(
            code: "identifier", text: staff(person("①<paper id='p' doi='none'/>")),
            element: "/staff/person[1]/paper[1]/@doi", value: "none"),
        BrokenText(
            code: "check-digit", text: staff(person("①<paper id='p' issn='0317-8472'/>")),
            element: "/staff/person[1]/paper[1]/@issn", value: "0317-8472", severity: .warning),
        BrokenText(
            code: "duplicate-item", text: staff(person("<paper id='p'/>①<book id='p'/>")),
            element: "/staff/person[1]/book[1]/@id", value: "p"),
        BrokenText(
            code: "duplicate-person", text: staff(person() + "\n①" + person()), value: "1"),
        BrokenText(
            code: "span-reversed", text: staff(person("①<track value='basic' from='2024-05' to='2024-04-30'/>")),
            element: "/staff/person[1]/track[1]/@to", value: "2024-04-30"),
        BrokenText(
            code: "position-beyond-count",
            text: staff(person("<paper id='p' contributors='2'>①<contributor position='3'/></paper>")),
            element: "/staff/person[1]/paper[1]/contributor[1]/@position", value: "3"),
        BrokenText(
            code: "shares",
            text: staff(person("<paper id='p'><contributor share='0.6'/>①<contributor share='50 %'/></paper>")),
            element: "/staff/person[1]/paper[1]/contributor[2]/@share", severity: .warning),
        BrokenText(
            code: "currency-missing",
            text: staff(person("<patent id='p'>①<receipt amount='5'/></patent>")),
            element: "/staff/person[1]/patent[1]/receipt[1]/@currency", severity: .warning),
        BrokenText(
            code: "stray-text", text: staff(person("①<paper id='p'> x </paper>")),
            element: "/staff/person[1]/paper[1]", value: "x "),
        BrokenText(
            code: "version",
            text: staff("").replacing("version=\"1\"", with: "version=\"2\"").replacing("<staff", with: "①<staff"),
            element: "/staff/@version", value: "2"),
        BrokenText(code: "root", text: "<faculty/>", element: "/faculty", value: "faculty"),
    ]
}

extension String {
    fileprivate func replacing(_ part: String, with other: String) -> String {
        var result = ""
        var rest = self[...]
        while let place = rest.indices.first(where: { rest[$0...].hasPrefix(part) }) {
            result += rest[..<place] + other
            rest = rest[place...].dropFirst(part.count)
        }
        return result + rest
    }
}

@Suite struct `A finding in a native file` {
    @Test(arguments: BrokenText.all)
    func `has a code, a place, a path and the value`(_ broken: BrokenText) throws {
        let (text, line, column) = marked(broken.text)
        let result = imported(text)
        let finding = try #require(result.findings.first, "something is found")
        #expect(result.findings.count == 1)
        #expect(finding.code == broken.code)
        #expect(finding.severity == broken.severity)
        #expect(finding.element == broken.element)
        #expect(finding.value == broken.value)
        #expect(finding.place.file == "a.xml")
        if broken.text.contains("①") {
            #expect(finding.place.line == line)
            #expect(finding.place.column == (broken.element == nil ? nil : column))
        }
        #expect(result.isUsable == (broken.severity != .error))
    }

    @Test func `names the person and the nearest name`() throws {
        let finding = try #require(imported(staff(person("<papr/>", id: "77"))).findings.first)
        #expect(finding.person == "77")
        #expect(finding.hint == "Did you mean `paper`?")
        #expect(finding.allowed?.contains("patent") == true)
    }

    @Test func `leaves out the subtree and goes on behind it`() {
        let result = imported(staff(person("<papr><x y='1'>z<person id='3'/></x></papr><paper id='p' pages='x'/>")))
        #expect(result.findings.map(\.code) == ["unknown-element", "integer"])
    }

    @Test func `leaves out its person alone`() throws {
        let result = imported(
            staff(person(id: "1") + person("<paper id='p' pages='x'/>", id: "2") + person(id: "3")), partial: true)
        #expect(result.persons.inOrder().map { result.persons.identifier($0) } == ["1", "3"])
        #expect(result.unsound == 1)
        #expect(result.isUsable)
    }

    @Test func `stands on the right line beyond 65,535`() throws {
        let lines = String(repeating: "\n", count: 70_000)
        let (text, line, column) = marked(staff(lines + person("\n ①<papr/>")))
        let finding = try #require(imported(text).findings.first)
        #expect(finding.place.line == line)
        #expect(finding.place.column == column)
        let sound = imported(staff(lines + person("\n<paper id='p'/>")))
        let batch = sound.store.batch(at: 0)
        #expect(batch.line(of: Row(0)) == 70_001)
        #expect(batch.line(of: Row(1)) == 70_002)
    }

    @Test func `is one of many of which the first are listed`() {
        let result = imported(staff(person(String(repeating: "<papr/>", count: 10_005))))
        #expect(result.findings.count == 10_001)
        #expect(result.errors == 10_005)
        #expect(result.findings.count { $0.message == "5 more findings `unknown-element` are not listed." } == 1)
    }
}
