internal import Numbers
internal import Records

/// Where placements and teaching say when they were; `nil` for a vocabulary without placements.
struct EngagementPlan: Sendable {
    let placement: KindIndex
    let teaching: KindIndex?
    private let ids: [Slot?]
    private let span: KindIndex
    private let from: Slot
    private let to: Slot
    private let held: Slot?
    private let mode: Slot?
    /// The place of `full-time` among the modes.
    private let fullTime: Int?

    init?(_ vocabulary: Vocabulary) {
        guard let placement = vocabulary.kind("placement"), let span = vocabulary.kind("span"),
            let from = vocabulary[span].slot("from"), let to = vocabulary[span].slot("to")
        else { return nil }
        (self.placement, self.span, self.from, self.to) = (placement, span, from, to)
        teaching = vocabulary.kind("teaching")
        held = teaching.flatMap { vocabulary[$0].slot("held") }
        mode = vocabulary[placement].slot("mode")
        fullTime = vocabulary.enumeration("placement-mode")?.values.firstIndex { $0.name == "full-time" }
        ids = vocabulary.kinds.map { $0.slot("id") }
    }

    /// The number of an item.
    func number(of item: Row, in batch: Batch) -> String {
        ids[batch.kind(of: item).index].flatMap { batch.text(item, $0) } ?? ""
    }

    /// Whether a placement takes all of a person's time.
    func isFullTime(_ placement: Row, in batch: Batch) -> Bool {
        guard let fullTime, let mode else { return false }
        return batch.integer(placement, mode) == fullTime
    }

    /// The days on which an item surely went on: what is known to the month begins with its last day and ends with its
    /// first. What has no end has no days.
    func days(of item: Row, in batch: Batch) -> [Engagement] {
        var days: [Engagement] = []
        if batch.kind(of: item) == teaching, let held, let date = batch.date(item, held), date.precision == .day {
            days.append(Engagement(item: item, first: date.first, last: date.first))
        }
        for part in batch.children(of: item) where batch.kind(of: part) == span {
            guard let start = batch.date(part, from)?.last, let end = batch.date(part, to)?.first, start <= end
            else { continue }
            days.append(Engagement(item: item, first: start, last: end))
        }
        return days
    }
}
