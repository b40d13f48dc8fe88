import Diagnostics
import Numbers
import Records
import Scoring
import Testing

@testable import Sheets

@Suite struct `A cell` {
    private let texts = [
        "", "plain", "a,b", "a\"b", "line\nend", "=1+1", "+1", "-1", "-x", "@a", "\tx", "＝1", "中文", "é", "12.5",
    ]

    @Test func `is written byte by byte as the writers write it`() {
        for text in texts {
            var cell = TextBuffer()
            cell.appendCSVCell(Array(text.utf8).span)
            #expect(String(cell) == String(decoding: csvCell(text), as: UTF8.self))
            var string = TextBuffer()
            string.appendJSONString(Array(text.utf8).span)
            #expect(String(string) == String(decoding: jsonString(text), as: UTF8.self))
        }
    }
}

@Suite struct `A number` {
    @Test func `is shown with at least the places of its step and never loses one`() {
        #expect(Exact(5).shown(atLeast: 3) == "5.000")
        #expect(Exact(1, over: 8).shown(atLeast: 1) == "0.125")
        #expect(Exact(1, over: 3).shown(atLeast: 2) == "1/3")
        #expect(Exact(1).signed(atLeast: 1) == "+1.0" && Exact(-1).signed(atLeast: 0) == "-1")
    }
}

@Suite struct `The ledger` {
    @Test func `has a row for every posting with the clause, the line and the other item`() throws {
        let run = try run(
            classified,
            [
                person(
                    "1",
                    [
                        paper("old", ["published": "2019-01-01"]),
                        Record("patent", ["id": "x", "form": "invention", "granted": "2024-01-01", "family": "F"]),
                        Record("patent", ["id": "y", "form": "invention", "granted": "2024-02-01", "family": "F"]),
                    ])
            ])
        let rows = run.rows(.ledger)
        let old = try #require(rows.first { $0["item"] == "old" })
        #expect(old["reason"] == "condition-not-met" && old["rule"] == "published in period")
        #expect(old["file"] == "staff.xml" && old["line"] == "5" && old["kind"] == "paper")
        let duplicate = try #require(rows.first { $0["reason"] == "duplicate" })
        #expect(duplicate["item"] == "y" && duplicate["other-item"] == "x" && duplicate["amount"] == "-10.000")
        #expect(rows.first { $0["item"] == "x" }?["rule"] == "invention")
    }

    @Test func `numbers the reasons as they are listed`() {
        #expect(Posting.Reason.allCases.map(\.ordinal) == Array(Posting.Reason.allCases.indices))
    }
}

@Suite struct `The table of institutions` {
    /// Totals without places, so that the parts of a person are rounded a lot.
    private static let coarse = """
        rubric: coarse
        version: 1.0.0
        policy: none
        period: 2023-01-01..2025-12-31
        rounding: {total: 0 half-up}
        tracks: {basic: person.track = basic}
        criteria: {papers: {counts: paper, points: 1}}
        total: papers.points
        places: {mean-total: {value: mean(total of persons), round: 3 half-up}}
        """

    @Test func `has one mean total, that of the rubric: exact, of those who have one, and then rounded`() throws {
        func part(_ unit: String) -> Record {
            Record("appointment", ["institution": "U", "unit": unit, "fte": "0.5"])
        }
        let divided = Record(
            "person", ["id": "1", "name": "Ada"],
            [part("U-1"), part("U-2"), Record("track", ["value": "basic"]), paper("a")])
        let run = try run(
            Self.coarse, [divided, person("2", [paper("b"), paper("c")]), person("3", track: "applied", [paper("d")])])
        let table = table(institutionsTable(RunPlaces(run.evaluation), PlaceNames()))
        #expect(table.map { $0["total-per-head"] } == ["1.50", "1.67", "1.00"])
        #expect(table.map { $0["mean-total"] } == ["1.500", "1.667", "1.000"])
        #expect(table.map { $0["total-per-fte"] } == ["1.50", "1.67", "1.00"])
        #expect(table.map { $0["heads"] } == ["3", "2.5", "0.5"])
    }
}

@Suite struct `The results` {
    @Test func `are valid JSON between head and foot when the first comma is dropped`() throws {
        let run = try run(classified, [person("1", [paper("a")]), person("2", [])])
        let head = String(
            decoding: Figures(run.rubric).head(.results, description(.english)), as: UTF8.self)
        let figures = Figures(run.rubric)
        let text =
            head + run.text(.results).dropFirst() + String(decoding: figures.foot(.results, []), as: UTF8.self)
        #expect(text.hasPrefix("{\"product\":\"steelyard\""))
        #expect(text.contains("\"subjects\":[\n{\"id\":\"1\""))
        #expect(text.contains("},\n{\"id\":\"2\""))
        #expect(text.hasSuffix("]}\n]}\n"))
    }
}

@Suite struct `The words` {
    @Test func `have a key of their own and the same places to fill in each language`() {
        #expect(allWords.count > 200)
        #expect(Set(allWords.map(\.key)).count == allWords.count)
        for word in allWords {
            let (english, chinese) = (word.labels.english, word.labels.chinese)
            for place in ["{1}", "{2}", "{3}", "{4}"] {
                #expect(english.contains(place) == chinese.contains(place), "\(word.key)")
            }
            #expect(!english.isEmpty && !chinese.isEmpty, "\(word.key)")
        }
    }

    @Test func `are filled without looking into what is filled in`() {
        #expect(fill("{1} of {2}", "{2}", "b") == "{2} of b")
        #expect(fill("no place", "a") == "no place")
    }
}
