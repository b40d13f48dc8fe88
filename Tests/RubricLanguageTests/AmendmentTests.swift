import Diagnostics
import Numbers
import Records
import RubricLanguage
import Testing

@Suite struct `A rubric that extends another` {
    static let base = """
        rubric: base
        version: 1.0.0
        title: Base
        period: 2024
        sources: [{text: The old rules}]
        tables: {target: {professor: 40, lecturer: 20}}
        criteria:
          papers:
            counts: paper
            points:
              - {tier: core, points: 10, when: tier = core}
              - {points: 2}
            at most: {tier: core, items: 4}
          books: {counts: book, points: 5}
        total: papers.points + books.points
        """

    /// The rubric with these amendments of the base, by itself or with a base between them.
    private func document(_ amendments: String, head: String = "") -> RubricDocument {
        let text = "rubric: new\nversion: 2.0.0\nextends: base.yaml\n\(head)\namendments:\n\(amendments)\n"
        return RubricDocument(
            SourceText(name: "new.yaml", text: text), extending: [SourceText(name: "base.yaml", text: Self.base)])
    }

    /// What a rubric says, in a form that can be compared: its measures, rows, caps and tables.
    private func content(_ rubric: Rubric?) -> [String] {
        guard let rubric else { return ["no rubric"] }
        let criteria = rubric.criteria.map { criterion in
            let points: [String] =
                switch criterion.points {
                case .formula(let formula): [formula.text]
                case .table(let table): table.rows.map { "\($0.tier ?? "-") \($0.points.text)" }
                }
            return "\(criterion.name): \(points) \(criterion.caps.map(\.text))"
        }
        return criteria + rubric.measures.map(\.name) + rubric.pool.tables.map { "\($0.cells)" }
    }

    private func check(_ document: RubricDocument, without names: Set<String> = []) -> Rubric? {
        document.check(without: names, vocabulary: .core).rubric
    }

    private func codes(_ findings: [Finding]) -> [String] { findings.map { "\($0.place): \($0.code)" } }

    @Test func `is the same as the amended text written out`() throws {
        let amended = document(
            """
              points: {set: {criteria/papers/points/core/points: 7, criteria/papers/points/2/points: 1}}
              limit: {set: {criteria/papers/at most/items: 3, criteria/books/at most: 20}}
              table: {set: {tables/target/lecturer: 25}}
              add: {set: {criteria/talks: {counts: talk, points: 1}, total: papers.points + talks.points}}
              less: {remove: criteria/books, requires: [limit, add]}
            """)
        let written = Self.base.replacing("points: 10", with: "points: 7").replacing("points: 2}", with: "points: 1}")
            .replacing("items: 4", with: "items: 3").replacing("lecturer: 20", with: "lecturer: 25")
            .replacing("books: {counts: book, points: 5}", with: "talks: {counts: talk, points: 1}")
            .replacing("books.points", with: "talks.points")
        let plain = checkRubric(SourceText(name: "r.yaml", text: written), vocabulary: .core).rubric
        let rubric = try #require(check(amended))
        #expect(content(rubric) == content(plain))
        #expect(rubric.name == "new" && rubric.version == "2.0.0" && rubric.title.english == "new")
        #expect(rubric.sources.map(\.text) == ["The old rules"])
        #expect(rubric.amendments.map(\.name) == ["points", "limit", "table", "add", "less"])
    }

    @Test func `has its own head, and the sources of both and of its amendments`() throws {
        let amended = document(
            "  a: {title: {en: One, zh: 一}, source: {text: Decree, article: '3'}, set: {criteria/books/points: 6}}",
            head: "title: New\nperiod: 2025\nsources: [{text: The new rules}]")
        let rubric = try #require(check(amended))
        #expect(rubric.title.english == "New" && rubric.period == .year(2025))
        #expect(rubric.sources.map(\.text) == ["The new rules", "The old rules", "Decree"])
        #expect(rubric.amendments.first?.labels == Labels("One", "一"))
    }

