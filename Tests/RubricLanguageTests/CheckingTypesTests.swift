import Diagnostics
import Numbers
import Records
import RubricLanguage
import Testing

@Suite struct `A measure` {
    @Test(arguments: [
        ("days(placement)", Unit.days, false),
        ("days(placement) / 30 days", .none, false),
        ("sum(contract-amount of transformation)", .money, false),
        ("sum(contract-amount of transformation, at-least: 2) / 10000 CNY", .none, true),
        ("2 * 5 days - 1 day", .days, false),
        ("count(paper where form = article) + 1", .none, false),
        ("mean(pages of paper)", .none, true),
        ("mean(pages of paper) else 0", .none, false),
        ("1 / count(paper)", .none, true),
        ("1 / (count(paper) + 1)", .none, true),
        ("1 / max(1, count(paper))", .none, false),
        ("papers.points / 3", .none, false),
        ("if count(paper) > 2 then 1 else mean(pages of paper)", .none, true),
        ("root(1 + 1, 4)", .none, false),
        ("root(count(paper) - 3, 4)", .none, true),
        ("best-days(1 of placement, years-until(5, period.to))", .days, false),
        ("count({paper, book} where published in year(2024))", .none, false),
        ("sum(sum(amount of receipt) / 1 CNY else 0 of {transformation, project})", .none, false),
        ("met(count(paper) > 2, person.born < 1980-01) + 1", .none, false),
        ("h-index(citations of paper)", .none, false),
        ("median(contract-amount of transformation)", .money, true),
        ("sum(contract-amount of transformation, best: 3)", .money, false),
        ("count(paper per journal)", .none, false),
        ("max(members of paper where tier = core per year(published))", .none, true),
        ("sum(1 / members of paper per journal)", .none, false),
    ])
    func `has a unit and may be missing`(text: String, unit: Unit, isOptional: Bool) throws {
        let (rubric, findings) = checkPapers("measures: {value: \"\(text)\"}")
        #expect(findings == "no findings")
        let measure = try #require(rubric?.measures.first { $0.name == "value" })
        #expect(measure.unit == unit)
        #expect(measure.isOptional == isOptional)
    }

    @Test func `takes a bare word for what its place expects`() throws {
        // `core` is a value of the tier; `tier` is the field, whichever side it stands on.
        for text in ["tier = core", "core = tier", "tier in {core}", "(tier else general) = core"] {
            let (rubric, findings) = checkPapers("measures: {value: \"count(paper where \(text))\"}")
            #expect(findings == "no findings")
            let pool = try #require(rubric?.pool)
            let aggregate = try #require(pool.aggregates.first)
            switch pool.nodes[Int(aggregate.condition)] {
            case .inCodes(_, let set): #expect(set == 0b10)
            case .compareCodes(.equal, let left, let right):
                #expect([pool.nodes[Int(left)], pool.nodes[Int(right)]].contains(.code(1)))
            default: Issue.record("\(text) compares codes")
            }
        }
    }

    @Test func `names a field by its slot in each kind`() throws {
        let rubric = try #require(
            checkPapers("measures: {value: \"count({paper, book} where published in period)\"}").rubric)
        let field = try #require(rubric.pool.fields.first { $0.name == "published" })
        for kind in rubric.vocabulary.kinds.indices.map({ KindIndex($0) }) {
            let isCounted = ["paper", "book"].contains(rubric.vocabulary[kind].name)
            #expect(field.slot(in: kind) == (isCounted ? rubric.vocabulary[kind].slot("published") : nil))
        }
    }

    @Test func `reads numbers to the last digit`() throws {
        let rubric = try #require(checkPapers("measures: {value: 0.1 + 33.3 %}").rubric)
        #expect(rubric.pool.numbers.contains(Exact(1, over: 10)))
        #expect(rubric.pool.numbers.contains(Exact(333, over: 1000)))
    }

    @Test func `is missing where a field is, in the kinds that lack it`() throws {
        let text = "max(contributors / pages of {paper, software})"
        let (rubric, findings) = checkPapers("measures: {value: \"\(text)\"}")
        #expect(findings == "no findings")
        let field = try #require(rubric?.pool.fields.first { $0.name == "pages" })
        #expect(rubric?.vocabulary.kind("software").flatMap(field.slot) == nil)
    }
}

