/// The simple half of XPath: child steps, `..`, `self::NAME`, and at most one attribute at the end.
///
/// Most paths of a mapping are of this kind (`@NAME`, `CHILD/@NAME`, `A/B[1]/C`). They are walked node by node, many
/// times faster than a general expression; whatever else XPath can say is a `PlainExpression`, or left to libxml2.
struct NodePath: Hashable, Sendable {
    /// One step from a node to others.
    enum Step: Hashable, Sendable {
        /// Children with a name: all of them, or only the one at a position counted from 1.
        case child(NameIndex, position: Int?)
        case parent
        /// The node itself, if it has a name.
        case itself(NameIndex)
        /// An attribute of the node; the last step.
        case attribute(NameIndex)
    }

    /// Whether the path starts above the root element.
    var isAbsolute = false
    var steps: [Step] = []

    /// The path that stays where it is.
    static let here = NodePath()
}

/// A name in a mapping: a local name in the namespace of a prefix, or in none.
struct QualifiedName: Hashable, Sendable {
    var prefix: String?
    var local: String
}

/// The place of a name among all names of a mapping's simple paths.
struct NameIndex: Hashable, Sendable {
    var rawValue: Int
}

/// All names of a mapping's simple paths; each tree looks them up once.
struct MappedNames: Sendable {
    private(set) var names: [QualifiedName] = []
    private var places: [QualifiedName: NameIndex] = [:]

    mutating func index(of name: QualifiedName) -> NameIndex {
        if let known = places[name] { return known }
        let index = NameIndex(rawValue: names.count)
        names.append(name)
        places[name] = index
        return index
    }
}

extension NodePath {
    /// Reads a simple path; `nil` if the text is any other XPath expression.
    init?(_ text: String, names: inout MappedNames) {
        var rest = Substring(text)
        if rest == "." { return }
        if rest.hasPrefix("./") {
            rest.removeFirst(2)
        } else if rest.hasPrefix("/"), !rest.hasPrefix("//") {
            rest.removeFirst()
            isAbsolute = true
        }
        for part in rest.split(separator: "/", omittingEmptySubsequences: false) {
            guard let step = Step(part, names: &names) else { return nil }
            if case .attribute = steps.last { return nil }
            steps.append(step)
        }
    }
}

extension NodePath.Step {
    /// Reads one step: `NAME`, `prefix:NAME`, `NAME[2]`, `self::NAME`, `@NAME` or `..`.
    init?(_ text: Substring, names: inout MappedNames) {
        if text == ".." {
            self = .parent
        } else if text.first == "@" {
            guard let name = QualifiedName(text.dropFirst()) else { return nil }
            self = .attribute(names.index(of: name))
        } else if text.hasPrefix("self::") {
            guard let name = QualifiedName(text.dropFirst(6)) else { return nil }
            self = .itself(names.index(of: name))
        } else if text.last == "]", let bracket = text.firstIndex(of: "[") {
            guard let name = QualifiedName(text[..<bracket]),
                let position = Int(text[text.index(after: bracket)...].dropLast()), position > 0
            else { return nil }
            self = .child(names.index(of: name), position: position)
        } else {
            guard let name = QualifiedName(text) else { return nil }
            self = .child(names.index(of: name), position: nil)
        }
    }
}

extension QualifiedName {
    /// Reads `NAME` or `prefix:NAME`.
    init?(_ text: Substring) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard 1...2 ~= parts.count, parts.allSatisfy(isXMLName) else { return nil }
        prefix = parts.count == 2 ? String(parts[0]) : nil
        local = String(parts[parts.count - 1])
    }
}

/// Whether a text can be a name without a colon. Letters beyond ASCII are let through; libxml2 knows them better.
private func isXMLName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isNameByte(first), !(0x30...0x39 ~= first), first != 0x2D, first != 0x2E else {
        return false
    }
    return text.utf8.allSatisfy(isNameByte)
}

/// Whether a byte can be part of a name: a letter, a digit, `_`, `-`, `.` or any byte of a character beyond ASCII.
func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E, 0x80...: true
    default: false
    }
}
