// Scores invented people beside a parse of the same file that does nothing, in turn, several times.
//
//     benchmarks [people] [runs]

import Foundation

let arguments = CommandLine.arguments
let people = arguments.count > 1 ? Int(arguments[1]) ?? 100_000 : 100_000
let runs = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5

let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
let root = package.deletingLastPathComponent().deletingLastPathComponent()
let steelyard = root.appending(path: ".build/release/steelyard").path
let parseOnly = URL(filePath: arguments[0]).deletingLastPathComponent().appending(path: "parse-only").path
let folder = FileManager.default.temporaryDirectory.appending(path: "steelyard-benchmark-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

let file = folder.appending(path: "staff.xml").path
_ = Measurement.of([steelyard, "sample", "--people", String(people), "--seed", "1"], output: file)
let size = (try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0) / 1_000_000

let rubric = root.appending(path: "Rubrics/contribution-biomed").path
let out = folder.appending(path: "out").path
let score = [steelyard, "score", file, "--rubric", rubric, "--out", out, "--no-html"]
let commands: [(name: String, command: [String])] = [
    ("parse without effect", [parseOnly, file]),
    ("score, without ledger", score + ["--no-ledger"]),
    ("score, one thread", score + ["--no-ledger", "--threads", "1"]),
    ("score, with ledger", score),
]

var measurements = [[Measurement]](repeating: [], count: commands.count)
for run in 0...runs {
    for (index, entry) in commands.enumerated() {
        let measurement = Measurement.of(entry.command)
        if run > 0 { measurements[index].append(measurement) }
    }
}

// A run that loses people is no run: the totals are looked at, not only the exit status.
let manifest = try String(contentsOfFile: out + "/manifest.json", encoding: .utf8)
guard manifest.firstMatch(of: /"subjects"\s*:\s*(\d+)/)?.1 == "\(people)" else {
    fail("the manifest does not count \(people) people")
}

// Another format, read by a mapping, beside the tree of the same bytes.
let mapped = try MappedFile(people, in: folder)
let mappedCommands: [(name: String, command: [String])] = [
    ("tree without effect", [parseOnly, mapped.path, "--tree"]),
    ("validate, one thread", [steelyard, "validate", mapped.path, "--mapping", mapped.mapping, "--threads", "1"]),
    ("validate, all threads", [steelyard, "validate", mapped.path, "--mapping", mapped.mapping]),
]
var mappedMeasurements = [[Measurement]](repeating: [], count: mappedCommands.count)
for run in 0...runs {
    for (index, entry) in mappedCommands.enumerated() {
        let measurement = Measurement.of(entry.command)
        if run > 0 { mappedMeasurements[index].append(measurement) }
    }
}

func number(_ value: Double, _ places: Int = 2) -> String { String(format: "%.\(places)f", value) }

func printTable(_ title: String, _ commands: [(name: String, command: [String])], _ measurements: [[Measurement]]) {
    print("\(title), medians of \(runs) runs\n")
    print("| what | CPU s | wall s | CPU ÷ parse | wall ÷ own CPU | peak MB |")
    print("|---|---:|---:|---:|---:|---:|")
    for (index, entry) in commands.enumerated() {
        let cpu = median(measurements[index].map(\.cpu))
        let wall = median(measurements[index].map(\.wall))
        let ratio = median(zip(measurements[index], measurements[0]).map { $0.cpu / $1.cpu })
        let memory = median(measurements[index].map(\.memory))
        let numbers = [number(cpu), number(wall), number(ratio), number(wall / cpu), number(memory, 0)]
        print("| \(entry.name) | \(numbers.joined(separator: " | ")) |")
    }
    print()
}

printTable("\(people) people, \(size) MB", commands, measurements)
printTable("\(people) people in another format, \(mapped.size) MB", mappedCommands, mappedMeasurements)
