internal import Diagnostics
internal import Numbers
internal import Records

/// A person as two are compared.
struct PersonProfile: Sendable {
    var number: String
    var names: [String]
    var orcid: String?
    var born: PartialDate?
    /// Where the person is or was appointed.
    var units: [String]
    var place: Place

    var side: Proposal.Side {
        Proposal.Side(person: number, item: "", title: names.joined(separator: " · "), place: place)
    }

    /// The keys of which one must be shared by those who may be the same.
    var keys: [UInt64] {
        let identifiers = orcid.map { [hash(of: $0.utf8Span.span)] } ?? []
        return Array(Set(names.flatMap { PersonName($0).keys() } + identifiers))
    }

    /// A proposal that two numbers are of one person, if an identifier or a name says so and nothing contradicts it.
    ///
    /// Different ORCID iDs and dates of birth are of different people.
    func proposal(with other: PersonProfile) -> Proposal? {
        var (agrees, differs): ([String], [String]) = ([], [])
        if let a = orcid, let b = other.orcid {
            guard a == b else { return nil }
            agrees.append("ORCID \(a)")
        }
        if let a = born, let b = other.born {
            guard a.first <= b.last, b.first <= a.last else { return nil }
            agrees.append("born \(a)")
        }
        let name = nameLikeness(to: other)
        guard var score = agrees.contains(where: { $0.hasPrefix("ORCID") }) ? 100 : name?.score else { return nil }
        if let name { agrees.append(name.words) } else { differs.append("name") }
        let common = units.filter(other.units.contains)
        if let unit = common.min() {
            agrees.append("unit \(unit)")
        } else if !units.isEmpty, !other.units.isEmpty, orcid == nil || other.orcid == nil {
            score -= 15
        }
        guard score >= Title.least else { return nil }
        return Proposal(kind: "person", score: score, side, other.side) { first in
            let isFirst = first == side
            let (one, two) = isFirst ? (self, other) : (other, self)
            return (agrees, differs + one.differences(from: two, commonUnit: !common.isEmpty))
        }
    }

    private func nameLikeness(to other: PersonProfile) -> (score: Int, words: String)? {
        let others = other.names.map(PersonName.init)
        return names.map(PersonName.init).flatMap { mine in others.compactMap { mine.likeness(to: $0) } }
            .max { $0.score < $1.score }
    }

    private func differences(from other: PersonProfile, commonUnit: Bool) -> [String] {
        var words: [String] = []
        if (orcid == nil) != (other.orcid == nil) {
            words.append("ORCID \(orcid ?? "none") / \(other.orcid ?? "none")")
        }
        if (born == nil) != (other.born == nil) {
            words.append("born \(born?.description ?? "none") / \(other.born?.description ?? "none")")
        }
        if !commonUnit, let mine = units.min(), let theirs = other.units.min() {
            words.append("unit \(mine) / \(theirs)")
        }
        return words
    }
}

/// Reads persons of a batch.
struct PersonScan: Sendable {
    private let person: KindIndex
    private let appointment: KindIndex
    private let vocabulary: Vocabulary

    init?(_ vocabulary: Vocabulary) {
        guard let person = vocabulary.kind("person"), let appointment = vocabulary.kind("appointment") else {
            return nil
        }
        self.person = person
        self.appointment = appointment
        self.vocabulary = vocabulary
    }

    /// The rows of the persons of a batch.
    func persons(of batch: Batch) -> [Row] { batch.roots.filter { batch.kind(of: $0) == person } }

    func profile(of row: Row, in batch: Batch, files: [String]) -> PersonProfile {
        let origin = batch.origin(of: row)
        let units = batch.children(of: row).filter { batch.kind(of: $0) == appointment }.map { appointment in
            ["institution", "unit"].compactMap { text($0, appointment, batch) }.joined(separator: " ")
        }
        return PersonProfile(
            number: text("id", row, batch) ?? "", names: ["name", "native-name"].compactMap { text($0, row, batch) },
            orcid: text("orcid", row, batch), born: vocabulary[person].slot("born").flatMap { batch.date(row, $0) },
            units: units, place: Place(file: files[origin.file], line: origin.line))
    }

    private func text(_ field: String, _ row: Row, _ batch: Batch) -> String? {
        vocabulary[batch.kind(of: row)].slot(field).flatMap { batch.text(row, $0) }
    }
}
