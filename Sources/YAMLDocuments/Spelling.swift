/// How the bytes of a scalar's text lie in the source.
///
/// A run says that the text from `text` on is written byte by byte from `source` on, until the next run.
struct Spelling: Sendable {
    struct Run: Equatable, Sendable {
        let text: Int
        let source: Int
    }

    /// In ascending order of `text`.
    private(set) var runs: [Run]
    /// The scalar's own bytes.
    let range: Range<Int>

    /// The source of a byte of the text.
    func offset(ofText i: Int) -> Int {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].text <= i { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return range.lowerBound }
        let run = runs[low - 1]
        let end = low < runs.count ? runs[low].source : range.upperBound
        return min(run.source + (i - run.text), max(end, run.source))
    }
}
