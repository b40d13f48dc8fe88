import Foundation
import Testing

@Suite struct `What random weights and uncertain numbers do` {
    private let faculty: WeighedFaculty
    private var scratch: Scratch { faculty.scratch }

    init() throws {
        faculty = try WeighedFaculty(
            """
            tables: {value: {invention: 20, utility-model: 5, design: 1}}
            criteria:
              papers: {counts: paper, points: 10, dimension: works, at most: [{items: 4}, 35]}
              patents: {counts: patent, points: "value[form]", dimension: patents}
            dimensions:
              works: {score: "min(100, points)", missing: zero}
              patents: {score: "min(100, points)", missing: zero}
            weights: {all: {works: 60, patents: 40}}
            """, people: 6)
    }

    private func tune(_ arguments: String...) throws -> Program { try faculty.tune(arguments) }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: URL(fileURLWithPath: scratch.path + "/" + name), encoding: .utf8)
    }

    @Test func `is told with errors, and is the same for any number of threads`() throws {
        let arguments = [
            "--person=4", "--samples=80", "--any-weights", "--weight-order=patents >= works", "--vary=weights=20%",
            "--vary=caps=25 %", "--vary=points=±10%", "--vary=tables=10%", "--vary-samples=12", "--seed=7",
        ]
        func run(_ more: String...) throws -> Program {
            try faculty.tune(arguments + more)
        }
        let one = try run("--threads=1", "--out=" + scratch.path + "/one")
        #expect(one.code == 0, "\(one.errors)")
        #expect(try run("--threads=3", "--out=" + scratch.path + "/two").output == one.output)
        #expect(try scratch.files(below: "one") == scratch.files(below: "two"))
        #expect(one.output.contains("Who is the first under which weights"))
        #expect(one.output.contains("All of them keep the order patents >= works."))
        #expect(one.output.contains("Shares of the variance: rank of Person 4"))
        let table = try text("one/sensitivity.csv")
        for factor in ["weights/works", "criteria/papers/at most/1/items", "criteria/papers/at most/2", "tables/value"]
        {
            #expect(table.contains(",\(factor),"), "\(factor)")
        }
        #expect(table.contains(",criteria/papers/at most/1/items,3,5,1,"))
        #expect(try text("one/acceptability.csv").hasPrefix("track,id,kind,rank-from,rank-to,share,error\r\nall,"))
        let json = try JSONSerialization.jsonObject(with: Data(text("one/tuning.json").utf8)) as? [String: Any]
        let track = try #require((json?["tracks"] as? [[String: Any]])?.first)
        let study = try #require(track["sensitivity"] as? [String: Any])
        #expect((study["factors"] as? [Any])?.count == 6 && study["evaluations"] as? Int == 12 * 8)
        #expect((track["acceptability"] as? [String: Any])?["order"] as? String == "patents >= works")
        #expect(try text("one/manifest.json").contains("sensitivity.csv"))
    }

    @Test func `takes what varies from a file, and shows it in Chinese`() throws {
        let file = try scratch.write(
            "what,range\r\nweights/works,40..80 by 10\r\ncriteria/papers/at most/2,20..35\r\n", to: "factors.csv")
        let run = try tune("--vary-file=" + file, "--vary-samples=8", "--language=zh", "--out=" + scratch.path + "/out")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("不确定数值的影响"))
        #expect(try text("out/sensitivity.csv").contains(",weights/works,40,80,10,"))
        #expect(try text("out/manifest.json").contains("\"factors\""))
    }

    @Test(arguments: [
        ("--vary=weights", "has no range"), ("--vary=weights=0%", "is no range"), ("--vary=weights=1..2", "a share"),
        ("--vary=weights/work=10%", "Is `works` meant?"), ("--vary=criteria/talks=5%", "has nothing at"),
        ("--vary=criteria/patents/points=5%", "no plain number"), ("--vary=caps=150%", "is no range"),
        ("--vary=tables/value=1..2", "holds 3 numbers"), ("--vary=criteria/papers/at most=10%", "name one"),
        ("--vary=criteria/papers/at most/1/items=1..4 by 0.5", "the rubric has a fault"),
        ("--vary-samples=1", "2 to 100,000"), ("--weight-order=works >= patents", "--samples"),
        ("--xmcda", "--out"), ("--weights=nowhere.xml", "Cannot read"),
    ]) func `is refused with the reason where something cannot vary`(argument: String, words: String) throws {
        let run = try tune(argument)
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test func `refuses numbers named twice, and orders that nothing keeps`() throws {
        #expect(try tune("--vary=caps=10%", "--vary=criteria/papers/at most/2=20..30").errors.contains("varied twice"))
        let circle = try tune("--samples=5", "--weight-order=works >= patents >= works")
        #expect(circle.code == 2 && circle.errors.contains("circle"))
        let narrow = try tune("--samples=5", "--weight-order=patents >= works", "--within=1")
        #expect(narrow.code == 2 && narrow.errors.contains("Hardly any weights keep the order"))
        #expect(try tune("--lock=works", "--vary=weights/works=10%").errors.contains("is locked"))
    }

    @Test func `leaves as XMCDA and comes back as a rubric with the same weights`() throws {
        let out = try tune("--xmcda", "--out=" + scratch.path + "/out")
        #expect(out.code == 0, "\(out.errors)")
        let files = try scratch.files(below: "out/xmcda")
        #expect(
            Set(files.keys) == [
                "all/alternatives.xml", "all/criteria.xml", "all/performanceTable.xml", "all/weights.xml",
            ])
        let file = scratch.path + "/out/xmcda/all/weights.xml"
        let back = try tune("--weights=" + file, "--out=" + scratch.path + "/back")
        #expect(back.code == 0, "\(back.errors)")
        #expect(back.output.contains("They sum to 100, as those of the rubric."))
        #expect(back.output.contains("0 of 6 people have another rank"))
        let diff = try Program("diff", scratch.path + "/weighed", scratch.path + "/back/rubric.yaml")
        #expect(diff.code < 2 && !diff.output.contains("patents"), "\(diff.output)")
    }

    @Test func `says what weights of others do, and what is wrong with them`() throws {
        func weights(_ papers: String, _ patents: String) -> String {
            """
            <xmcda xmlns="http://www.decision-deck.org/2021/XMCDA-4.0.0"><criteriaValues>
            <criterionValues><criterionID>works</criterionID><values><value>\(papers)</value></values></criterionValues>
            <criterionValues><criterionID>patents</criterionID><values><value>\(patents)</value></values></criterionValues>
            </criteriaValues></xmcda>
            """
        }
        let third = "<rational><numerator>1</numerator><denominator>3</denominator></rational>"
        let thirds = try scratch.write(weights(third, "<real>0.5</real>"), to: "thirds.xml")
        let run = try tune("--weights=" + thirds, "--person=6", "--out=" + scratch.path + "/new")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("They sum to 5/6 and were multiplied so that they sum to 100."))
        #expect(try text("new/rubric.yaml").contains("weights/all/works: 40\n"))
        #expect(try Program("check", scratch.path + "/new/rubric.yaml").code < 2)
        let wrong = try scratch.write(weights("<integer>-1</integer>", "<label>much</label>"), to: "wrong.xml")
        let faults = try tune("--weights=" + wrong)
        #expect(faults.code == 2 && faults.errors.contains("wrong.xml:3: error[xmcda-number]"), "\(faults.errors)")
        let below = try scratch.write(weights("<integer>-1</integer>", "<integer>2</integer>"), to: "below.xml")
        #expect(try tune("--weights=" + below).errors.contains("below zero"))
        let none = try scratch.write(weights("<integer>0</integer>", "<integer>0</integer>"), to: "none.xml")
        #expect(try tune("--weights=" + none).errors.contains("none of the weights is above zero"))
    }
}
