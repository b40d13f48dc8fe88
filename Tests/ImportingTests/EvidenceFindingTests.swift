import Diagnostics
import Numbers
import Records
import Testing

@testable import Importing

@Suite struct `Evidence` {
    private func item(_ kind: String, _ id: String, _ attributes: String, title: String? = nil, _ evidence: String...)
        -> String
    {
        let title = title.map { "<title>\($0)</title>" } ?? ""
        return "\n<\(kind) id='\(id)' \(attributes)>\(title)\(evidence.joined())</\(kind)>"
    }

    private func evidence(_ name: String, type: String = "full-text") -> String {
        "<evidence type='\(type)' \(name)/>"
    }

    /// What the join finds, with the files in either order of reading.
    private func findings(_ people: String..., threads: Int = 1) -> [Finding] {
        var read = imported(staff(people.joined()), threads: threads)
        return WorkJoin(
            read.takeReports(), of: read.store, files: read.files.map(\.name), vocabulary: .core, threads: threads
        ).findings
    }

    @Test func `under two works is a note for one person, and a warning for two`() {
        let (a, b) = (
            item("paper", "a", "doi='10.5555/a'", evidence("reference='M 1'")),
            item("paper", "b", "doi='10.5555/b'", evidence("reference='M 1'"))
        )
        let own = findings(person(a + b))
        #expect(own.map(\.code) == ["evidence-shared"])
        #expect(own.first?.severity == .note)
        #expect(
            own.first?.message
                == "This paper rests on the same evidence as the paper `a` at `a.xml:2`, which is another work.")
        #expect(own.first?.place == Place(file: "a.xml", line: 3))
        #expect(own.first?.value == "M 1")
        let others = findings(person(a), person(b, id: "2"))
        #expect(others.map(\.severity) == [.warning])
        #expect(others.first?.message.contains("`a` of `1` at") == true)
        #expect(others.first?.person == "2")
    }

    @Test func `under reports of one work is as it should be`() {
        let a = item("paper", "a", "doi='10.5555/a'", evidence("reference='M 1'"))
        #expect(findings(person(a), person(a, id: "2")).isEmpty)
        let project = item("project", "a", "level='national' form='vertical'", title: "On X", evidence("sha256='f00'"))
        #expect(findings(person(project), person(project, id: "2")).isEmpty)
        let twice = item("paper", "a", "", evidence("reference='M 1'"), evidence("reference='M 1'", type: "other"))
        #expect(findings(person(twice)).isEmpty)
    }

    @Test func `that is the log of two people is called a log`() {
        func placement(_ id: String) -> String {
            item("placement", id, "company='C' mode='full-time'", evidence("sha256='f00'", type: "attendance-log"))
        }
        let found = findings(person(placement("a")), person(placement("b"), id: "2"))
        #expect(found.map(\.code) == ["log-shared"])
        #expect(
            found.first?.message == "The log of this placement is the log of the placement `a` of `1` at `a.xml:2`.")
    }

    @Test func `is told apart by number and by digest`() {
        let a = item("paper", "a", "", evidence("reference='f00'"))
        let b = item("paper", "b", "", evidence("sha256='f00'"))
        #expect(findings(person(a + b)).isEmpty)
    }

    @Test func `is found by any number of threads, and nothing else`() {
        var random = SplitMix64(seed: 9)
        for _ in 0..<20 {
            let names = (0..<40).map { _ in Int(random.next() % 60) }
            let people = names.enumerated().map { place, name in
                person(item("paper", "p\(place)", "", evidence("reference='M\(name)'")), id: "\(place)")
            }
            let one = findings(people.joined())
            #expect(one.count == names.count - Set(names).count)
            #expect(one == findings(people.joined(), threads: 3))
        }
    }
}
