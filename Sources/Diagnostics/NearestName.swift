/// The candidate that a mistyped name most probably meant; `nil` if none is near.
///
/// Near means: at most one slip (a character too many, missing, wrong, or two swapped) in three characters. Case
/// does not count as a slip. Among equally near candidates the first in alphabetical order wins.
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(name.lowercased())
    let limit = max(1, typed.count / 3)
    var best: (slips: Int, name: String)?
    for candidate in candidates {
        let meant = Array(candidate.lowercased())
        guard abs(meant.count - typed.count) <= limit else { continue }
        let slips = distance(typed, meant)
        // A name of one or two characters has nothing left in common after one slip in each.
        guard slips <= limit, slips < max(typed.count, meant.count) else { continue }
        if best.map({ (slips, candidate) < ($0.slips, $0.name) }) ?? true { best = (slips, candidate) }
    }
    return best?.name
}

/// The Damerau–Levenshtein distance in which no piece is edited twice.
private func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        row.reserveCapacity(b.count + 1)
        for j in b.indices {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                cost = min(cost, beforeLast[j - 1] + 1)
            }
            row.append(cost)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
