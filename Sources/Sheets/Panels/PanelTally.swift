import Diagnostics
import Numbers
import Statistics

/// How reliable the scores of a run are, for each institution and source.
public struct PanelTally: Sendable {
    /// The status of a panel that is too small for the rubric to use a mean.
    static let short = "panel-short"

    private struct Panel: Hashable, Comparable {
        let institution, source: String

        static func < (left: Panel, right: Panel) -> Bool {
            (left.institution, left.source) < (right.institution, right.source)
        }
    }

    private struct Counts {
        var sums = ScoreSums()
        var items = 0
        var conflicts = 0
        var short = 0
        var near = 0

        mutating func add(_ scores: [Exact], conflicts: Int, isShort: Bool, isNear: Bool) {
            sums.add(scores)
            items += 1
            self.conflicts += conflicts
            short += isShort ? 1 : 0
            near += isNear ? 1 : 0
        }
    }

    private var counts: [Panel: Counts] = [:]

    public init() {}

    /// Whether no item had scores.
    public var isEmpty: Bool { counts.isEmpty }

    /// Takes up rows of `panels.csv`.
    public mutating func add(_ rows: [UInt8]) {
        forEachRow(of: rows[...]) { cells in
            counts[Panel(institution: cells[2], source: cells[3]), default: Counts()].add(
                cells[6].split(separator: " ").compactMap { Exact(shown: String($0)) }, conflicts: Int(cells[5]) ?? 0,
                isShort: cells[7] == PanelTally.short, isNear: !cells[15].isEmpty)
        }
    }

    /// `reliability.csv`: a row for each institution and source.
    ///
    /// `icc` is ICC(1,1), the reliability of one assessor, `icc-mean` that of the mean of as many as an item has, and
    /// `assessors-needed` how many it takes for 0.8. A cell without a number has its reason in the last column.
    public var table: [UInt8] {
        var writer = CSVWriter()
        writer.row([
            "institution", "source", "items", "scores", "conflicts", "too-few-assessors", "near-limit", "icc",
            "icc-mean",
            "assessors-needed", "alpha", "verdict", "undetermined",
        ])
        for (panel, counts) in counts.sorted(by: { $0.key < $1.key }) {
            writer.row(
                [
                    panel.institution, panel.source, String(counts.items), String(counts.sums.scores),
                    String(counts.conflicts), String(counts.short), String(counts.near),
                ] + reliability(counts.sums))
        }
        return writer.bytes
    }

    /// The intraclass correlations are not shown without an alpha: two scores of one item among many say too little.
    private func reliability(_ sums: ScoreSums) -> [String] {
        func shown(_ value: Exact?) -> String { value?.rounded(forReading: 3) ?? "" }
        switch sums.intervalAlpha {
        case .failure(let reason): return ["", "", "", "", "", reason.rawValue]
        case .success(let alpha):
            let nested = try? NestedScores(sums)
            let single = try? nested?.correlation(of: .oneAssessor).get()
            let mean = try? nested?.correlation(of: .meanOfAll).get()
            let needed = single.flatMap { assessorsNeeded(for: Exact(mantissa: 8, scale: 1), from: $0) }
            return [
                shown(single), shown(mean), needed.map { String($0) } ?? "", shown(alpha),
                ReliabilityVerdict(alpha).rawValue, "",
            ]
        }
    }
}
