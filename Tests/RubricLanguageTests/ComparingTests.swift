import Diagnostics
import Foundation
import Records
import RubricLanguage
import Testing

@Suite struct `The differences between two rubrics` {
    private func document(_ text: String) -> RubricDocument {
        RubricDocument(SourceText(name: "rubric.yaml", text: text))
    }

    /// What a rubric with every key has of differences after some amendments.
    private func differences(after edits: String) throws -> [RubricChange] {
        let base = SourceText(name: "every-key.yaml", text: try soundText("every-key"))
        let text = "rubric: every-key\nversion: 2.1.0\ntitle: {en: Every key, zh: 全部关键词}\n"
        let amended = SourceText(name: "new.yaml", text: text + "extends: x\namendments: {a: {\(edits)}}\n")
        let new = RubricDocument(amended, extending: [base])
        #expect(new.check(vocabulary: .core).findings.isEmpty)
        return RubricLanguage.differences(from: RubricDocument(base), to: new)
    }

    @Test func `are none between a rubric and itself, however it is written`() throws {
        let text = try soundText("every-key")
        let other = text.replacing("  target: 40", with: "  target: {value: 40.0}")
            .replacing("hit: best", with: "hit:   \"best\"")
            .replacing("    counts: standard\n", with: "    combine: sum\n    counts: standard\n")
            .replacing(
                "{range: 70..<85, title: {en: Good, zh: 良好}}", with: "{title: {zh: 良好, en: Good}, range: 70..<85}"
            )
            .replacing("rank within: track\n", with: "").replacing("\nties:", with: "\nrank within: track\nties:")
        #expect(other != text)
        #expect(RubricLanguage.differences(from: document(text), to: document(other)).isEmpty)
    }

    @Test(arguments: [
        (
            "weights/basic", "{works: 40, patents: 40, transfer: 10, opinion-score: 10}",
            [
                "Weight `works` of track `basic`: 50 → 40", "Weight `patents` of track `basic`: 30 → 40",
            ]
        ),
        ("criteria/patents/points/granted/points", "5", ["Points of row `granted` of criterion `patents`: 10 → 5"]),
        ("criteria/patents/points/4/points", "1", ["Points of row 4 of criterion `patents`: 0 → 1"]),
        ("criteria/papers/points/hit", "first", ["Hit of points of criterion `papers`: best → first"]),
        ("criteria/papers/points/rows/2/points", "4", ["Points of row 2 of criterion `papers`: 3 → 4"]),
        ("criteria/papers/at most/+", "30", ["Cap 2 of criterion `papers` added: 30"]),
        (
            "criteria/standards/at most", "40",
            [
                "Cap 1 of criterion `standards`: 30 * title-factor[person.title] else 30 → 40"
            ]
        ),
        (
            "criteria/papers/where/2", "contributors <= 10",
            [
                "Condition of where of criterion `papers`: contributors <= 20 → contributors <= 10"
            ]
        ),
        ("criteria/talks", "{counts: talk, points: 1}", ["Criterion `talks` added: {counts: talk, points: 1}"]),
        ("tables/title-factor/associate", "1.1", ["Entry `associate` of table `title-factor`: 1.0 → 1.1"]),
        (
            "tables/standard-points/rows/national/lead", "26",
            [
                "Entry `lead` of row `national` of table `standard-points`: 25 → 26"
            ]
        ),
        ("parameters/target", "50", ["Parameter `target`: 40 → 50"]),
        (
            "measures/service-years", "{value: 3, round: 1 half-up}",
            [
                "Measure `service-years`: year(period.to) - year(person.entered) → 3",
                "Round of measure `service-years` added: 1 half-up",
            ]
        ),
        ("quota/excellent/at most", "25 %", ["`at most` of quota of grade `excellent`: 20 % → 25 %"]),
        (
            "ties", "[patents.points, works.score, total]",
            [
                "Order of ties: works.score, patents.points, total → patents.points, works.score, total"
            ]
        ),
        ("rounding/item", "2 half-up", ["Item of rounding: 3 half-up → 2 half-up"]),
        (
            "gates/degree", "{require: person.fte > 0}",
            [
                "Require of gate `degree`: exists(qualification where value = doctor) → person.fte > 0"
            ]
        ),
        (
            "credit/ranked/table/2", "[0.6, 0.4]",
            [
                "Share of row 2 of rule of credit `ranked`: 0.7 → 0.6",
                "Share of row 2 of rule of credit `ranked`: 0.3 → 0.4",
            ]
        ),
    ]) func `name the clause that an amendment changed`(path: String, value: String, words: [String]) throws {
        let changes = try differences(
            after: "set: {\(path): \"\(value)\"}".replacing("\"{", with: "{").replacing("\"[", with: "[").replacing(
                "}\"", with: "}"
            ).replacing("]\"", with: "]"))
        #expect(changes.map(\.words) == words)
        #expect(changes.allSatisfy { $0.newPlace?.file == "new.yaml" || $0.kind == .reordered })
    }

    @Test func `have the paths by which amendments name them`() throws {
        for path in ["weights/basic/works", "criteria/patents/at most/1/items", "tables/title-factor/lecturer"] {
            let base = document(try soundText("every-key"))
            let text = try soundText("every-key").replacing("basic: {works: 50", with: "basic: {works: 51")
                .replacing("{tier: utility, items: 3}", with: "{tier: utility, items: 4}")
                .replacing("lecturer: 0.7", with: "lecturer: 0.8")
            let found = RubricLanguage.differences(from: base, to: document(text)).map(\.path)
            #expect(found.count == 3)
            #expect(found.contains(path.replacing("/1/", with: "/utility/")))
        }
    }

    @Test func `say what was taken away, and the order of what is left`() {
        let rows = ["{tier: a, points: 1, when: pages > 1}", "{tier: b, points: 2, when: pages > 2}", "{points: 0}"]
        func rubric(_ rows: [String]) -> RubricDocument {
            document(
                "rubric: r\nversion: '1'\nperiod: 2024\ntotal: c.points\ncriteria:\n  c:\n    counts: paper\n    points: ["
                    + rows.joined(separator: ", ") + "]\n")
        }
        let removed = RubricLanguage.differences(from: rubric(rows), to: rubric([rows[1], rows[2]]))
        #expect(removed.map(\.words) == ["Row `a` of criterion `c` removed: {tier: a, points: 1, when: pages > 1}"])
        #expect(removed.map(\.kind) == [.removed])
        let swapped = RubricLanguage.differences(from: rubric(rows), to: rubric([rows[1], rows[0], rows[2]]))
        #expect(swapped.map(\.words) == ["Order of points of criterion `c`: a, b, 3 → b, a, 3"])
    }
}
