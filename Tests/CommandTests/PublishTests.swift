import Foundation
import Testing

@Suite struct `The command publish` {
    private let scratch: Scratch
    private let rubric: String

    init() throws {
        scratch = try Scratch()
        rubric = try scratch.write(works, to: "works.yaml")
        _ = try scratch.write("date,kind\n2026-05-01,holiday\n2026-05-09,workday\n", to: "holidays.csv")
    }

    private func score(_ people: String...) throws {
        let file = try scratch.write(staff(people.joined(separator: "\n")), to: "staff.xml")
        let run = try Program("score", file, "--rubric", rubric, "--out", scratch.path + "/out")
        #expect(run.code == 0, "\(run.errors)")
    }

    private func publish(
        _ columns: String = "name,unit,grade", from: String = "2026-04-30", to list: String = "list.csv",
        _ more: String...
    ) throws -> Program {
        try Program(
            [
                "publish", scratch.path + "/out", "--columns", columns, "--from", from, "--holidays",
                scratch.path + "/holidays.csv", "--out", scratch.path + "/" + list,
            ] + more)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: scratch.path + "/" + name, encoding: .utf8)
    }

    @Test func `writes the columns that it was asked for, the days and its fingerprint`() throws {
        try score(person("1", patent("t")), person("2", paper("p")))
        let run = try publish()
        #expect(run.code == 0, "\(run.errors)")
        #expect(
            run.output.hasPrefix("2 on the list, 2026-04-30 to 2026-05-07, 5 working days\nFingerprint of the list: "))
        let lines = try text("list.csv").split(separator: "\r\n")
        #expect(lines.suffix(3) == ["Name,Unit,Grade", "Person 1,Unit,good", "Person 2,Unit,fair"])
        let print = try #require(run.output.firstMatch(of: /[0-9a-f]{64}/)).output
        #expect(try text("list.csv").contains(print))
        #expect(try publish(to: "list.html").code == 0)
        let page = try text("list.html")
        #expect(page.contains(print), "both lists say the same and have one fingerprint")
        #expect(page.contains("<td>Person 1</td><td>Unit</td><td>good</td>"))
        #expect(try publish("name", to: "some.csv", "--grade", "good").output.hasPrefix("1 on the list"))
    }

    @Test func `names the institution also where somebody is in none of its units`() throws {
        let none = person("2", paper("p")).replacing(" unit=\"U-1\"", with: "")
        try score(person("1", patent("t")), none)
        #expect(try publish("name,institution,unit").code == 0)
        #expect(
            try text("list.csv").split(separator: "\r\n").suffix(2) == [
                "Person 1,University,Unit", "Person 2,University,",
            ])
        #expect(try publish(",").code == 2)
    }

    @Test func `has another fingerprint under another title, and speaks the language of the list`() throws {
        try score(person("1", patent("t")))
        func print(_ run: Program) throws -> Substring {
            try #require(run.output.firstMatch(of: /[0-9a-f]{64}/)).output
        }
        let plain = try print(publish(to: "a.csv"))
        #expect(try print(publish(to: "b.csv")) == plain)
        #expect(try print(publish(to: "c.csv", "--title", "Excellent in 2025")) != plain)
        let chinese = try publish(to: "d.csv", "--language", "zh")
        #expect(chinese.output.hasPrefix("名单共 1 人，公示期 2026-04-30 至 2026-05-07，共 5 个工作日\n名单校验码"))
    }

    private func object(_ on: String, person: String = "1", list: String = "list.html") throws -> Program {
        try Program(
            "object", scratch.path + "/out", scratch.path + "/" + list, "--person", person, "--item", "t", "--on", on,
            "--text", "=1+1, \"so\"", "--register", scratch.path + "/objections.csv")
    }

    @Test(arguments: ["list.html", "list.csv"]) func `is objected to from its first day to its last`(
        list: String
    ) throws {
        try score(person("1", patent("t")))
        #expect(try publish(to: list).code == 0)
        let early = try object("2026-04-29", list: list), late = try object("2026-05-08", list: list)
        #expect(early.code == 2 && early.errors.contains("is shown from 2026-04-30"))
        #expect(late.code == 2 && late.errors.contains("are heard until 2026-05-07: one of 2026-05-08 comes too late"))
        #expect(!scratch.exists("objections.csv"))
        for (number, day) in [(1, "2026-04-30"), (2, "2026-05-07")] {
            let run = try object(day, list: list)
            #expect(run.code == 0 && run.output.hasPrefix("Objection \(number): of 1, received on \(day)"))
        }
        let rows = try text("objections.csv").split(separator: "\r\n").dropFirst()
        #expect(
            rows.map { $0.hasPrefix("1,2026-04-30,1,t,\"'=1+1, \"\"so\"\"\",") } == [true, false] && rows.count == 2)
    }

    @Test func `is written over as it stands, with its permissions and behind a link`() throws {
        try score(person("1", patent("t")))
        try FileManager.default.createDirectory(atPath: scratch.path + "/kept", withIntermediateDirectories: true)
        let kept = scratch.path + "/kept/list.csv"
        #expect(try publish("name", to: "kept/list.csv").code == 0)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: kept)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/list.csv", withDestinationPath: "kept/list.csv")
        #expect(try publish().code == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: kept)
        let link = try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/list.csv")
        #expect(link == "kept/list.csv" && attributes[.posixPermissions] as? Int == 0o600)
        #expect(try text("kept/list.csv").contains("Person 1,Unit,good") && scratch.files(below: "kept").count == 1)
    }

    @Test func `is objected to by who is in its run, and entered into a register only`() throws {
        try score(person("1", patent("t")))
        _ = try publish(to: "list.html")
        #expect(try object("2026-05-04", person: "2").errors.contains("has no person `2`"))
        _ = try scratch.write("mine\n", to: "objections.csv")
        #expect(try object("2026-05-04").errors.contains("is no register of objections"))
        #expect(try text("objections.csv") == "mine\n")
        #expect(try object("2026-05-04", list: "holidays.csv").errors.contains("is no publicity list"))
        try score(person("1", patent("t")), person("2"))
        #expect(try object("2026-05-04").errors.contains("is of another run"))
    }

    @Test func `says among whom a rank holds, and keeps those together who are ranked together`() throws {
        func other(_ person: String) -> String {
            person.replacing("institution=\"U\" unit=\"U-1\"", with: "institution=\"V\"")
        }
        try score(
            person("1", paper("p")), other(person("2", patent("t"))), person("3", patent("t")), other(person("4")))
        #expect(try publish("rank,name").code == 0)
        #expect(
            try text("list.csv").split(separator: "\r\n").suffix(5) == [
                "Rank,Ranked among,Name", "1,University (2),Person 3", "2,University (2),Person 1",
                "1,V (2),Person 2", "2,V (2),Person 4",
            ])
        #expect(try publish("name,rank", "--language", "zh").code == 0)
        #expect(try text("list.csv").contains("\r\nPerson 3,1,University（2 人）\r\n"))
        let tracks = "tracks: {all: person.track is missing}\nrank within: track\ngrades:"
        _ = try scratch.write(works.replacing("grades:", with: tracks), to: "works.yaml")
        try score(person("1", patent("t")))
        #expect(try publish("rank", to: "tracks.csv").code == 0)
        #expect(try text("tracks.csv").hasSuffix("Rank,Ranked among\r\n1,University · all (1)\r\n"))
    }

    @Test func `has the name of those who have no other`() throws {
        let native = "<name>Person 2</name><native-name>李伟</native-name>"
        try score(
            person("1", patent("t")), person("2", paper("p")).replacing("<name>Person 2</name>", with: native))
        #expect(try publish("native-name").code == 0)
        #expect(try text("list.csv").split(separator: "\r\n").suffix(2) == ["Person 1", "李伟"])
    }

    @Test func `is the same to the byte when it is published twice`() throws {
        try score(person("1", patent("t")))
        _ = try publish(to: "list.html")
        let first = try text("list.html")
        #expect(try publish(to: "list.html").code == 0)
        #expect(try text("list.html") == first)
    }

    @Test func `says that a list is void when its run has changed`() throws {
        try score(person("1", patent("t")))
        _ = try publish()
        let first = try #require(try text("list.csv").firstMatch(of: /list=([0-9a-f]{64})/)).output.1
        try score(person("1", patent("t")), person("2", patent("t")))
        #expect(try publish(from: "2026-04-29").errors.contains("cannot begin before"))
        let run = try publish(from: "2026-05-06")
        #expect(run.code == 1 && run.errors.contains("warning[list-void]"))
        let second = try text("list.csv")
        #expect(second.contains("The list of 2026-04-30 with the fingerprint \(first.prefix(12)) is void"))
        #expect(try publish(from: "2026-05-06").code == 0)
        #expect(try text("list.csv") == second, "who publishes again does not forget which list is void")
    }

    @Test func `refuses what nobody may read, and other columns`() throws {
        try score(person("1", patent("t")).replacing("Person 1", with: "Li 138-0013-8000"))
        let run = try publish()
        #expect(run.code == 2 && run.errors.contains("error[personal-data]"))
        #expect(!run.errors.contains("0013"), "a finding does not repeat the number")
        #expect(!scratch.exists("list.csv"))
        #expect(try publish("unit,grade").code == 0)
        for column in ["id", "born", "total", "name,phone"] { #expect(try publish(column).code == 2) }
    }

    @Test func `refuses wrong days, grades, files and runs`() throws {
        try score(person("1", patent("t")))
        #expect(try publish(from: "2026-02-30").code == 2)
        #expect(try publish("name", "--grade", "great").errors.contains("gives no grade `great`"))
        #expect(try publish(to: "list.txt").code == 2)
        #expect(try publish(to: "staff.csv").code == 0)
        _ = try scratch.write("name\n", to: "other.csv")
        #expect(try publish(to: "other.csv").errors.contains("is no publicity list"))
        _ = try scratch.write("date,kind\n2026-05-01,feast\n", to: "holidays.csv")
        #expect(try publish().errors.contains("error[holiday-kind]"))
        _ = try scratch.write("date,kind\n2025-05-01,holiday\n", to: "holidays.csv")
        #expect(try publish().errors.contains("warning[no-holidays]"))
        _ = try scratch.write("id\r\n", to: "out/persons.csv")
        #expect(try publish().code == 2)
    }

    @Test func `keeps to the days that the policy asks for`() throws {
        try score(person("1", patent("t")))
        #expect(try publish("name", "--working-days", "1").code == 0)
        let manifest = try text("out/manifest.json")
        let strict = manifest.replacing("\"policy\": \"none\"", with: "\"policy\": \"china-2020\"")
        _ = try scratch.write(strict, to: "out/manifest.json")
        let run = try publish("name", to: "new.csv", "--working-days", "4")
        #expect(run.code == 2 && run.errors.contains("at least 5 working days"))
    }
}
