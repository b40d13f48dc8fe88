import Records
import RubricLanguage
import Testing

@testable import Sheets

@Suite struct `A rule in words` {
    /// A rubric whose only quantity has this value.
    private func said(_ value: String, _ language: Language = .english) throws -> String? {
        let rubric = try rubric(
            """
            rubric: words
            version: 1
            period: 2024
            tables: {factor: {keys: title, rows: {professor: 2}, else: 1}}
            references:
              worth: {title: {en: Worth, zh: 分值表}, file: worth.csv, keys: {rank: {column: a, of: title}}, value: b}
            criteria:
              papers: {title: {en: Papers, zh: 论文}, counts: paper, points: 1}
            measures:
              days-away: {title: {en: Days away, zh: 外出天数}, unit: days, value: days(placement)}
              asked: {title: {en: Asked, zh: 所问}, value: "\(value)"}
            total: papers.points
            """)
        let expression = rubric.measures.first { $0.name == "asked" }?.definition.expression
        return expression.flatMap { RuleWriter(rubric, Words(language)).rules[$0.root] }
    }

    @Test func `has titles, labels and words in the place of names`() throws {
        #expect(
            try said("count(paper where tier = high-quality and published in period)")
                == "number of (Paper where Tier = high quality and Published in the final issue in the period)")
        #expect(
            try said("count(paper where tier = high-quality and published in period)", .chinese)
                == "数量（论文：级别 = 高质量论文 且 正式发表日期在考核周期内）")
    }

    @Test func `keeps the brackets of formulas, and leaves out bare units`() throws {
        #expect(
            try said("(papers.points + 2) * factor[person.title] / (1 + days-away / 1 day)")
                == "(Papers: Points + 2) × factor[Title] ÷ (1 + Days away)")
    }

    @Test func `says what is missing and what is not, and reads silence as no`() throws {
        let asked = "exists(paper where retracted is missing) and not exists(transformation where appraised else false)"
        #expect(
            try said("if \(asked) then 1 else 2", .chinese)
                == "若有（论文：无撤稿日期） 且 没有（科技成果转化：第三方评估），则为 1，否则为 2")
    }

    @Test func `looks codes up by their labels`() throws {
        #expect(try said("papers.points * factor[professor]", .chinese) == "论文：计分 × factor[教授]")
        #expect(try said("worth[professor] else 0", .chinese) == "分值表[教授]（缺失时为 0）")
    }

    /// Quantities of places are numbered by themselves: rules of people know nothing of them.
    @Test func `leaves out what institutions have`() throws {
        let rubric = try rubric(
            """
            rubric: places
            version: 1
            period: 2024
            criteria: {papers: {counts: paper, points: 1}}
            total: papers.points
            places: {a: count(persons), b: a / 2, c: b / 2, d: c / 2, e: d / 2, f: sum(papers.points of persons)}
            """)
        #expect(!RuleWriter(rubric, Words(.english)).rules.values.contains { $0.contains("÷") })
        var writer = RuleWriter(rubric, Words(.english))
        writer.isOfPlaces = true
        let said = rubric.placeMeasures.compactMap { $0.definition.expression.map(writer.text(of:)) }
        #expect(said.prefix(2) == ["number of (Person)", "a ÷ 2"] && said.last == "sum (papers: Points of Person)")
    }

    @Test func `has words for every operation on records`() {
        let names = ExpressionTable.words.operations.words.map(\.name)
        #expect(Set(names) == Set(Aggregate.Operation.allCases.map(\.rawValue)))
    }
}
