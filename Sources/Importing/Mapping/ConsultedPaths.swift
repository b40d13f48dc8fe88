/// The simple paths that a general XPath expression looks at, as far as its text shows them.
///
/// What an expression selects is known when it has been evaluated; what its conditions look at is not. So that an
/// attribute that decides something is not listed as unread, its path is taken from the text: `A[@Code='x']/B` looks
/// at `A/@Code` and leads to `A/B`. Function calls, axes and wildcards end the search at their place.
struct ConsultedPaths: Hashable, Sendable {
    /// Paths within brackets.
    var conditions: [NodePath] = []
    /// Paths outside of brackets: what the expression selects, or hands to its functions.
    var others: [NodePath] = []

    init(in expression: String, names: inout MappedNames) {
        var scanner = ConsultedPathScanner(bytes: Array(expression.utf8), names: names)
        scanner.scan(from: .here)
        names = scanner.names
        self = scanner.found
    }

    init() {}
}

private struct ConsultedPathScanner {
    let bytes: [UInt8]
    var names: MappedNames
    var position = 0
    var depth = 0
    /// For each open parenthesis, whether it holds the arguments of a function: looked at, but not selected.
    var calls: [Bool] = []
    var found = ConsultedPaths()

    /// Reads up to the closing bracket of the level or the end; `base` is where relative paths start.
    mutating func scan(from base: NodePath?) {
        var path = base
        var afterSlash = false
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""): skipLiteral(byte)
            case UInt8(ascii: "["):
                position += 1
                depth += 1
                scan(from: path)
                depth -= 1
                continue
            case UInt8(ascii: "]"):
                position += 1
                return
            case UInt8(ascii: "/"):
                position += 1
                if position < bytes.count, bytes[position] == byte { path = nil }
                afterSlash = true
                continue
            case _ where byte == UInt8(ascii: "@") || isNameByte(byte):
                let start = afterSlash ? path : base
                path = step(from: start)
                afterSlash = false
                continue
            case UInt8(ascii: "("):
                calls.append(isAfterName)
                afterSlash = false
            case UInt8(ascii: ")"):
                // What follows starts at what the function gives, which is not known here.
                if calls.popLast() == true { path = nil }
                afterSlash = false
            default:
                if byte == UInt8(ascii: "*") { path = nil }
                afterSlash = false
            }
            position += 1
        }
    }

    private mutating func skipLiteral(_ quote: UInt8) {
        position += 1
        while position < bytes.count, bytes[position] != quote { position += 1 }
    }

    /// Reads a name or an attribute and adds the path to it; `nil` when it is a function, an axis or a number.
    private mutating func step(from path: NodePath?) -> NodePath? {
        let start = position
        position += 1
        while position < bytes.count, isNameByte(bytes[position]) || isColonInName { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if text == ".." || text == "." { return text == "." ? path : path.map { $0.adding(.parent) } }
        if position < bytes.count, bytes[position] == UInt8(ascii: "(") || bytes[position] == UInt8(ascii: ":") {
            return nil
        }
        guard let path, let step = NodePath.Step(text[...], names: &names) else { return nil }
        let longer = path.adding(step)
        if depth == 0, !calls.contains(true) { found.others.append(longer) } else { found.conditions.append(longer) }
        return longer
    }

    /// Whether a name stands right before.
    private var isAfterName: Bool { position > 0 && isNameByte(bytes[position - 1]) }

    private var isColonInName: Bool {
        bytes[position] == UInt8(ascii: ":") && position + 1 < bytes.count && isNameByte(bytes[position + 1])
    }
}

extension NodePath {
    fileprivate func adding(_ step: Step) -> NodePath {
        var longer = self
        longer.steps.append(step)
        return longer
    }
}
