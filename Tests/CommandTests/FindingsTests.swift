import Foundation
import Testing

@Suite struct `What a run finds` {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func score(_ rubric: String, _ people: String) throws -> [String: String] {
        let paths = [try scratch.write(staff(people), to: "a.xml"), try scratch.write(rubric, to: "rubric.yaml")]
        let run = try Program(["score", paths[0], "--rubric", paths[1], "--out", scratch.path + "/out", "--no-html"])
        #expect(run.code == 0, "\(run.errors)")
        return try scratch.files(below: "out").mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `counts claims that were not awarded, and lists all of them`() throws {
        let claimed = patent("t").replacing("<patent ", with: "<patent claimed-points=\"25\" ")
        let exact = paper("p").replacing("<paper ", with: "<paper claimed-points=\"5\" ")
        let files = try score(works, person("1", claimed, exact))
        let rows = (files["claims.csv"] ?? "").split(separator: "\r\n")
        #expect(rows.dropFirst().map { $0.hasPrefix("1,p,paper,5.0,5.0,0.0,,a.xml") } == [true, false])
        #expect(rows.last?.hasPrefix("1,t,patent,25.0,20.0,-5.0,base,a.xml,") == true)
        #expect(files["findings.csv"]?.contains("1 of 2 items with claimed points were awarded others") == true)
        #expect(files["manifest.json"]?.contains("\"claims.csv\"") == true)
        #expect(try score(works, person("1", patent("t")))["claims.csv"] == nil)
    }

    @Test func `names who lost a seat to a gate, and who has it`() throws {
        let limited = """

            gates: {written: {require: papers.points > 0, grade at most: fair}}
            quota: {good: {at most: 50 %, round: down, within: institution, ties: all-out}}
            """
        let people = [
            person("1", patent("a"), patent("b")), person("2", patent("a"), paper("p")),
            person("3", paper("p")),
        ]
        let files = try score(works + limited, people.joined(separator: "\n"))
        #expect(files["findings.csv"]?.contains("seat-lost,note,rubric.yaml,,,,1,") == true)
        #expect(files["findings.csv"]?.contains("`2` has it instead") == true)
        #expect(files["institutions.csv"]?.contains("quota.seats,quota.reached,quota.kept") == true)
        #expect(files["institutions.csv"]?.contains(",1,1,1\r\n") == true)
    }
}
