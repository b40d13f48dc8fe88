import Numbers
import Records
import RubricLanguage
import Scoring

extension PlacePage {
    /// Head count and full-time equivalents, and the totals over them.
    func writeStaff(_ figures: PlaceFigures, _ html: inout HTMLWriter) {
        let (totals, total) = (figures.totals, rubric.total)
        html.element("dl") { html in
            html.entry(words.heads, totals.heads.shown())
            html.entry(words.scoredHeads, totals.scored.shown())
            html.entry(words.places.fullTime, totals.fullTime.shown())
            html.entry(words.controlTotal, totals.sums[total.index].shown(atLeast: places.value(total)))
            html.entry(words.places.totalPerHead, reading(figures.totalPerHead))
            html.entry(words.places.totalPerFullTime, reading(figures.totalPerFullTime))
        }
    }

    /// The seats of the limited grade, and how many reach it and keep it.
    func writeQuota(_ figures: PlaceFigures, _ html: inout HTMLWriter) {
        guard let quota = figures.quota, let grade = rubric.quota?.grade, let grading = rubric.grading else { return }
        html.element("h3", nil, fill(words.places.quota, grading.bands[grade].labels[frame.run.language]))
        html.element("dl") { html in
            html.entry(words.places.seats, String(quota.seats))
            html.entry(words.places.reached, String(quota.candidates))
            html.entry(words.places.kept, String(quota.seated))
        }
    }

    private func reading(_ value: Exact?) -> String {
        value?.rounded(forReading: max(2, places.value(rubric.total))) ?? "—"
    }
}
