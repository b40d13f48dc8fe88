internal import Diagnostics
internal import Numbers
internal import Records

/// In what the records of a person under several numbers disagree, each held against what an earlier one says.
struct PersonDisagreements {
    private let vocabulary: Vocabulary
    private let number: String
    private let files: [String]
    private(set) var findings: [Finding] = []

    /// - Parameters:
    ///   - records: that of the number that holds first.
    ///   - number: the number that holds.
    init(_ records: [RecordSource], number: String, _ vocabulary: Vocabulary, files: [String]) {
        self.vocabulary = vocabulary
        self.number = number
        self.files = files
        for (place, record) in records.enumerated().dropFirst() {
            compareFields(of: record, with: records[..<place])
            compareAttributes(of: record, with: records[..<place].flatMap(\.children))
        }
    }

    private mutating func compareFields(of record: RecordSource, with earlier: ArraySlice<RecordSource>) {
        for (place, field) in vocabulary[record.kind].fields.enumerated() where field.name != "id" {
            let slot = Slot(place)
            guard let other = earlier.first(where: { $0.batch.bits($0.row, slot) != nil }),
                let mine = stated(slot, of: record), let theirs = stated(slot, of: other), mine.contradicts(theirs)
            else { continue }
            // Names are spelled in many ways.
            report(field.name, mine, theirs, record, other, field.type == .text ? .note : .warning)
        }
    }

    /// The first attribute of each kind that says something else than an earlier one for the same days.
    private mutating func compareAttributes(of record: RecordSource, with earlier: [RecordSource]) {
        var told: Set<KindIndex> = []
        for attribute in record.children {
            guard vocabulary[attribute.kind].role == .attribute, let slot = vocabulary[attribute.kind].slot("value"),
                let mine = stated(slot, of: attribute)
            else { continue }
            for other in earlier where other.kind == attribute.kind && meets(attribute, other) {
                guard let theirs = stated(slot, of: other), mine.contradicts(theirs) else { continue }
                guard told.insert(attribute.kind).inserted else { break }
                report(vocabulary[attribute.kind].name, mine, theirs, attribute, other, .warning)
            }
        }
    }

    /// Whether two attributes of one kind may hold on the same day.
    private func meets(_ a: RecordSource, _ b: RecordSource) -> Bool {
        func date(_ name: String, _ record: RecordSource) -> PartialDate? {
            vocabulary[record.kind].slot(name).flatMap { record.batch.date(record.row, $0) }
        }
        func begins(_ a: RecordSource, before b: RecordSource) -> Bool {
            guard let from = date("from", a), let to = date("to", b) else { return true }
            return from.first <= to.last
        }
        return begins(a, before: b) && begins(b, before: a)
    }

    private func stated(_ slot: Slot, of record: RecordSource) -> StatedValue? {
        record.batch.bits(record.row, slot).map {
            StatedValue(bits: $0, type: vocabulary[record.kind].fields[slot.index].type, batch: record.batch)
        }
    }

    private mutating func report(
        _ name: String, _ mine: StatedValue, _ theirs: StatedValue, _ record: RecordSource, _ other: RecordSource,
        _ severity: Severity
    ) {
        let (words, otherWords) = (mine.words(in: vocabulary), theirs.words(in: vocabulary))
        findings.append(
            Finding(
                code: "persons-disagree", severity: severity,
                message: "Records of one person disagree in `\(name)`: `\(words)` here, `\(otherWords)` at"
                    + " `\(place(of: other))`, which holds.",
                hint: "By a decision both are of one person; correct the one that is wrong.",
                place: place(of: record), person: number, value: words, allowed: otherWords))
    }

    private func place(of record: RecordSource) -> Place {
        let origin = record.batch.origin(of: record.row)
        return Place(file: files[origin.file], line: origin.line)
    }
}