@Suite struct `A table` {
    /// A table as it is after a look-up in it for each paper.
    private func table(_ declaration: String, _ use: String) throws -> Table {
        let (rubric, findings) = checkPapers(
            """
            tables:
              t: \(declaration)
            measures: {value: "max(\(use) of paper)"}
            """)
        #expect(findings == "no findings")
        return try #require(rubric).pool.tables[0]
    }

    @Test func `takes the enumeration of its use`() throws {
        let keys = try table("{general: 1, core: 2}", "t[tier]")
        #expect(keys.keys == [.codes(enumeration: "paper-tier", rows: [-1, 1, 0])])
        #expect(keys.cells == [1, 2])
    }

    @Test func `takes texts, numbers and ranges`() throws {
        #expect(try table("{Nature: 1, else: 0}", "t[journal]").keys == [.texts(["Nature"])])
        #expect(try table("{1: 1, 2: 3}", "t[pages]").keys == [.numbers([1, 2])])
        let bands = NumberRange(lower: nil, upper: 5, includesUpper: false)
        let rest = NumberRange(lower: 5, upper: nil, includesUpper: true)
        #expect(try table("{\"..<5\": 1, 5..: 3}", "t[pages]").keys == [.bands([bands, rest])])
    }

    @Test func `has its cells in the order of its keys`() throws {
        let two = try table(
            "{keys: [paper-tier, quartile], rows: {core: {q1: 1, q3: 2}, general: {q2: 3, q1: 4}}}",
            "t[tier, quartile]"
        )
        #expect(two.cells == [1, 2, nil, 4, nil, 3])
        #expect(two.otherwise == nil)
    }
}

@Suite struct `A run's own settings` {
    private func rubric() throws -> Rubric {
        try #require(checkPapers("parameters: {base: 10, bonus: 0}").rubric)
    }

    @Test func `replace the period and the parameters`() throws {
        let (changed, findings) = try rubric().applying(period: .year(2020), parameters: ["base": "5", "bonus": "-1"])
        #expect(findings.isEmpty)
        #expect(changed.period == .year(2020))
        #expect(changed.parameters.map(\.value) == [.number(5), .number(-1)])
        #expect(try rubric().applying().rubric.period == .year(2024))
    }

    @Test func `name parameters that exist, and keep divisors above zero`() throws {
        let (changed, findings) = try rubric().applying(parameters: ["bas": "1", "base": "0"])
        #expect(findings.map(\.code) == ["unknown-parameter", "parameter-sign"])
        #expect(findings.map(\.hint) == ["Did you mean `base`?", nil])
        #expect(changed.parameters.map(\.value) == [.number(10), .number(0)])
    }

    @Test func `keep the types of parameters, and say what is allowed`() throws {
        let text = "parameters: {area: {of: quartile, value: q2}, day: 2024-12-31, base: 10}"
        let rubric = try #require(checkPapers(text).rubric)
        let (changed, sound) = rubric.applying(parameters: ["area": "q1", "day": "2025-06", "base": "20 %"])
        #expect(sound.isEmpty)
        #expect(changed.parameters.map { $0.value.text(.core) } == ["q1", "2025-06", "0.2"])
        let (kept, findings) = rubric.applying(parameters: ["area": "q7", "day": "soon", "base": "2024-01-01"])
        #expect(findings.map(\.code) == ["wrong-value", "wrong-value", "wrong-value"])
        #expect(findings.map(\.value) == ["q7", "2024-01-01", "soon"])
        #expect(findings[0].allowed?.hasPrefix("q1, q2") == true)
        #expect(kept.parameters.map(\.value) == rubric.parameters.map(\.value))
    }
}
