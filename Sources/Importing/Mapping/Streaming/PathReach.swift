/// Where the paths of a mapping lead, as far as it can be told from their text: whether from one record to others.
///
/// What cannot be told counts as leading there.
struct PathReach {
    private let mapping: Mapping
    /// The names from below the root down to a record.
    private let records: [NameIndex]

    init(_ mapping: Mapping, records: [NameIndex]) {
        self.mapping = mapping
        self.records = records
    }

    /// An element by the names from below the root down to it.
    private typealias Location = [NameIndex]

    private func isInside(_ location: Location) -> Bool { location.starts(with: records) }

    /// Whether the records stand inside the element.
    private func isAround(_ location: Location) -> Bool {
        location.count < records.count && records.starts(with: location)
    }

    /// Whether an element around the records, or they, are left out with all that is inside.
    var isIgnored: Bool {
        let names = records.map { mapping.names.names[$0.rawValue].local } + mapping.detections.map(\.root)
        return names.contains(where: mapping.ignored.elements.contains)
    }

    /// Whether the tables of keys are filled from the frame alone.
    var allowsKeys: Bool {
        mapping.keys.allSatisfy { table in
            table.selects.allSatisfy { select in
                guard case .steps(let path) = select, let location = end(of: path, from: []), !isAround(location)
                else { return false }
                return table.keys.allSatisfy { allowsText($0, at: location) }
            }
        }
    }

    /// Whether a rule for the frame stays there.
    func allowsInFrame(_ rule: RecordRule) -> Bool {
        rule.selects.allSatisfy { select in
            guard case .steps(let path) = select, let location = end(of: path, from: []) else { return false }
            return allows(rule, at: location)
        }
    }

    /// Whether a rule that is applied to an element leads to no record but the one around it.
    func allows(_ rule: RecordRule, at location: [NameIndex]) -> Bool {
        let sources =
            rule.fields.flatMap(\.sources) + rule.identity + rule.order
            + [rule.known, rule.itself].compactMap(\.self).flatMap { $0.id + $0.names }
        let conditions = [rule.condition, rule.etAl].compactMap(\.self)
        return sources.allSatisfy { allows($0, at: location) }
            && conditions.allSatisfy { allowsExpression($0, at: location) }
            && rule.inside.allSatisfy { inner in
                inner.selects.allSatisfy { select in
                    guard let end = end(of: select, from: location) else { return false }
                    return allows(inner, at: end)
                }
            }
    }

    private func allows(_ source: ValueSource, at location: Location) -> Bool {
        switch source.origin {
        case .path(let path): allowsText(path, at: location)
        case .date(let parts): (parts.year + parts.month + parts.day).allSatisfy { allows($0, at: location) }
        case .end(let end): (end.start + end.duration).allSatisfy { allows($0, at: location) }
        case .constant, .fileName: true
        }
    }

    /// The text of an element around the records would be theirs as well.
    private func allowsText(_ path: MappedPath, at location: Location) -> Bool {
        guard let end = end(of: path, from: location) else { return false }
        if case .steps(let steps) = path, case .attribute = steps.steps.last { return true }
        return !isAround(end)
    }

    /// Where a path leads, or what its end is inside of; `nil` if that may be another record.
    private func end(of path: MappedPath, from location: Location) -> Location? {
        switch path {
        case .steps(let path): end(of: path, from: location)
        case .expression(let index): allowsExpression(index, at: location) ? location : nil
        }
    }

    private func end(of path: NodePath, from start: Location) -> Location? {
        var location = path.isAbsolute ? [] : start
        var isOutside = path.isAbsolute || !isInside(start)
        for step in path.steps.dropFirst(path.isAbsolute ? 1 : 0) {
            switch step {
            case .attribute, .itself: break
            case .parent:
                _ = location.popLast()
                isOutside = isOutside || !isInside(location)
            case .child(let name, _):
                location.append(name)
                if isOutside, isInside(location) { return nil }
            }
        }
        return location
    }

    private func allowsExpression(_ index: Int, at location: Location) -> Bool {
        !isAround(location) && !leadsUp(mapping.expressions[index].text)
    }
}

/// Whether an expression may leave the element at which it is evaluated.
private func leadsUp(_ expression: String) -> Bool {
    let words = ["..", "ancestor", "parent", "preceding", "following", "id("]
    return words.contains(where: expression.contains) || leadsToRoot(expression)
}

/// Whether an expression contains a path that begins with a stroke.
func leadsToRoot(_ expression: String) -> Bool {
    var quote: UInt8?
    // Behind a blank there may be an operator, or nothing.
    var last = UInt8(ascii: " ")
    for byte in expression.utf8 {
        if quote != nil {
            if byte == quote { quote = nil }
        } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
            quote = byte
        } else if byte == UInt8(ascii: "/"), !endsStep(last) {
            return true
        }
        last = byte
    }
    return false
}

/// Whether a step of a path can end with a byte, so that a stroke behind it leads on from there.
private func endsStep(_ byte: UInt8) -> Bool {
    isNameByte(byte) || [UInt8](")]*/".utf8).contains(byte)
}
