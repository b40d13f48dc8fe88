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

let measurements = measured(commands)

// A run that loses people is no run: the totals are looked at, not only the exit status.
let manifest = try String(contentsOfFile: out + "/manifest.json", encoding: .utf8)
guard manifest.firstMatch(of: /"subjects"\s*:\s*(\d+)/)?.1 == "\(people)" else {
    fail("the manifest does not count \(people) people")
}

// Other formats, read by mappings, beside the trees of the same bytes.
let mapped = try MappedFile(people, in: folder)
let cerif = try CERIFFiles(people, in: folder)
let mappedMeasurements = measured(commands(for: [mapped.path], options: ["--mapping", mapped.mapping]))
let cerifMeasurements = measured(commands(for: cerif.paths, options: []))

/// Measures commands in turn, several times.
func measured(_ commands: [(name: String, command: [String])]) -> [(name: String, runs: [Measurement])] {
    var measurements = commands.map { (name: $0.name, runs: [Measurement]()) }
    for run in 0...runs {
        for (index, entry) in commands.enumerated() {
            let measurement = Measurement.of(entry.command)
            if run > 0 { measurements[index].runs.append(measurement) }
        }
    }
    return measurements
}

func commands(for files: [String], options: [String]) -> [(name: String, command: [String])] {
    let validate = [steelyard, "validate"] + files + options
    return [
        ("tree without effect", [parseOnly] + files + ["--tree"]),
        ("validate, one thread", validate + ["--threads", "1"]),
        ("validate, all threads", validate),
    ]
}

func number(_ value: Double, _ places: Int = 2) -> String { String(format: "%.\(places)f", value) }

func printTable(_ title: String, _ measurements: [(name: String, runs: [Measurement])]) {
    print("\(title), medians of \(runs) runs\n")
    print("| what | CPU s | wall s | CPU ÷ parse | wall ÷ own CPU | peak MB |")
    print("|---|---:|---:|---:|---:|---:|")
    for (name, own) in measurements {
        let cpu = median(own.map(\.cpu))
        let wall = median(own.map(\.wall))
        let ratio = median(zip(own, measurements[0].runs).map { $0.cpu / $1.cpu })
        let memory = median(own.map(\.memory))
        let numbers = [number(cpu), number(wall), number(ratio), number(wall / cpu), number(memory, 0)]
        print("| \(name) | \(numbers.joined(separator: " | ")) |")
    }
    print()
}

printTable("\(people) people, \(size) MB", measurements)
printTable("\(people) people in another format, \(mapped.size) MB", mappedMeasurements)
printTable("\(people / 5) publications in CERIF, \(cerif.size) MB", cerifMeasurements)
