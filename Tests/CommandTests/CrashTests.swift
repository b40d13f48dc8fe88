import Foundation
import Testing

/// A run that is killed while it writes.
@Suite(.serialized) struct `A run that is killed` {
    private let scratch: Scratch
    private let rubric: String

    init() throws {
        scratch = try Scratch()
        rubric = try scratch.write(works, to: "works.yaml")
    }

    private func arguments(_ count: Int) throws -> [String] {
        let people = (1...count).map { person("\($0)", paper("p"), patent("t")) }
        let file = try scratch.write(staff(people.joined(separator: "\n")), to: "staff-\(count).xml")
        return ["score", file, "--rubric", rubric, "--out", scratch.path + "/out"]
    }

    /// How many files the unfinished folders hold.
    private func unfinished() -> Int {
        let names = (try? scratch.names()) ?? []
        return names.filter { $0.hasPrefix(".out.unfinished") }.reduce(0) { sum, name in
            sum + ((try? FileManager.default.subpathsOfDirectory(atPath: scratch.path + "/" + name))?.count ?? 0)
        }
    }

    /// Runs and kills when so many files were begun, or when the run is done.
    private func kill(_ arguments: [String], after files: Int) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("steelyard")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning, unfinished() < files { usleep(200) }
        _ = Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    @Test func `leaves the old folder or the new one, and the next run leaves nothing else`() throws {
        let (small, large) = (try arguments(3), try arguments(400))
        #expect(try Program(large).code == 0)
        let new = try scratch.files(below: "out")
        var random = SeededGenerator(state: 23)
        for _ in 0..<8 {
            #expect(try Program(small).code == 0)
            let old = try scratch.files(below: "out")
            #expect(try scratch.names().filter { $0.hasPrefix(".") }.isEmpty, "nothing is left of killed runs")
            try kill(large, after: Int.random(in: 1...420, using: &random))
            let found = try scratch.files(below: "out")
            #expect(found == old || found == new)
        }
        try FileManager.default.removeItem(atPath: scratch.path + "/out")
        try kill(large, after: 100)
        if scratch.exists("out") { #expect(try scratch.files(below: "out") == new) }
    }

    @Test func `gives back the old folder that had stepped aside`() throws {
        #expect(try Program(try arguments(3)).code == 0)
        let old = try scratch.files(below: "out")
        // As it is between the two steps where the file system cannot exchange folders.
        let gone = 999_999_999
        try FileManager.default.moveItem(
            atPath: scratch.path + "/out", toPath: scratch.path + "/.out.unfinished-\(gone).old")
        let broken = try scratch.write(staff(person("1", paper("p", published: "never"))), to: "broken.xml")
        let run = try Program("score", broken, "--rubric", rubric, "--out", scratch.path + "/out")
        #expect(run.code == 2)
        #expect(try scratch.files(below: "out") == old)
        #expect(try scratch.names().filter { $0.hasPrefix(".") }.isEmpty)
    }
}
