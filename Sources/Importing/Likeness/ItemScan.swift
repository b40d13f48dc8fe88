internal import Numbers
internal import Records

/// An item with a title as it is kept while likely duplicates are looked for.
struct ScannedItem: Sendable {
    var batch: UInt32
    var subject: Row
    var row: Row
    /// The work that identifiers or decisions join it to.
    var work: WorkIndex?
    /// Its place among those of which something was decided.
    var decided: Int?
}

/// A title of an item, whole or without its subtitle: enough to pass over most others.
struct ScannedTitle: Sendable {
    /// The place of the item among those of its batch, later of the run.
    var item: UInt32
    var isMain: Bool
    var sketch: TitleSketch
    var years: ClosedRange<Int16>
    /// The first letters.
    var head: UInt64
    /// A hash of who reports it under which number.
    var identity: UInt64

    func mayBeLike(_ other: ScannedTitle) -> Bool {
        if isMain && other.isMain || item == other.item { return false }
        guard Int(years.lowerBound) - 1 <= Int(other.years.upperBound),
            Int(other.years.lowerBound) - 1 <= Int(years.upperBound)
        else { return false }
        return sketch.mayBeLike(other.sketch)
    }
}

/// Reads what is kept of the items of a batch.
struct ItemScan: Sendable {
    let plan: LikenessPlan
    let decisions: Decisions?
    /// How often each word is met, by its hash.
    var counts: [UInt32] = []

    /// How many words are told apart.
    static let countSize = 1 << 20
    /// How many of its rarest words stand for a title.
    private static let rareCount = 4

    /// Hands each item with a title to the body, with the subject who reports it.
    func forEachItem(of batch: Batch, _ body: (_ subject: Row, _ item: Row, _ title: String) -> Void) {
        for subject in batch.roots where plan.identity.kinds[batch.kind(of: subject).index].role == .subject {
            for item in batch.children(of: subject) {
                guard let slot = plan.kinds[batch.kind(of: item).index]?.title, let title = batch.text(item, slot)
                else {
                    continue
                }
                body(subject, item, title)
            }
        }
    }

    /// The words of all titles of a batch, as places among the counts.
    func words(of batch: Batch) -> [UInt32] {
        var words: [UInt32] = []
        forEachItem(of: batch) { _, _, title in
            words += Title(PlainText(title).words).tokens.map {
                UInt32(truncatingIfNeeded: $0) % UInt32(Self.countSize)
            }
        }
        return words
    }

    /// What a batch has.
    struct Part: Sendable {
        var items: [ScannedItem] = []
        var titles: [ScannedTitle] = []
        /// For each title the keys of its blocks.
        var keys: [[UInt64]] = []
    }

    /// The items of a batch and their titles.
    func scan(_ batch: Batch, at index: Int) -> Part {
        var part = Part()
        forEachItem(of: batch) { subject, row, text in
            guard let kind = plan.kinds[batch.kind(of: row).index] else { return }
            let subjectName = plan.identity.number(of: subject, in: batch).map { batch.symbols[$0] } ?? ""
            let number = plan.identity.number(of: row, in: batch).map { batch.symbols[$0] } ?? ""
            let decided = decisions?.place(of: number.utf8Span.span, by: subjectName.utf8Span.span)
            let identity = hash(of: number.utf8Span.span, seed: hash(of: subjectName.utf8Span.span))
            let years = kind.years(of: row, in: batch)
            let forms = Title.forms(of: text)
            for (title, isMain) in [(forms.full, false)] + (forms.main.map { [($0, true)] } ?? []) {
                part.titles.append(
                    ScannedTitle(
                        item: UInt32(part.items.count), isMain: isMain, sketch: title.sketch, years: years,
                        head: title.head, identity: identity))
                part.keys.append(keys(of: title, batch.kind(of: row)))
            }
            part.items.append(
                ScannedItem(
                    batch: UInt32(index), subject: subject, row: row, work: batch.work(of: row), decided: decided))
        }
        return part
    }

    /// Keys of which like titles share one: the pairs of their rarest words. So two of four may be misspelt.
    private func keys(of title: Title, _ kind: KindIndex) -> [UInt64] {
        let rare = title.tokens.sorted { (count($0), $0) < (count($1), $1) }.prefix(Self.rareCount).sorted()
        let seed = UInt64(kind.rawValue) &* 0x9e37_79b9_7f4a_7c15
        if rare.count == 1 { return [rare[0] ^ seed] }
        return rare.indices.flatMap { first in
            rare[(first + 1)...].map { (rare[first] &* 31 &+ $0) ^ seed }
        }
    }

    private func count(_ token: UInt64) -> UInt32 {
        counts[Int(UInt32(truncatingIfNeeded: token) % UInt32(Self.countSize))]
    }
}
