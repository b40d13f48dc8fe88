import Diagnostics
import Foundation
import Numbers
import Records
import RubricLanguage
import Testing

@Suite struct `A sound rubric` {
    let rubric: Rubric

    init() throws {
        rubric = try #require(check(sound: "every-key").rubric)
    }

    @Test(arguments: ["simple", "every-key", "grades-by-conditions"])
    func `has no findings`(name: String) throws {
        #expect(try check(sound: name).findings == "no findings")
    }

    @Test func `keeps its head`() {
        #expect(rubric.name == "every-key" && rubric.version == "2.1.0")
        #expect(rubric.title == Labels("Every key", "全部关键词"))
        #expect(rubric.policy.name == "china-2020" && !rubric.isLegacy)
        #expect(rubric.period.description == "2023-01-01..2025-12-31")
        #expect(rubric.currency?.code == "CNY")
        #expect(rubric.sources.map(\.article) == ["7"])
        #expect(rubric.rounding.dimension == RoundingStep(places: 2, mode: .halfEven))
        #expect(rubric.rounding.total == RoundingStep(places: 1, mode: .halfUp))
        #expect(rubric.parameters.map(\.name) == ["area", "target", "level", "reference"])
        #expect(rubric.parameters.map { $0.value.text(.core) } == ["3", "40", "core", "2024-12-31"])
        #expect(rubric.ranksWithinTrack)
    }

    @Test func `finds measures and criteria by their names`() throws {
        let names = [
            "patents.points", "papers.points", "standards.points", "money.points", "practice-days", "equivalent",
            "panel", "users", "opinion", "representative", "indexed", "journals", "crowded", "dated", "slots",
            "conditions", "service-years", "people", "reported.points", "own-best.points", "slots-reported",
            "experienced", "productive", "qualified", "works.points", "works.score",
            "patents.score",
            "transfer.points", "transfer.score", "opinion-score.score", "works.weighted", "patents.weighted",
            "transfer.weighted", "opinion-score.weighted", "before-deductions", "total",
        ]
        #expect(rubric.measures.map(\.name) == names)
        #expect(rubric.measure(named: "total") == rubric.total)
        #expect(rubric.criterion(named: "money") == CriterionIndex(3))
        #expect(rubric.measure(named: "missing") == nil && rubric.criterion(named: "total") == nil)
    }

