internal import Diagnostics
internal import Numbers
internal import Records

extension FileReading {
    /// Reads a field of the open row. A value that it cannot hold is a finding and is left out.
    mutating func read(_ field: FieldRule, of kind: KindIndex, at node: TreeNode) {
        text.removeAll(keepingCapacity: true)
        guard let found = find(field.sources, at: node), !isTooMuch(text.count, of: kind, field.slot) else { return }
        do throws(ConversionFault) {
            try field.sources[found.source].conversion.apply(to: &text, patterns: compiled.patterns)
        } catch {
            report(error, field.slot, of: kind, at: found.holder)
            return
        }
        guard !text.isEmpty else { return }
        let value = text
        do throws(ValueFault) {
            try builder.read(value.span, into: field.slot, with: compiled.values)
        } catch {
            report(error, field.slot, of: kind, at: found.holder)
        }
    }

    /// A text that was found: where, and by which of some sources.
    struct FoundText {
        var holder: TreeNode
        var source: Int
    }

    /// Leaves the text of the first source that has one in `text`, which is empty before.
    ///
    /// The sources behind it are alternatives that a rule knows: they count as read.
    mutating func find(_ sources: [ValueSource], at node: TreeNode) -> FoundText? {
        for source in sources.indices {
            guard let holder = holder(of: sources, source, at: node) else { continue }
            for other in (source + 1)..<sources.count {
                if case .path(let path) = sources[other].origin { view.markRead(path, from: node) }
            }
            return FoundText(holder: holder, source: source)
        }
        return nil
    }

    /// Leaves the text of one of some sources in `text`, and says which node holds it.
    private mutating func holder(of sources: [ValueSource], _ place: Int, at node: TreeNode) -> TreeNode? {
        switch sources[place].origin {
        case .path(let path):
            return view.appendText(path, from: node, missing: sources[place].conversion.missing, to: &text)
        case .date(let parts):
            return findDate(parts, at: node)
        case .end(let end):
            return findEnd(end, at: node)
        case .constant(let constant):
            text += constant
            return node
        case .fileName:
            text += stem(of: fileNames[view.file(of: node)])
            return node
        }
    }

    /// Leaves a date whose parts stand in different places in `text`. A month or day that the calendar does not
    /// have is a finding, and the date is as precise as the rest.
    private mutating func findDate(_ parts: ValueSource.DateParts, at node: TreeNode) -> TreeNode? {
        guard let found = find(parts.year, at: node) else { return nil }
        let holder = found.holder
        let unconverted = String(decoding: text, as: UTF8.self)
        do throws(ConversionFault) {
            try parts.year[found.source].conversion.apply(to: &text, patterns: compiled.patterns)
        } catch {
            report(
                error.code, .warning, "`\(shortened(unconverted))` \(error.complaint).", at: holder, value: unconverted,
                allowed: error.allowed)
            text.removeAll(keepingCapacity: true)
            return nil
        }
        let written = text
        guard let year = Int(String(decoding: written, as: UTF8.self)), written.count == 4 else { return holder }
        let month = part(parts.month, at: node)
        let day = month == nil ? nil : part(parts.day, at: node)
        let date = PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year, month: month)
        if date == nil || (day != nil && date?.day == nil) {
            let value = [year, month, day].compactMap(\.self).map(String.init).joined(separator: "-")
            report(
                ValueFault.noSuchDay.code, .warning, "`\(value)` \(ValueFault.noSuchDay.complaint).", at: holder,
                value: value)
        }
        text = date.map { Array($0.description.utf8) } ?? written
        return holder
    }

    /// Leaves the date on which something ends in `text`.
    private mutating func findEnd(_ end: ValueSource.DateEnd, at node: TreeNode) -> TreeNode? {
        guard converted(end.start, at: node) != nil, let start = PartialDate(utf8: text.span) else { return nil }
        guard let holder = converted(end.duration, at: node) else { return nil }
        let written = text
        guard let date = ISODuration(written)?.end(from: start) else {
            let value = String(decoding: written, as: UTF8.self)
            report(
                "duration", .warning, "`\(shortened(value))` from \(start) on has no end that can be told.", at: holder,
                value: value, allowed: "a duration such as P2Y6M or a number of months, as precise as the date")
            text.removeAll(keepingCapacity: true)
            return nil
        }
        text = Array(date.description.utf8)
        return holder
    }

    /// Leaves a converted text in `text`; what cannot be converted counts as missing.
    mutating func converted(_ sources: [ValueSource], at node: TreeNode) -> TreeNode? {
        text.removeAll(keepingCapacity: true)
        guard let found = find(sources, at: node) else { return nil }
        guard (try? sources[found.source].conversion.apply(to: &text, patterns: compiled.patterns)) != nil else {
            text.removeAll(keepingCapacity: true)
            return nil
        }
        return found.holder
    }

    /// The whole number that a source holds; what is none counts as missing.
    private mutating func part(_ sources: [ValueSource], at node: TreeNode) -> Int? {
        guard converted(sources, at: node) != nil else { return nil }
        return Int(String(decoding: text, as: UTF8.self))
    }
}

/// A file's name without folder and extension.
private func stem(of name: String) -> [UInt8] {
    let base = name.utf8.split(separator: UInt8(ascii: "/")).last ?? name.utf8[...]
    guard let dot = base.lastIndex(of: UInt8(ascii: ".")), dot > base.startIndex else { return Array(base) }
    return Array(base[..<dot])
}
