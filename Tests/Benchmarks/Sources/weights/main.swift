// Ranks 100,000 invented people under many weights, beside a numpy program that does the same, and finds all intervals of
// the weights.
//
//     weights [people] [draws]

import Foundation
import Numbers
import Weighting

let arguments = CommandLine.arguments
let people = arguments.count > 1 ? Int(arguments[1]) ?? 100_000 : 100_000
let draws = arguments.count > 2 ? Int(arguments[2]) ?? 1_000 : 1_000
let criteria = 12
let space = WeightSpace.simplex(criteria: criteria)

func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return (ContinuousClock.now - start) / .seconds(1)
}

/// Shows a line at once, before another program shows its own.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

func shown(_ value: Double) -> String { String(format: "%.3f", value) }

/// Numbers of works: most have few of a kind, some have many.
func inventedCounts() -> [[Int64]] {
    var random = SplitMix64(seed: 1)
    return (0..<criteria).map { criterion in
        (0..<people).map { _ in
            let few = Int64(random.next() & random.next() & 7)
            return random.next() % 8 == 0 ? few * Int64(criterion % 4 + 2) : few
        }
    }
}

let counts = inventedCounts()
let matrix = try ScoreMatrix(counts: counts)

var sample: RankSample?
let sampling = seconds {
    sample = matrix.sampleRanks(in: space, draws: draws, seed: 1, bands: [people / 5], threads: 2)
}
var usage = rusage()
getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
say("\(people) people, \(criteria) criteria, \(draws) weights, two threads")
say("steelyard: ranks and 5/50/95 % intervals \(shown(sampling)) s, peak \(usage.ru_maxrss / 1024) MB")

let weights = (0..<criteria).map { Exact(Int64(37 * $0 % 29 + 5), over: 10) }
var widths = 0
let intervals = seconds {
    let scores = matrix.scores(weights)
    let ranking = scores.ranking()
    let top = TopPlaces(share: Exact(1, over: 5), of: people)
    for criterion in 0..<criteria {
        guard let direction = Rebalancing.none.direction(of: criterion, weights) else { continue }
        let lines = ScoreLines(from: scores, gaining: matrix.scores(direction))
        if lines.orderStability(ranking).strict.upper != nil { widths += 1 }
        if lines.topInterval(top, ranking).upper != nil { widths += 1 }
    }
}
say("steelyard: all intervals of order and top fifth \(shown(intervals)) s (\(widths) end upwards)")

// The same counts and weights, and what came out, for numpy to rank and compare.
let folder = FileManager.default.temporaryDirectory.appending(path: "steelyard-weights-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

func write(_ values: [Int64], to name: String) throws {
    try values.withUnsafeBytes { Data($0) }.write(to: folder.appending(path: name))
}

try write(counts.flatMap { $0 }, to: "counts")
try write(
    (0..<draws).flatMap { draw in
        space.weights(draw: draw, seed: 1).map { ($0 * 1_000_000).small?.numerator ?? 0 }
    }, to: "weights")
try write(
    (0..<3).flatMap { level in
        (0..<people).map { ((sample?.rank($0, level: level) ?? 0) * 100).small?.numerator ?? 0 }
    }, to: "levels")

let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ranks.py").path
let process = Process()
process.executableURL = URL(filePath: "/usr/bin/env")
process.arguments = ["python3", script, folder.path, String(people), String(draws)]
try process.run()
process.waitUntilExit()
exit(process.terminationStatus)