    @Test func `splits conditions at their outermost and`() {
        #expect(
            rubric.criteria[0].conditions.map(\.text) == [
                "granted in period", "latest(value of status) = in-force",
            ])
        #expect(rubric.criteria[1].conditions.map(\.text) == ["published in period", "contributors <= 20"])
        #expect(
            rubric.criteria[3].conditions.map(\.text) == ["not related-party or (appraised and disclosed)"])
    }

    @Test func `pays by rows or by a formula`() throws {
        guard case .table(let rows) = rubric.criteria[0].points, case .table(let best) = rubric.criteria[1].points,
            case .formula(let formula) = rubric.criteria[2].points
        else {
            Issue.record("two tables and a formula")
            return
        }
        #expect(rows.hitPolicy == .first && best.hitPolicy == .best)
        #expect(rows.rows.map(\.tier) == ["in-use", "granted", "utility", nil])
        #expect(rows.rows[1].labels == Labels("Granted", "授权"))
        #expect(rows.rows[3].condition == nil)
        #expect(formula.text == "standard-points[level, own.role] * age-points[contributors]")
        #expect(formula.isOptional)
    }

    @Test func `resolves caps, groups, selections and evidence`() throws {
        let patents = rubric.criteria[0]
        #expect(patents.caps.map(\.tiers) == [[2], [1, 2]])
        #expect(patents.caps.map(\.text) == ["{tier: utility, items: 3}", "{tier: [granted, utility], points: 45}"])
        #expect(patents.evidence == [0])
        #expect(patents.combination == .sum)
        #expect(patents.adjustments.map(\.isFactor) == [true, false])
        #expect(rubric.criteria[1].oncePer.count == 2 && rubric.criteria[1].combination == .mean)
        #expect(rubric.criteria[1].selection?.kind == .best && rubric.criteria[2].selection?.kind == .chosen)
        #expect(rubric.criteria[2].oncePer.isEmpty)
        #expect(rubric.criteria[3].oncePer.count == 1)
        #expect(rubric.onlyOnce.map(\.criteria.count) == [2, 2] && rubric.onlyOnce.map(\.groups.count) == [2, 1])
        #expect(rubric.sharedCaps.map(\.criteria) == [[CriterionIndex(1), CriterionIndex(2)], [CriterionIndex(2)]])
        #expect(rubric.sharedCaps.map(\.share?.others) == [nil, [CriterionIndex(1)]])
    }

    @Test func `gives a condition of items the same meaning wherever it is named`() throws {
        let granted = try #require(rubric.criteria[0].conditions.first)
        #expect(granted.text == "granted in period")
        guard case .formula(let years)? = rubric.measures.first(where: { $0.name == "service-years" })?.definition,
            case .condition(let experienced)? = rubric.measures.first(where: { $0.name == "experienced" })?.definition
        else {
            Issue.record("a measure and a condition of the subject")
            return
        }
        #expect(!rubric.pool.nodes(of: [years.root]).contains(granted.root))
        #expect(rubric.pool.nodes(of: [experienced.root]).contains(granted.root))
        #expect(!rubric.measures.contains { $0.name == "granted-in-time" })
    }

    @Test func `resolves rules of credit`() {
        #expect(rubric.credits.map(\.name) == ["ranked", "declared", "equally", "nominal", "hours", "award"])
        #expect(rubric.criteria.map(\.credit) == [1, 0, 3, 5])
        guard case .positions(let rows, let beyond) = rubric.credits[0].share,
            case .declared(let otherwise) = rubric.credits[1].share
        else {
            Issue.record("positions and declared shares")
            return
        }
        #expect(rows.map { $0.reduce(.zero, +) } == [1, 1, 1] && beyond == 0 && otherwise == 0)
        #expect(rubric.credits[2].receiver?.isLast == false && rubric.credits[2].receiver?.condition == nil)
        #expect(rubric.credits.map(\.isJoint) == [false, false, false, false, true, false])
        #expect(rubric.credits[4].receiver?.isLast == true)
        #expect(rubric.credits[4].receiver?.condition?.text == "own.position > 1")
    }

    @Test func `shares the points of a dimension with its only criterion of the same name`() {
        #expect(rubric.dimensions[1].points == rubric.criteria[0].measure)
        #expect(rubric.dimensions[0].points == rubric.measure(named: "works.points"))
        #expect(rubric.dimensions[3].points == nil)
        #expect(rubric.dimensions.map(\.missing) == [.zero, .unscored, .zero, .redistribute])
    }

    @Test func `puts weights in the order of the dimensions`() {
        #expect(rubric.tracks.map(\.weights) == [[50, 30, 10, 10], [10, 40, 30, 20]])
        #expect(rubric.tracks[0].optional == [DimensionIndex(1)])
        #expect(rubric.tracks[0].greatestWeightLeftOut == 30)
        #expect(rubric.tracks[1].labels == Labels("Development", "技术开发"))
    }

    @Test func `resolves verdicts`() throws {
        #expect(rubric.gates.map(\.tracks) == [[1], [], []])
        #expect(rubric.gates.map(\.bestGrade) == [2, nil, nil])
        #expect(rubric.vetoes.map(\.grade) == [3])
        #expect(rubric.vetoes.map(\.criteria) == [[CriterionIndex(1)]])
        #expect(rubric.grading?.measure == rubric.total)
        #expect(rubric.grading?.bands.map(\.name) == ["excellent", "good", "pass", "fail"])
        #expect(rubric.quota?.share == Exact(1, over: 5))
        #expect(rubric.quota?.scopes == [.institution, .unit])
        #expect(rubric.quota?.tie == .allOut)
        let ties = ["works.score", "patents.points", "total"]
        #expect(rubric.tieBreaks == ties.compactMap { rubric.measure(named: $0) })
        #expect(rubric.deductions.map(\.labels) == [Labels("Late", "Late")])
        #expect(rubric.placeMeasures.map(\.name) == ["per-head", "best", "used", "qualified-people", "both"])
    }

    @Test func `says where its parts stand`() throws {
        let lines = try soundText("every-key").components(separatedBy: "\n")
        func line(_ part: RubricPlaces.Part) throws -> String { try lines[#require(rubric.places[part].line) - 1] }
        #expect(try line(.track(1)).contains("tech-dev:"))
        #expect(try line(.weights(track: 1)).contains("works: 10"))
        #expect(try line(.optional(track: 0)).contains("leave out"))
        #expect(try line(.criterion(1)) == "  papers:")
        #expect(try line(.conditions(criterion: 0)).contains("granted-in-time"))
        #expect(try line(.row(criterion: 0, 2)).contains("tier: utility"))
        #expect(try line(.row(criterion: 1, 1)).contains("points: 3"))
        #expect(try line(.adjustment(criterion: 0, 1)).contains("plus:"))
        #expect(try line(.cap(criterion: 0, 1)).contains("points: 45"))
        #expect(try line(.credit(3)).contains("nominal"))
        #expect(try line(.measure(4)).contains("practice-days"))
        #expect(try line(.placeMeasure(2)).contains("works(patents)"))
        #expect(try line(.dimension(1)) == "  patents:")
        #expect(try line(.band(1)).contains("excellent"))
        #expect(try line(.gate(2)).contains("degree"))
        #expect(try line(.tieBreak(2)).contains("ties:"))
    }
}
