import Foundation
import Testing

@Suite struct `What weights do` {
    private let faculty: WeighedFaculty
    private var scratch: Scratch { faculty.scratch }

    private static let rubric = """
        criteria:
          papers: {counts: paper, points: 10, dimension: works}
          patents: {counts: patent, points: 20, dimension: patents}
        dimensions:
          works: {score: "min(100, points)", missing: zero}
          patents: {score: "min(100, points)", missing: zero}
        weights: {all: {works: 60, patents: 40}}
        """

    init() throws { faculty = try WeighedFaculty(Self.rubric, people: 5) }

    private func tune(_ arguments: String...) throws -> Program { try faculty.tune(arguments) }

    @Test func `is told in closed form where totals are sums`() throws {
        let run = try tune("--person=4", "--samples=100", "--out=" + scratch.path + "/out")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("Totals are sums of weight times score"))
        #expect(run.output.contains("Person 4 (4): rank "))
        #expect(!run.output.contains("piecewise"))
        let files = try scratch.files(below: "out").mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(
            Set(files.keys) == [
                "acceptability.csv", "central-weights.csv", "curves.csv", "manifest.json", "persons.csv", "rivals.csv",
                "tuning.json", "tuning.txt", "weights.csv",
            ])
        #expect(files["tuning.txt"] == run.output)
        #expect(files["weights.csv"]?.contains("all,works,60,0.6,") == true)
        _ = try tune("--person=4", "--samples=100", "--threads=3", "--out=" + scratch.path + "/again")
        #expect(try scratch.files(below: "again") == scratch.files(below: "out"))
    }

    @Test func `is told piece by piece where totals are rounded`() throws {
        let rounded = try WeighedFaculty("rounding: {weighted: 0 half-up, total: 0 half-up}\n" + Self.rubric, people: 5)
        let run = try rounded.tune(["--person=4", "--out=" + rounded.scratch.path + "/out"])
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("piecewise: exact for totals as in a run"))
        let files = try rounded.scratch.files(below: "out").mapValues { String(decoding: $0, as: UTF8.self) }
        let kinds = try #require(files["curves.csv"]).split(separator: "\r\n").dropFirst().map {
            $0.split(separator: ",")[3]
        }
        #expect(!kinds.isEmpty && kinds.allSatisfy { $0 == "piecewise" })
        #expect(files["tuning.json"]?.contains("\"upwards-attained\"") == true)
        #expect(try tune("--step=1").errors.contains("A step is for the method ranks"))
    }

    @Test func `is told of whom one is to pass`() throws {
        let run = try tune("--person=4", "--rival=1", "--rival=2", "--out=" + scratch.path + "/out")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("To pass Person 2 (2)") || run.output.contains("Ahead of Person 2 (2) as it is"))
        let rivals = try #require(try scratch.files(below: "out")["rivals.csv"])
        let rows = String(decoding: rivals, as: UTF8.self).split(separator: "\r\n")
        #expect(
            rows[0] == "track,id,rival,passed-as-it-is,criterion,kind,weight,downwards,upwards,"
                + "downwards-attained,upwards-attained")
        #expect(rows.dropFirst().allSatisfy { $0.hasPrefix("all,4,1,") || $0.hasPrefix("all,4,2,") } && rows.count > 3)
        #expect(try tune("--rival=1").errors.contains("Name with --person who is to pass"))
        #expect(try tune("--person=4", "--rival=99").errors.contains("No file has a person `99`."))
        let bounded = try tune("--person=4", "--bound=work=1..2")
        #expect(bounded.code == 2 && bounded.errors.contains("No weight belongs to `work`. Is `works` meant?"))
        #expect(try tune("--person=4", "--bound=works=1..2").errors.contains("no bound without it can hold"))
    }

    /// What was written for other programs comes back as it was; a table with other people or gaps is refused.
    @Test func `is the same for the scores of a run that were written and handed in`() throws {
        let written = try tune("--person=4", "--xmcda", "--out=" + scratch.path + "/out")
        let table = scratch.path + "/out/xmcda/all/performanceTable.xml"
        let again = try tune("--person=4", "--scores=" + table, "--out=" + scratch.path + "/again")
        #expect(again.code == 0 && again.output == written.output, "\(again.errors)")
        let manifest = try #require(try scratch.files(below: "again")["manifest.json"])
        #expect(String(decoding: manifest, as: UTF8.self).contains("\"scores\""))
        let text = try String(contentsOfFile: table, encoding: .utf8)
        let other = text.replacing(">4</alternativeID>", with: ">44</alternativeID>")
        let stranger = try scratch.write(other, to: "44.xml")
        let refused = try tune("--scores=" + stranger)
        #expect(refused.code == 2 && refused.errors.contains("`44` is no alternative here."))
        #expect(refused.errors.contains("The table has no row for `4`."))
        let mixed = try tune("--scores=" + table, "--vary=weights=10%")
        #expect(mixed.code == 2 && mixed.errors.contains("leave --scores out"))
    }

    @Test func `is printed for programs`() throws {
        let run = try tune("--format=json", "--samples=10")
        let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let tracks = try #require(document?["tracks"] as? [[String: Any]])
        #expect(tracks.count == 1 && (tracks[0]["weights"] as? [Any])?.count == 2)
        #expect((tracks[0]["ranks"] as? [Any])?.count == 5)
    }

    @Test(arguments: ["entropy", "critic", "sd"]) func `leads to a rubric with proposed weights`(method: String) throws
    {
        let run = try tune("--method=" + method, "--out=" + scratch.path + "/new")
        #expect(run.code == 0, "\(run.errors)")
        let check = try Program("check", scratch.path + "/new/rubric.yaml")
        #expect(check.code < 2, "\(check.output)")
        let diff = try Program("diff", scratch.path + "/weighed", scratch.path + "/new/rubric.yaml")
        #expect(diff.output.contains("works"))
    }

    @Test func `is not told without weights, and what is unknown is named`() throws {
        let unknown = try tune("--track=al")
        #expect(unknown.code == 2 && unknown.errors.contains("no track `al`. Is `all` meant?"))
        #expect(try tune("--person=9").errors.contains("No file has a person `9`"))
        #expect(try tune("--lock=work").errors.contains("Is `works` meant?"))
        #expect(try tune("--method=sd").code == 2)
        _ = try scratch.write(
            works.replacingOccurrences(of: "papers.points + patents.points", with: "\"min(9, papers.points)\""),
            to: "bounded/rubric.yaml")
        let bounded = try Program("tune", scratch.path + "/bounded", scratch.path + "/a.xml")
        #expect(bounded.code == 2 && bounded.errors.contains("no weights to look at"))
    }
}
