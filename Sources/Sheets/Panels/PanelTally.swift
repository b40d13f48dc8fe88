import Diagnostics
import Numbers
import Records
import Statistics
import Synchronization

/// How reliable the scores of a run are, for each institution and source.
///
/// Threads add to it in any order, and the sums are the same. Who gave which score does not leave it.
public final class PanelTally: Sendable {
    /// The institution whose items were scored, and who scored them.
    struct Group: Hashable, Comparable {
        let institution, source: String

        static func < (left: Group, right: Group) -> Bool {
            (left.institution, left.source) < (right.institution, right.source)
        }
    }

    private struct Sums {
        var scores = ScoreSums()
        /// The scores as a table of items and assessors, as far as all items have the same assessors.
        var crossed = CrossedSums()
        var items = 0
        var conflicts = 0
        var short = 0
        var near = 0
    }

    private let sums = Mutex<[Group: Sums]>([:])

    init() {}

    /// Whether no item had scores.
    public var isEmpty: Bool { sums.withLock { $0.isEmpty } }

    /// Takes up what an item of a batch was given.
    func add(_ panel: PanelScores, _ batch: borrowing Batch, of group: Group, isNear: Bool) {
        var isShort = false
        if case .tooFew = panel.use { isShort = true }
        sums.withLock { sums in
            func add(to sums: inout Sums) {
                sums.items += 1
                sums.conflicts += panel.conflicts
                sums.short += isShort ? 1 : 0
                sums.near += isNear ? 1 : 0
                sums.scores.add(panel.given)
                if !sums.crossed.isIncomplete {
                    sums.crossed.add(zip(panel.assessors, panel.given).map { ($0.map { batch.symbols[$0] } ?? "", $1) })
                }
            }
            add(to: &sums[group, default: Sums()])
        }
    }

    /// `reliability.csv`: a row for each institution and source.
    ///
    /// `icc` is ICC(1,1), the reliability of one assessor, `icc-mean` that of the mean of as many as an item has, and
    /// `assessors-needed` how many it takes for 0.8. Where all items have the same assessors, `icc-agreement` and
    /// `icc-agreement-mean` are ICC(2,1) and ICC(2,k). Where there is no alpha, the last column says why.
    public func table() -> [UInt8] {
        var writer = CSVWriter()
        writer.row([
            "institution", "source", "items", "scores", "conflicts", "too-few-assessors", "near-limit", "icc",
            "icc-mean", "assessors-needed", "icc-agreement", "icc-agreement-mean", "alpha", "verdict", "undetermined",
        ])
        for (group, sums) in sums.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            writer.row(
                [
                    group.institution, group.source, String(sums.items), String(sums.scores.scores),
                    String(sums.conflicts), String(sums.short), String(sums.near),
                ] + reliability(sums.scores, try? CrossedScores(sums.crossed)))
        }
        return writer.bytes
    }

    /// The intraclass correlations are not shown without an alpha: two scores of one item among many say too little.
    private func reliability(_ sums: ScoreSums, _ crossed: CrossedScores?) -> [String] {
        func shown(_ value: Exact?) -> String { value?.rounded(forReading: 3) ?? "" }
        switch sums.intervalAlpha {
        case .failure(let reason): return ["", "", "", "", "", "", "", reason.rawValue]
        case .success(let alpha):
            let nested = try? NestedScores(sums)
            let single = try? nested?.correlation(of: .oneAssessor).get()
            let mean = try? nested?.correlation(of: .meanOfAll).get()
            let needed = single.flatMap { assessorsNeeded(for: Exact(mantissa: 8, scale: 1), from: $0) }
            let agreement = IntraclassUnit.allCases.map { unit in
                shown(crossed.flatMap { try? $0.correlation(.agreement, of: unit).get() })
            }
            return [shown(single), shown(mean), needed.map { String($0) } ?? ""] + agreement
                + [shown(alpha), ReliabilityVerdict(alpha).rawValue, ""]
        }
    }
}
