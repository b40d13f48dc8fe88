// Kendall's tau-b and Spearman's correlation of a million pairs, with ties and without, beside scipy.
//
//     agreement [pairs]

import Foundation
import Numbers
import Statistics

let arguments = CommandLine.arguments
let pairs = arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000

/// The seconds of the processor that this program has taken.
func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// Shows a line at once, before another program shows its own.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

let folder = FileManager.default.temporaryDirectory.appending(path: "steelyard-agreement-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

for levels in [Int64.max, 100_000, 900] {
    var random = SplitMix64(seed: 1)
    func keys() -> [Int64] { (0..<pairs).map { _ in Int64.random(in: 0..<levels, using: &random) } }
    let old = keys()
    let new = zip(old, keys()).map { $0 / 2 + $1 / 2 }
    let start = seconds()
    let agreement = RankAgreement(from: Ranking(old), to: Ranking(new))
    let tau = agreement.kendallTauB
    let middle = seconds()
    let spearman = agreement.spearman
    let times = String(format: "tau-b %.3f s, then Spearman %.3f s", middle - start, seconds() - middle)
    say("steelyard: \(pairs) pairs of up to \(levels) levels: \(times)")
    for (name, keys) in [("old", old), ("new", new)] {
        try keys.withUnsafeBytes { Data($0) }.write(to: folder.appending(path: name))
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "kendall.py").path
    process.arguments = ["python3", script, folder.path, "\(tau ?? 0)", "\(spearman ?? 0)"]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { exit(process.terminationStatus) }
}
