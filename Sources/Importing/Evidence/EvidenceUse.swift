internal import Diagnostics
internal import Records

/// A piece of evidence under an item.
struct EvidenceUse: Sendable {
    var key: UInt64
    var name: String
    var isLog: Bool
    /// The work of the item, if others report it, too.
    var work: WorkIndex?
    var title: String?
    var kind: KindIndex
    var item: ItemPlace
    var number: String
    var person: String
    var place: Place

    /// All by which a use is about the same as one of another item.
    struct Subject: Hashable {
        var name: String
        var work: WorkIndex?
        var kind: KindIndex
        var title: String?
        /// Where nothing else says what the item is.
        var item: ItemPlace?
    }

    var subject: Subject {
        Subject(
            name: name, work: work, kind: kind, title: title, item: work == nil && title == nil ? item : nil)
    }

    /// Whether both items are the same thing done.
    func isAbout(_ other: EvidenceUse) -> Bool {
        item == other.item || work != nil && work == other.work
            || kind == other.kind && title != nil && title == other.title
    }
}
