public import Numbers

/// What items are worth when each assessor's severity is taken off: score = worth of the item + severity of the
/// assessor + error, by least squares, exactly.
///
/// Severities sum to zero: a severe assessor has a negative one. Unlike standard scores it does not punish whoever has
/// good items. Source: MacKay, Kenna, Low and Parker 2017, Calibration with confidence: a principled method for panel
/// assessment, Royal Society Open Science 4, here with equal confidence in all scores.
public struct SeverityModel: Equatable, Sendable {
    /// The severity of each assessor, in points.
    public let severities: [Int: Exact]
    /// The worth of each item, in points.
    public let items: [Int: Exact]

    /// Fits scores. Undetermined without scores, and when the assessors do not hang together. Cost: the third power
    /// of the number of assessors.
    public init(_ scores: [(assessor: Int, item: Int, score: Exact)]) throws(Undetermined) {
        guard !scores.isEmpty else { throw .noScores }
        guard AssessorGraph(scores.map { ($0.assessor, $0.item) }).isConnected else { throw .disconnected }
        let assessors = Set(scores.map(\.assessor)).sorted()
        let row = Dictionary(uniqueKeysWithValues: zip(assessors, assessors.indices))
        let byItem = Dictionary(grouping: scores, by: \.item)
        // The normal equations of severities once each item's worth is put as its mean less their mean.
        var matrix = assessors.map { _ in assessors.map { _ in Exact.zero } }
        var right = assessors.map { _ in Exact.zero }
        for given in byItem.values {
            let share = Exact(1, over: Int64(given.count))
            let mean = given.reduce(Exact.zero) { $0 + $1.score } * share
            let rows = given.map { row[$0.assessor, default: 0] }
            for (i, score) in zip(rows, given) {
                matrix[i][i] += 1
                right[i] += score.score - mean
                for j in rows { matrix[i][j] -= share }
            }
        }
        // One of them follows from the others; that severities sum to zero stands in its place.
        matrix[matrix.count - 1] = assessors.map { _ in 1 }
        right[right.count - 1] = 0
        guard let solution = solve(matrix, right) else { throw .disconnected }
        severities = Dictionary(uniqueKeysWithValues: zip(assessors, solution))
        items = byItem.mapValues { given in
            let sum = given.reduce(Exact.zero) { $0 + $1.score - solution[row[$1.assessor, default: 0]] }
            return sum / Exact(given.count)
        }
    }
}
