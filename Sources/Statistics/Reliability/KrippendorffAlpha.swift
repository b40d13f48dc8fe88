public import Numbers

/// How far two scores are apart, squared.
public enum DifferenceScale: String, CaseIterable, Sendable {
    /// Names: 0 when equal, else 1.
    case nominal
    /// Orders: the squared number of scores between them, half of those that equal either included.
    case ordinal
    /// Points: (c - k)².
    case interval
    /// Amounts from a zero that means none: ((c - k) / (c + k))².
    case ratio
}

/// Krippendorff's alpha, at most 1, without a unit: one less the observed disagreement over that by chance.
///
/// α = 1 - (N - 1) Σ_u [Σ_ck n_uc n_uk δ²(c, k) / (m_u - 1)] / Σ_ck n_c n_k δ²(c, k), where an item u has m_u scores,
/// n_uc of them c, and N is the number of scores of all items that have at least two. Scores that are missing are
/// simply not there, and who gave a score does not matter. Exact. Undetermined without an item that has two scores,
/// with one such item only, and when all scores are equal. Cost: items × different scores of an item squared, plus
/// different scores squared.
/// Source: Krippendorff 2011, Computing Krippendorff's alpha-reliability.
public func krippendorffAlpha(_ items: [[Exact]], scale: DifferenceScale) -> Result<Exact, Undetermined> {
    if items.allSatisfy(\.isEmpty) { return .failure(.noScores) }
    let items = items.filter { $0.count > 1 }
    guard items.count != 1 else { return .failure(.oneItem) }
    guard !items.isEmpty else { return .failure(.oneAssessor) }
    let values = Set(items.joined()).sorted()
    if scale == .ratio, values[0].signum < 0 { return .failure(.negativeScores) }
    let column = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    var totals = [Int](repeating: 0, count: values.count)
    for value in items.joined() { totals[column[value, default: 0]] += 1 }
    let difference = SquaredDifference(scale, values, totals)
    var observed = Exact.zero
    for item in items {
        var counts: [Int: Int] = [:]
        for value in item { counts[column[value, default: 0], default: 0] += 1 }
        observed += difference.sum(counts.sorted { $0.key < $1.key }) / Exact(item.count - 1)
    }
    let expected = difference.sum(totals.enumerated().map { ($0.offset, $0.element) })
    if expected.isZero { return .failure(.noVariation) }
    return .success(1 - Exact(totals.reduce(0, +) - 1) * observed / expected)
}

/// The squared differences of a scale between values in ascending order.
private struct SquaredDifference {
    let scale: DifferenceScale
    let values: [Exact]
    /// Twice the middle place that the scores of each value take up among all.
    let places: [Int]

    init(_ scale: DifferenceScale, _ values: [Exact], _ totals: [Int]) {
        (self.scale, self.values) = (scale, values)
        var below = 0
        places = totals.map { total in
            defer { below += total }
            return 2 * below + total
        }
    }

    func callAsFunction(_ c: Int, _ k: Int) -> Exact {
        if c == k { return 0 }
        switch scale {
        case .nominal: return 1
        case .ordinal: return Exact(Int64(places[c] - places[k]), over: 2).raised(to: 2)
        case .interval: return (values[c] - values[k]).raised(to: 2)
        case .ratio: return ((values[c] - values[k]) / (values[c] + values[k])).raised(to: 2)
        }
    }

    /// The sum over all pairs of counted values of the product of their counts and the difference.
    func sum(_ counts: [(key: Int, value: Int)]) -> Exact {
        var sum = Exact.zero
        for (position, first) in counts.enumerated() {
            for second in counts[..<position] {
                sum += Exact(2 * first.value * second.value) * self(first.key, second.key)
            }
        }
        return sum
    }
}
