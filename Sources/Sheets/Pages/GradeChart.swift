import Numbers
import Records
import RubricLanguage

/// The grades as charts show them.
struct GradeChart: Sendable {
    private let frame: PageFrame

    init(_ frame: PageFrame) {
        self.frame = frame
    }

    /// Where the grades begin, if they go by the total.
    var limits: [Limit] {
        guard let grading = frame.rubric.grading, !grading.isByConditions, grading.measure == frame.rubric.total
        else { return [] }
        return grading.bands.compactMap { band in
            band.range.lower.map { Limit(label: band.labels[frame.run.language], value: $0, shown: $0.shown()) }
        }
    }

    /// How many have each grade, and how many seats the limited one has; `nil`: there are no grades.
    func bars(_ counts: [Exact], seats: Int?) -> BarsWithLimits? {
        guard let bands = frame.rubric.grading?.bands, counts.count == bands.count else { return nil }
        let bars = bands.indices.map { index in
            let limit = index == frame.rubric.quota?.grade ? seats.map { Exact($0) } : nil
            let count = counts[index].shown()
            return BarsWithLimits.Bar(
                label: bands[index].labels[frame.run.language], value: counts[index],
                shown: limit.map { fill(frame.words.pages.seatsOf, count, $0.shown()) } ?? count, limit: limit)
        }
        return BarsWithLimits(caption: frame.words.gradesTitle, bars: bars)
    }
}
