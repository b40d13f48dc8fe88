// Breaks the change that twelve amendments make to invented people down to the amendments: everybody is scored under
// 4,096 rubrics.
//
//     amendments [people] [amendments]

import Foundation

let arguments = CommandLine.arguments
let people = arguments.count > 1 ? Int(arguments[1]) ?? 10_000 : 10_000
let count = min(12, max(1, arguments.count > 2 ? Int(arguments[2]) ?? 12 : 12))

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
let steelyard = root.appending(path: ".build/release/steelyard")
let folder = FileManager.default.temporaryDirectory.appending(path: "steelyard-amendments-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

/// What a command cost, by the operating system's account.
struct Cost {
    var wall: Double
    var cpu: Double
}

func run(_ words: [String], output: FileHandle = .nullDevice) throws -> Cost {
    let before = processorTime()
    let start = ContinuousClock.now
    let process = Process()
    process.executableURL = steelyard
    process.arguments = words
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus < 2 else { fail("steelyard \(words[0]) failed") }
    return Cost(wall: (ContinuousClock.now - start) / .seconds(1), cpu: processorTime() - before)
}

/// The processor's time of all commands that have ended.
func processorTime() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
}

func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(2)
}

/// Amendments of points, limits, tables, weights and rates.
let amendments = [
    "smaller-panels: {set: {criteria/works/points: \"trimmed-mean(value of score where not (conflict else false), trim: 1, at-least: 3)\"}}",
    "idle-patents: {set: {criteria/patents/points/granted/points: 5}}",
    "patents-abroad: {set: {criteria/patents/points/foreign/points: 30}}",
    "national-standards: {set: {tables/standard-points/rows/national: {lead: 30, participate: 18}}}",
    "dearer-solutions: {set: {criteria/solutions/points: 15}}",
    "income-rates: {set: {brackets/income: [{up to: 20, rate: 1.0}, {up to: 200, rate: 0.4}, {rate: 0.05}]}}",
    "half-days: {set: {tables/day-rate/half-time: 0.2}}",
    "three-papers: {set: {criteria/papers/select: {best: 3}}}",
    "core-papers: {set: {criteria/papers/points/core/points: 6}}",
    "national-projects: {set: {criteria/projects/points/national-lead/points: 15}}",
    "higher-references: {set: {tables/title-factor/professor: 1.6}}",
    "basic-weights: {set: {weights/basic: {works: 45, patents: 10, standards: 5, transfer: 5, practice: 5, users: 15, basics: 15}}}",
]

let rubric = folder.appending(path: "rubric.yaml")
let text =
    "rubric: twelve-amendments\nversion: 1.0.0\nextends: \(root.path)/Rubrics/contribution-biomed\n"
    + "title: {en: Twelve amendments, zh: 十二项修订}\namendments:\n"
    + amendments.prefix(count).map { "  \($0)\n" }.joined()
try text.write(to: rubric, atomically: true, encoding: .utf8)
let file = folder.appending(path: "staff.xml")
FileManager.default.createFile(atPath: file.path, contents: nil)
_ = try run(["sample", "--people", String(people), "--seed", "1"], output: try FileHandle(forWritingTo: file))

let out = folder.appending(path: "out")
let cost = try run(["compare", rubric.path, file.path, "--out", out.path])
let answer = try String(contentsOf: out.appending(path: "comparison.json"), encoding: .utf8)
guard let sets = answer.firstMatch(of: /"sets"\s*:\s*(\d+)/)?.1, sets == "\(1 << count)" else {
    fail("not all sets of amendments were scored")
}
print(
    "\(people) people, \(sets) sets of \(count) amendments: "
        + String(format: "%.1f s, %.1f s of the processor", cost.wall, cost.cpu))
