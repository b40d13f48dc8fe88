internal import Diagnostics

extension ReferenceReader {
    /// Sorts the rows of a look-up by their keys, each of which has one value, and reports keys that are repeated.
    mutating func settle(_ lookup: Int) {
        entries[lookup].sort { first, second in
            if first.key == second.key { return first.line < second.line }
            return first.key.lexicographicallyPrecedes(second.key)
        }
        var keys = SortedKeys()
        var repeated: [Entry] = []
        var duplicates: [Entry] = []
        for group in entries[lookup].chunked(by: { $0.key == $1.key }) {
            if let other = group.dropFirst().first(where: { $0.value != group[group.startIndex].value }) {
                repeated.append(other)
            } else {
                // That two rows with keys of their own have a further one in common is no mistake.
                duplicates += group.dropFirst().filter(\.isFirst).prefix(1)
            }
            let chosen = group[reference.several == .last ? group.endIndex - 1 : group.startIndex]
            keys.append(chosen.key, value: chosen.value, line: chosen.line)
        }
        rows.lookups.append(keys)
        report(repeated: repeated, of: lookup)
        report(duplicates, of: lookup, "reference-duplicate", "in several rows with the same value")
        report(
            alike(in: lookup), of: lookup, "reference-alike",
            "like another but for case, width or accents, and not the same",
            hint: "Where they should be the same, declare the key `as: title`.")
        entries[lookup] = []
    }

    /// The rows of a look-up whose keys are compared as they are written, and yet mean what those of another row mean.
    private func alike(in lookup: Int) -> [Entry] {
        guard reference.lookups[lookup].contains(where: { reference.keys[$0].form == .text }) else { return [] }
        var known: [[UInt8]: Entry] = [:]
        var found: [Entry] = []
        for entry in entries[lookup].sorted(by: { $0.line < $1.line }) {
            let plain = plain(entry.key)
            if let other = known[plain] {
                if other.key != entry.key { found.append(entry) }
            } else {
                known[plain] = entry
            }
        }
        return found
    }

    /// A key in plain capitals.
    private func plain(_ key: [UInt8]) -> [UInt8] {
        if key.allSatisfy({ $0 < 0x80 }) { return key.map { 0x61...0x7A ~= $0 ? $0 - 0x20 : $0 } }
        return Array(plainCapitals(String(decoding: key, as: UTF8.self)).utf8)
    }

    private mutating func report(repeated entries: [Entry], of lookup: Int) {
        let isUndecided = reference.several == nil
        report(
            entries, of: lookup, "reference-repeated", severity: isUndecided ? .error : .note,
            "in rows with different values", hint: isUndecided ? "Say with `several` which of them holds." : nil)
    }

    private mutating func report(
        _ entries: [Entry], of lookup: Int, _ code: String, severity: Severity = .note, _ words: String,
        hint: String? = nil
    ) {
        var fault = RowFault()
        for entry in entries.sorted(by: { $0.line < $1.line }) { fault.add(Int(entry.line), text(entry.key)) }
        guard fault.count > 0 else { return }
        let keys = fault.count == 1 ? "1 key" : "\(fault.count) keys"
        report(
            code, severity,
            "The table `\(reference.name)` has \(keys) (\(reference.names(ofLookup: lookup))) \(words): \(fault.words).",
            at: place(fault), hint: hint)
    }

    private func text(_ key: [UInt8]) -> String {
        key.split(separator: referenceKeySeparator).map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
    }
}

extension Array {
    /// Neighbours that belong together.
    fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = startIndex
        for place in indices.dropFirst() where !belong(self[place - 1], self[place]) {
            chunks.append(self[start..<place])
            start = place
        }
        if start < endIndex { chunks.append(self[start...]) }
        return chunks
    }
}