    @Test func `can be had with every subset of its amendments`() throws {
        let amended = document(
            """
              a: {set: {criteria/books/points: 6}}
              b: {set: {criteria/papers/points/core/points: 8}}
              c: {requires: a, set: {criteria/books/points: 7}}
            """)
        var seen: Set<[String]> = []
        for mask in 0..<8 {
            let out = Set(["a", "b", "c"].enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element))
            let rubric = try #require(check(amended, without: out))
            seen.insert(rubric.amendments.map(\.name))
            let books = out.contains("a") ? "5" : out.contains("c") ? "6" : "7"
            #expect(content(rubric)[1] == "books: [\"\(books)\"] []")
        }
        #expect(seen.count == 6)
        let base = checkRubric(SourceText(name: "base.yaml", text: Self.base), vocabulary: .core).rubric
        #expect(content(check(amended, without: ["a", "b"])) == content(base))
    }

    @Test func `has only the amendments that are in force`() throws {
        let amended = document(
            """
              old: {effective: 2024-12-31, set: {criteria/books/points: 6}}
              new: {effective: 2025-01-01, set: {criteria/papers/points/core/points: 6}}
              on-new: {requires: new, set: {tables/target/lecturer: 6}}
            """)
        let (rubric, findings) = amended.check(vocabulary: .core)
        #expect(rubric?.amendments.map(\.name) == ["old"])
        #expect(codes(findings) == ["new.yaml:7:3: amendment-not-yet", "new.yaml:8:3: amendment-unmet"])
        #expect(findings.gravest == .note)
        let later = amended.check(for: .year(2025), vocabulary: .core).rubric
        #expect(later?.amendments.map(\.name) == ["old", "new", "on-new"])
    }

    @Test func `points into the file in which the faulty words stand`() {
        let amended = document("  a: {set: {criteria/books/points: pgaes, tables/extra: {core: x}}}")
        let found = amended.check(vocabulary: .core).findings
        #expect(codes(found) == ["new.yaml:6:36: unknown-name", "new.yaml:6:64: wrong-value"])
        let removed = document("  a: {remove: criteria/books}").check(vocabulary: .core).findings
        #expect(codes(removed) == ["base.yaml:15:24: unknown-name"])
        let source = SourceText(name: "base.yaml", text: Self.base)
        #expect(render(removed, in: [source]).contains("15 | total: papers.points + books.points"))
    }

    @Test func `is not checked on a base that cannot be read`() {
        let text = "rubric: new\nversion: 2.0.0\nextends: base.yaml\n"
        for (base, code) in [("", "yaml-empty"), ("a: [", "yaml-syntax"), ("- a\n", "wrong-shape")] {
            let document = RubricDocument(
                SourceText(name: "new.yaml", text: text), extending: [SourceText(name: "base.yaml", text: base)])
            let (rubric, findings) = document.check(vocabulary: .core)
            #expect(rubric == nil)
            #expect(findings.map(\.code) == [code])
            #expect(findings.first?.place.file == "base.yaml")
        }
    }

    @Test func `says nothing but its head beside its amendments`() {
        let amended = document("  a: {set: {criteria/books/points: 6}}", head: "total: 3\ntittle: New")
        #expect(
            codes(amended.check(vocabulary: .core).findings) == [
                "new.yaml:4:1: extends-content", "new.yaml:5:1: unknown-key",
            ])
    }

    @Test func `can extend one that extends another`() throws {
        let texts = [
            "rubric: c\nversion: '3'\nextends: b\namendments: {z: {requires: y, set: {criteria/books/points: 9}}}\n",
            "rubric: b\nversion: '2'\nextends: a\namendments: {y: {set: {criteria/books/points: 8}}}\n", Self.base,
        ].enumerated().map { SourceText(name: "\($0.offset).yaml", text: $0.element) }
        let chain = RubricDocument(texts[0], extending: Array(texts.dropFirst()))
        #expect(try #require(check(chain)).name == "c")
        #expect(content(check(chain))[1] == "books: [\"9\"] []")
        #expect(content(check(chain, without: ["z"]))[1] == "books: [\"8\"] []")
        #expect(content(check(chain, without: ["y"]))[1] == "books: [\"5\"] []")
    }

    @Test func `is told when one amendment silently relies on another`() {
        let amended = document(
            """
              add: {set: {criteria/talks: {counts: talk, points: 1}}}
              use: {set: {total: talks.points}}
            """)
        #expect(
            codes(amended.lintAmendments(vocabulary: .core)) == [
                "new.yaml:6:3: amendments-depend", "new.yaml:7:3: amendments-depend",
            ])
        let stated = document(
            """
              add: {set: {criteria/talks: {counts: talk, points: 1}}}
              use: {requires: add, set: {total: talks.points}}
            """)
        #expect(stated.lintAmendments(vocabulary: .core).isEmpty)
    }

    @Test func `knows the names of its amendments`() {
        let found = document("  fewer: {set: {criteria/books/points: 6}}").unknown(
            ["fewre", "fewer"], from: "--without")
        #expect(found.map(\.value) == ["fewre"] && found.first?.hint == "Did you mean `fewer`?")
    }
}
