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

    /// Whether both items are the same thing done.
    func isAbout(_ other: EvidenceUse) -> Bool {
        item == other.item || work != nil && work == other.work
            || kind == other.kind && title != nil && title == other.title
    }
}
