import Diagnostics
import Importing
import Numbers
import Testing

@Suite struct `A document of XMCDA` {
    private func source(_ text: String) -> SourceText { SourceText(name: "weights.xml", text: text) }

    private func document(_ inside: String) -> SourceText {
        let namespace = "http://www.decision-deck.org/2021/XMCDA-4.0.0"
        return source("<?xml version=\"1.0\"?>\n<xmcda xmlns=\"\(namespace)\">\(inside)</xmcda>")
    }

    private func weights(_ values: [(String, String)], concept: String = "weights") -> String {
        let entries = values.map { name, value in
            "<criterionValues><criterionID>\(name)</criterionID>"
                + "<values><value>\(value)</value></values></criterionValues>"
        }
        return "<criteriaValues mcdaConcept=\"\(concept)\">\n\(entries.joined(separator: "\n"))\n</criteriaValues>"
    }

    /// A number of any size and kind that XMCDA can write exactly.
    private func number(_ random: inout SplitMix64) -> Exact {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: Exact(Int.random(in: -9...9, using: &random))
        case 1: Exact(Int64.random(in: Int64.min...Int64.max, using: &random))
        case 2:
            Exact(
                mantissa: Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random),
                scale: Int.random(in: 1...12, using: &random))
        default:
            Exact(
                Int64(Int32.random(in: .min ... .max, using: &random)),
                over: Int64(Int32.random(in: 1 ... .max, using: &random)))
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func `gives back what was written`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let names = ["plain", "<&>\"'", "中文", "two words", "é\u{301}"]
        let criteria = (0..<Int.random(in: 1...4, using: &random)).map {
            PerformanceTable.Named(id: "c\($0)", name: names.randomElement(using: &random))
        }
        let alternatives = (0..<Int.random(in: 1...5, using: &random)).map {
            PerformanceTable.Named(id: "\(names[$0])-\($0)", name: $0 == 0 ? nil : names[$0 - 1])
        }
        let table = PerformanceTable(
            alternatives: alternatives, criteria: criteria, weights: criteria.map { _ in number(&random) },
            performances: alternatives.map { _ in
                criteria.map { _ in Bool.random(using: &random) ? number(&random) : nil }
            })
        let (files, rounded) = table.xmcda()
        #expect(rounded == 0)
        #expect(files.map(\.name) == ["alternatives.xml", "criteria.xml", "weights.xml", "performanceTable.xml"])
        let read = try files.map { file in
            let (document, findings) = readXMCDA(SourceText(name: file.name, bytes: file.bytes))
            try #require(findings.isEmpty, "\(findings)")
            return document
        }
        #expect(read[0].alternatives == table.alternatives && read[1].criteria == table.criteria)
        let weights = read[2].weights(of: criteria.map(\.id), mayBeNegative: true, in: "weights.xml")
        #expect(weights.weights == table.weights && weights.findings.isEmpty)
        let performances = table.alternatives.indices.flatMap { row in
            criteria.indices.map { "\(alternatives[row].id) \(criteria[$0].id) \(table.performances[row][$0] as Any)" }
        }
        #expect(read[3].performances.map { "\($0.alternative) \($0.criterion) \($0.value as Any)" } == performances)
    }

    @Test func `says how many numbers it has no room for`() {
        let third = Exact(1, over: 3 * 5_000_000_000)
        let table = PerformanceTable(
            alternatives: [.init(id: "a")], criteria: [.init(id: "c")], weights: [1], performances: [[third]])
        #expect(table.xmcda().rounded == 1)
    }

    @Test func `has exact numbers in each of its spellings`() throws {
        let spellings: [(String, Exact)] = [
            ("<integer> 7 </integer>", 7), ("<real>0.1</real>", Exact(1, over: 10)),
            ("<real>-12.50</real>", Exact(-25, over: 2)), ("<real>1.5E3</real>", 1500),
            ("<real>25e-2</real>", Exact(1, over: 4)),
            ("<rational><numerator>1</numerator><denominator>3</denominator></rational>", Exact(1, over: 3)),
            ("<rational><numerator>1</numerator><denominator>-3</denominator></rational>", Exact(-1, over: 3)),
        ]
        for (text, value) in spellings {
            let (read, findings) = readXMCDA(document(weights([("c", text)])))
            #expect(findings.isEmpty && read.criteriaValues.first?.values.first?.value == value, "\(text)")
        }
        let (read, _) = readXMCDA(document(weights([("c", "<NA/>")])))
        #expect(read.criteriaValues.first?.values.first.map { $0.value == nil } == true)
    }

    @Test(arguments: [
        "<real>INF</real>", "<real>NaN</real>", "<real>1,5</real>", "<real>1e999999999</real>",
        "<integer>1.0</integer>", "<integer></integer>", "<label>high</label>", "<boolean>true</boolean>",
        "<rational><numerator>1</numerator><denominator>0</denominator></rational>",
        "<rational><numerator>1</numerator></rational>",
        "<interval><lowerBound><integer>1</integer></lowerBound></interval>",
    ]) func `is refused where a value is no number`(value: String) throws {
        let (_, findings) = readXMCDA(document(weights([("a", "<integer>1</integer>"), ("b", value)])))
        let finding = try #require(findings.first)
        #expect(findings.count == 1 && finding.code == "xmcda-number" && finding.place.line == 4)
        #expect(finding.allowed?.contains("rational") == true && finding.element?.hasPrefix("/xmcda/criteria") == true)
    }

    @Test func `has one weight for each criterion and no other`() {
        func codes(_ values: [(String, String)]) -> [String] {
            let (read, findings) = readXMCDA(document(weights(values)))
            return (findings + read.weights(of: ["papers", "patents"], in: "weights.xml").findings).map(\.code)
        }
        let one = "<integer>1</integer>"
        #expect(codes([("papers", one), ("patents", one)]) == [])
        #expect(codes([("papers", one)]) == ["xmcda-criterion-missing"])
        #expect(codes([("papers", one), ("patents", one), ("patents", one)]) == ["xmcda-criterion-twice"])
        #expect(codes([("papers", one), ("patents", one), ("talks", one)]) == ["xmcda-criterion"])
        #expect(codes([("papers", "<integer>-1</integer>"), ("patents", one)]) == ["xmcda-weight"])
        #expect(codes([("papers", "<NA/>"), ("patents", one)]) == ["xmcda-weight"])
        #expect(codes([("", one), ("papers", one), ("patents", one)]) == ["xmcda-id"])
        let (read, _) = readXMCDA(document(weights([("paper", one), ("patents", one)])))
        let finding = read.weights(of: ["papers", "patents"], in: "weights.xml").findings.first
        #expect(finding?.hint == "Is `papers` meant?" && finding?.place.line == 3)
    }

    @Test func `says which of several lists are weights`() {
        let one = [("a", "<integer>1</integer>")]
        func found(_ inside: String) -> (weights: [Exact]?, findings: [Finding]) {
            readXMCDA(document(inside)).document.weights(of: ["a"], in: "weights.xml")
        }
        #expect(found(weights(one, concept: "vetoes")).weights == [1])
        #expect(found(weights(one, concept: "vetoes") + weights(one)).weights == [1])
        #expect(found(weights(one) + weights(one)).findings.map(\.code) == ["xmcda-several-weights"])
        #expect(found("").findings.map(\.code) == ["xmcda-no-weights"])
    }

    @Test(arguments: [
        ("", "empty-file"), ("<xmcda", "xml"), ("<xmcda/>", "xmcda-root"),
        ("<XMCDA xmlns=\"http://www.decision-deck.org/2019/XMCDA-3.1.1\"/>", "xmcda-root"),
        ("<!DOCTYPE x [<!ENTITY a \"b\">]><xmcda>&a;</xmcda>", "declaration"),
        ("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><staff/>", "xmcda-root"),
        (String(repeating: "<a>", count: 5_000), "too-deep"),
    ]) func `is read with care`(text: String, code: String) {
        #expect(readXMCDA(source(text)).findings.map(\.code) == [code])
    }
}
