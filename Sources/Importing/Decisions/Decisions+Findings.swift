public import Diagnostics
internal import Records

extension Decisions {
    /// What came of decisions about persons.
    public func findings(about staff: StaffImport) -> [Finding] {
        let contradicted = PersonGroups(persons).contradicted
        return persons.compactMap { entry in
            let missing = [entry.first, entry.second].filter { staff.persons.find(staff.number(of: $0)) == nil }
            guard missing.isEmpty else { return unmatched(missing.map { "person `\($0)`" }, line: entry.line) }
            let holds = staff.number(of: entry.first)
            if entry.verdict == .same, holds == staff.number(of: entry.second) {
                return Finding(
                    code: "decision-person", severity: .note,
                    message: "`\(entry.first)` and `\(entry.second)` are one person by a decision, and scored as"
                        + " `\(holds)`.",
                    place: Place(file: file, line: entry.line), person: holds,
                    value: entry.first == holds ? entry.second : entry.first)
            }
            guard contradicted.contains(where: { $0.line == entry.line }) else { return nil }
            return Finding(
                code: "decision-contradicts", severity: .warning,
                message: "`\(entry.first)` and `\(entry.second)` are decided to be two persons, but other lines decide"
                    + " that they are one.",
                hint: "Nobody whom these lines connect is brought together; correct whichever is wrong.",
                place: Place(file: file, line: entry.line), person: entry.first, value: entry.second)
        }.inOrder()
    }

    /// A decision about something that no file has.
    func unmatched(_ missing: [String], line: Int) -> Finding {
        Finding(
            code: "decision-unmatched", severity: .warning,
            message: "The decision matches nothing: no file has the \(missing.joined(separator: ", nor the ")).",
            hint: "Numbers may have changed since the list was written: write it again.",
            place: Place(file: file, line: line))
    }

    /// What is wrong with decisions about items, once it is known where these are.
    ///
    /// - Parameters:
    ///   - kinds: the kind of each item that was met.
    ///   - shared: what two reports that are decided to be different have in common, in words, if anything.
    func findings(
        kinds: [Int: KindIndex], shared: [Int: String], in vocabulary: Vocabulary
    ) -> [Finding] {
        entries.enumerated().compactMap { index, entry in
            let missing = [entry.first, entry.second].filter { kinds[$0] == nil }
            guard missing.isEmpty, let first = kinds[entry.first], let second = kinds[entry.second] else {
                let words = missing.map { "item `\(items[$0].number)` of `\(items[$0].subject)`" }
                return unmatched(words, line: entry.line)
            }
            if first != second, entry.verdict == .same {
                return Finding(
                    code: "decision-kinds", severity: .warning,
                    message: "A \(vocabulary[first].name) and a \(vocabulary[second].name) cannot be one work.",
                    hint: "The decision is not applied: correct the kind of one of them.",
                    place: Place(file: file, line: entry.line))
            }
            return shared[index].map { words in
                Finding(
                    code: "decision-contradicts", severity: .warning,
                    message: "Two reports are decided to be of different works, but \(words).",
                    hint: "They are kept apart; correct whichever is wrong.",
                    place: Place(file: file, line: entry.line), person: items[entry.first].subject)
            }
        }
    }
}
