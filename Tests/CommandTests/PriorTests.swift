import Foundation
import Testing

/// Papers are paid once, and what is over three thirds of a point is carried over.
private let cycles = """
    rubric: cycles
    version: 1.0.0
    policy: none
    period: 2023-01-01..2025-12-31
    credit: {equal: {by: equal, conserves: true}}
    criteria:
      papers: {counts: paper, points: 4 / 3, pays: once}
    measures:
      before-cap: papers.points + (prior(carried) else 0)
      carried: max(0, before-cap - 1)
    total: min(1, before-cap)
    """

@Suite struct `An earlier run` {
    private let scratch: Scratch
    private let rubric: String

    init() throws {
        scratch = try Scratch()
        rubric = try scratch.write(cycles, to: "cycles.yaml")
    }

    private func run(_ staff: String, _ name: String, prior: String? = nil, _ more: String...) throws -> Program {
        let file = try scratch.write(staff, to: "\(name).xml")
        let options = prior.map { ["--prior", scratch.path + "/" + $0] } ?? []
        return try Program(
            ["score", file, "--rubric", rubric, "--out", scratch.path + "/" + name] + options + more)
    }

    private func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: scratch.path + "/" + path) ?? Data(), as: UTF8.self)
    }

    private let first = staff(
        person("1", paper("a", doi: "10.5555/a"), paper("b")), person("2", paper("=c")), person("3"))
    private let second = staff(person("1", paper("z", doi: "10.5555/a"), paper("b"), paper("c")), person("3"))

    @Test func `leaves what the next one must know, exactly`() throws {
        let run = try run(first, "one")
        #expect(run.code == 0, "\(run.errors)")
        #expect(
            text("one/carry-over.csv").split(separator: "\r\n") == [
                "person,measure,criterion,item,kind,adopted,identifiers,amount", "1,carried,,,,,,5/3",
                "1,,papers,a,paper,,doi:10.5555/a,4/3", "1,,papers,b,paper,,,4/3", "2,carried,,,,,,1/3",
                "2,,papers,'=c,paper,,,4/3", "3,carried,,,,,,0",
            ])
    }

    @Test func `is told from this one: nothing is paid twice, and nothing is forgotten`() throws {
        _ = try run(first, "one")
        let run = try run(second, "two", prior: "one")
        #expect(run.code == 0, "\(run.errors)")
        #expect(
            text("two/carry-over.csv").split(separator: "\r\n").dropFirst() == [
                "1,carried,,,,,,2", "1,,papers,z,paper,,doi:10.5555/a,4/3", "1,,papers,b,paper,,,4/3",
                "1,,papers,c,paper,,,4/3", "3,carried,,,,,,0", "2,carried,,,,,,1/3", "2,,papers,'=c,paper,,,4/3",
            ])
        let ledger = text("two/ledger.csv").split(separator: "\r\n").filter { $0.contains("paid-before") }
        #expect(
            ledger.map { $0.split(separator: ",")[3...6].joined(separator: ",") } == [
                "b,paper,pays: once,-4/3", "z,paper,pays: once,-4/3",
            ])
        #expect(text("two/persons/1.html").contains("Paid in an earlier run"))
        #expect(text("two/manifest.json").contains("\"role\": \"prior\""))
    }

    @Test func `gives the same bytes with any number of threads and without a ledger`() throws {
        _ = try run(first, "one")
        _ = try run(second, "two", prior: "one", "--threads", "1")
        _ = try run(second, "three", prior: "one", "--threads", "4", "--no-ledger", "--no-html")
        let (two, three) = (try scratch.files(below: "two"), try scratch.files(below: "three"))
        #expect(two["carry-over.csv"] == three["carry-over.csv"])
        #expect(two["results.json"] == three["results.json"])
    }

    @Test func `is explained`() throws {
        _ = try run(first, "one")
        let file = try scratch.write(second, to: "two.xml")
        let explained = try Program(
            "explain", file, "--rubric", rubric, "--person", "1", "--prior", scratch.path + "/one")
        #expect(explained.code == 0, "\(explained.errors)")
        #expect(explained.output.contains("Paid in an earlier run"))
        #expect(explained.output.contains("4/3 + 5/3") || explained.output.contains("1.333"))
    }

    @Test func `must be one of the same rubric, whole and readable`() throws {
        _ = try run(first, "one")
        func fault(_ prior: String) throws -> String {
            let run = try run(second, "two", prior: prior)
            #expect(run.code == 2)
            return run.errors
        }
        #expect(try fault("none").contains("holds no manifest of steelyard"))
        let other = try scratch.write(cycles.replacing("rubric: cycles", with: "rubric: others"), to: "others.yaml")
        _ = try Program(
            "score", scratch.path + "/one.xml", "--rubric", other, "--out", scratch.path + "/others")
        #expect(try fault("others").contains("under `others`, and this one is under `cycles`"))
        let paid = text("one/carry-over.csv")
        _ = try scratch.write(paid.replacing("5/3", with: "4/3"), to: "one/carry-over.csv")
        #expect(try fault("one").contains("`carry-over.csv` in `\(scratch.path)/one` is not as the run wrote it"))
        try FileManager.default.removeItem(atPath: scratch.path + "/one/carry-over.csv")
        #expect(try fault("one").contains("left no carry-over.csv"))
        #expect(!scratch.exists("two"))
    }

    @Test func `is asked of a rubric that needs it, and of no other`() throws {
        let works = try scratch.write(works, to: "works.yaml")
        let file = try scratch.write(first, to: "one.xml")
        let run = try Program("score", file, "--rubric", works, "--out", scratch.path + "/out")
        #expect(run.code == 0 && !scratch.exists("out/carry-over.csv"))
        let asked = try Program(
            "score", file, "--rubric", works, "--out", scratch.path + "/out", "--prior", scratch.path + "/out")
        #expect(asked.code == 2 && asked.errors.contains("leave out `--prior`"))
    }
}
