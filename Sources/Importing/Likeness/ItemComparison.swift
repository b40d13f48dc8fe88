internal import Numbers
internal import Records

/// An item at hand for a comparison.
struct Candidate: Sendable {
    let testimony: Testimony
    let batch: Batch
    let title: String
    let forms: (full: Title, main: Title?)

    init(_ item: ScannedItem, of batch: Batch, files: [String], _ plan: LikenessPlan) {
        let report = WorkReport(subject: item.subject, item: item.row, work: .none)
        testimony = Testimony(report, of: batch, at: Int(item.batch), files: files, plan.identity)
        self.batch = testimony.parcel.unpacked()
        title = plan.kinds[batch.kind(of: item.row).index].flatMap { batch.text(item.row, $0.title) } ?? ""
        forms = Title.forms(of: title)
    }

    func side(_ plan: LikenessPlan) -> Proposal.Side {
        let number = plan.identity.number(of: Statement.item, in: batch).map { batch.symbols[$0] } ?? ""
        return Proposal.Side(person: testimony.reporter, item: number, title: title, place: testimony.place)
    }
}

/// Compares two items whose titles may be alike.
struct ItemComparison {
    let plan: LikenessPlan
    let first: Candidate
    let second: Candidate
    private let kind: RecordKind
    private let slots: LikenessPlan.Kind

    init?(_ first: Candidate, _ second: Candidate, _ plan: LikenessPlan) {
        let index = first.batch.kind(of: Statement.item)
        guard let slots = plan.kinds[index.index] else { return nil }
        self.plan = plan
        self.first = first
        self.second = second
        self.slots = slots
        kind = plan.vocabulary[index]
    }

    /// What speaks against one work, in hundredths of the score.
    private enum Deduction {
        static let identifier = 10
        static let venue = 10
        static let year = 5
    }

    /// The proposal, if they are alike enough.
    func proposal() -> Proposal? {
        let title = titleLikeness()
        guard title.score >= Title.least else { return nil }
        let score = title.score - deductions()
        guard score >= Title.least else { return nil }
        let (a, b) = (first.side(plan), second.side(plan))
        return Proposal(kind: kind.name, score: score, a, b) { side in
            var facts = side == a ? facts(first, second) : facts(second, first)
            if title.isExact { facts.agrees.insert("title", at: 0) }
            if let words = title.words { facts.differs.insert(words, at: 0) }
            return facts
        }
    }

    private func titleLikeness() -> (score: Int, isExact: Bool, words: String?) {
        let (a, b) = (first.forms, second.forms)
        let whole = a.full.likeness(to: b.full)
        let parts = [a.main.map { $0.likeness(to: b.full) }, b.main.map { $0.likeness(to: a.full) }]
        let part = parts.compactMap(\.self).max() ?? 0
        if whole >= part { return (whole, whole == 100, whole == 100 ? nil : "title") }
        // A subtitle that one of them lacks leaves a doubt.
        return (part - 5, false, "subtitle only in one")
    }

    private func deductions() -> Int {
        var sum = 0
        if !haveCommonYear { sum += Deduction.year }
        if contradict(where: isIdentifier) { sum += Deduction.identifier }
        if contradict(where: isVenue) { sum += Deduction.venue }
        return sum
    }

    private var haveCommonYear: Bool {
        slots.years(of: Statement.item, in: first.batch).overlaps(slots.years(of: Statement.item, in: second.batch))
    }

    /// Whether some fields of a sort contradict each other, and none agrees.
    private func contradict(where belongs: (Field) -> Bool) -> Bool {
        let answers = slots.shared.filter { belongs(kind.fields[$0.index]) }.compactMap { slot in
            value(slot, first).flatMap { a in value(slot, second).map { !differ(a, $0) } }
        }
        return answers.contains(false) && !answers.contains(true)
    }

    private func isIdentifier(_ field: Field) -> Bool {
        if case .identifier(let scheme) = field.type { scheme != .issn } else { false }
    }

    private func isVenue(_ field: Field) -> Bool {
        field.type == .identifier(.issn) || field.type == .name && field.name != "currency"
    }

    /// What both say, and what they say differently, field by field.
    private func facts(_ one: Candidate, _ other: Candidate) -> (agrees: [String], differs: [String]) {
        var (agrees, differs): ([String], [String]) = ([], [])
        for slot in slots.shared {
            let label = kind.fields[slot.index].labels[.english]
            switch (value(slot, one), value(slot, other)) {
            case (let a?, let b?):
                let words = (a.words(in: plan.vocabulary), b.words(in: plan.vocabulary))
                if differ(a, b) {
                    differs.append("\(label) \(words.0) / \(words.1)")
                } else {
                    agrees.append("\(label) \(words.0)")
                }
            case (let a?, nil): differs.append("\(label) \(a.words(in: plan.vocabulary)) / none")
            case (nil, let b?): differs.append("\(label) none / \(b.words(in: plan.vocabulary))")
            case (nil, nil): break
            }
        }
        return (agrees, differs)
    }

    private func value(_ slot: Slot, _ candidate: Candidate) -> StatedValue? {
        candidate.batch.bits(Statement.item, slot).map {
            StatedValue(bits: $0, type: kind.fields[slot.index].type, batch: candidate.batch)
        }
    }

    /// Whether two values contradict each other. Names may be spelt differently.
    private func differ(_ a: StatedValue, _ b: StatedValue) -> Bool {
        guard a.contradicts(b) else { return false }
        guard a.type == .name else { return true }
        let (one, other) = (a.words(in: plan.vocabulary), b.words(in: plan.vocabulary))
        return Title(PlainText(one).words).likeness(to: Title(PlainText(other).words)) < Title.least
    }
}
