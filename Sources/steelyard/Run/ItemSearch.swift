import Diagnostics
import Importing
import Records

/// Finds the item that a command line means.
struct ItemSearch {
    let intake: Intake
    let subjects: SubjectIndex
    let vocabulary: Vocabulary

    /// The number of the item of some persons that is called so: by its number, or without the kind that mappings and
    /// templates put in front of it, as `7` for `paper-7`.
    func number(of name: String, of persons: [String]) throws -> String {
        let items = persons.flatMap(items)
        if items.contains(where: { $0.number == name }) { return name }
        let meant = Set(items.filter { $0.number == "\($0.kind)-\(name)" }.map(\.number)).sorted()
        if let first = meant.first, meant.count == 1 { return first }
        let list = meant.map { "`\($0)`" }.joined(separator: " or ")
        guard meant.isEmpty else { throw Fault("There are several items `\(name)`. Name one of them: \(list).") }
        let near = nearest(to: name, among: items.map(\.number))
        throw Fault("There is no item `\(name)`." + (near.map { " Is `\($0)` meant?" } ?? ""))
    }

    /// The items of a person, adopted ones too.
    private func items(of person: String) -> [(number: String, kind: String)] {
        guard let place = subjects.find(person).map({ subjects[$0] }) else { return [] }
        let joined = intake.joined.batch(at: place.batch)
        let adopted = joined.adoptions.filter { $0.subject == place.row }.map(\.item)
        return (Array(joined.batch.children(of: place.row)) + adopted).compactMap { row in
            let kind = vocabulary[joined.batch.kind(of: row)]
            guard kind.role == .item, let id = kind.slot("id") else { return nil }
            return joined.batch.text(row, id).map { ($0, kind.name) }
        }
    }
}
