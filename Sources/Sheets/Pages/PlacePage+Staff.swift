import Numbers
import Records
import RubricLanguage
import Scoring

extension PlacePage {
    /// Head count and full-time equivalents, the totals over them, and the seats of a limited grade.
    func writeStaff(_ figures: PlaceFigures, _ html: inout HTMLWriter) {
        let (words, placeWords) = (frame.words, PlaceWords.in(frame.run.language))
        let (totals, total) = (figures.totals, frame.rubric.total)
        html.element("h3", nil, placeWords.staff)
        html.element("dl") { html in
            html.entry(words.heads, totals.heads.shown())
            html.entry(placeWords.fullTime, totals.fullTime.shown())
            html.entry(words.controlTotal, totals.sums[total.index].shown(atLeast: places.value(total)))
            html.entry(placeWords.totalPerHead, reading(figures.totalPer(\.heads, frame.rubric)))
            html.entry(placeWords.totalPerFullTime, reading(figures.totalPer(\.fullTime, frame.rubric)))
        }
        guard let quota = figures.quota, let grade = frame.rubric.quota?.grade, let grading = frame.rubric.grading
        else { return }
        html.element("h3", nil, fill(placeWords.quota, grading.bands[grade].labels[frame.run.language]))
        html.element("dl") { html in
            html.entry(placeWords.seats, String(quota.seats))
            html.entry(placeWords.reached, String(quota.candidates))
            html.entry(placeWords.kept, String(quota.seated))
        }
    }

    private func reading(_ value: Exact?) -> String {
        value?.rounded(forReading: max(2, places.value(frame.rubric.total))) ?? "—"
    }
}
