/// Reads plain expressions; whatever is not plain, or no expression, ends in `nil`.
struct PlainParser {
    private let bytes: [UInt8]
    private var position = 0
    private var names: MappedNames
    /// Whether there are steps to texts: these have no numbers by which they could be sorted.
    private var hasTexts = false
    /// How many expressions the one at hand stands inside of, and how many it may.
    private var depth = 0
    private static let deepest = 64

    /// The expression of a text, if it is plain.
    static func expression(_ text: String, names: inout MappedNames) -> PlainExpression? {
        var parser = PlainParser(bytes: Array(text.utf8), names: names)
        guard let expression = parser.alternatives(), parser.peek() == nil else { return nil }
        names = parser.names
        return expression
    }

    private init(bytes: [UInt8], names: MappedNames) { (self.bytes, self.names) = (bytes, names) }

    // MARK: Operators

    mutating func alternatives() -> PlainExpression? {
        guard depth < Self.deepest else { return nil }
        depth += 1
        defer { depth -= 1 }
        guard let first = conjunction() else { return nil }
        var terms = [first]
        while takeWord("or") {
            guard let term = conjunction() else { return nil }
            terms.append(term)
        }
        return terms.count == 1 ? first : .condition(.some(terms.map(\.condition)))
    }

    private mutating func conjunction() -> PlainExpression? {
        guard let first = comparison() else { return nil }
        var terms = [first]
        while takeWord("and") {
            guard let term = comparison() else { return nil }
            terms.append(term)
        }
        return terms.count == 1 ? first : .condition(.all(terms.map(\.condition)))
    }

    private mutating func comparison() -> PlainExpression? {
        guard let left = union() else { return nil }
        let isEqual = take("=")
        guard isEqual || take("!=") else { return left }
        // Truths are compared otherwise than texts, and what is compared again is one.
        guard left.text != nil, let right = union(), right.text != nil, peek() != UInt8(ascii: "="),
            peek() != UInt8(ascii: "!")
        else { return nil }
        return .condition(.compare(left, right, isEqual: isEqual))
    }

    private mutating func union() -> PlainExpression? {
        guard let first = path() else { return nil }
        var terms = [first]
        while take("|") {
            guard let term = path() else { return nil }
            terms.append(term)
        }
        if terms.count == 1 { return first }
        let nodes = terms.compactMap(\.nodes)
        return nodes.count == terms.count && !hasTexts ? .nodes(.union(nodes)) : nil
    }

    // MARK: Paths

    private mutating func path() -> PlainExpression? {
        if let isInside = takeStrokes() {
            guard let steps = steps(isInside: isInside) else { return nil }
            return inOrder(.pathFromTop(steps), if: steps.areInOrder)
        }
        guard beginsOtherwise else {
            guard let steps = steps(isInside: false) else { return nil }
            return inOrder(.path(steps), if: steps.areInOrder)
        }
        guard let found = primary(), let predicates = predicates() else { return nil }
        if predicates.isEmpty, peek() != UInt8(ascii: "/") { return found }
        guard case .nodes(var nodes) = found else { return nil }
        if !predicates.isEmpty { nodes = .chosen(nodes, predicates) }
        guard let isInside = takeStrokes() else { return .nodes(nodes) }
        guard let steps = steps(isInside: isInside) else { return nil }
        return inOrder(.pathFrom(nodes, steps), if: false)
    }

    /// Passes one stroke or two, if they are the next; whether it is two.
    private mutating func takeStrokes() -> Bool? {
        if take("//") { return true }
        return take("/") ? false : nil
    }

    private func inOrder(_ nodes: PlainNodes, if areInOrder: Bool) -> PlainExpression? {
        if areInOrder { return .nodes(nodes) }
        return hasTexts ? nil : .nodes(.sorted(nodes))
    }

    private mutating func steps(isInside: Bool) -> [PlainStep]? {
        var (steps, isInside): ([PlainStep], Bool) = ([], isInside)
        repeat {
            guard var step = step() else { return nil }
            if isInside {
                // Positions are counted in each element.
                guard step.axis == .child, !step.predicates.contains(where: { $0.isPosition }) else { return nil }
                step.axis = .inside
            }
            steps.append(step)
            guard let strokes = takeStrokes() else { return steps }
            isInside = strokes
        } while true
    }

    private mutating func step() -> PlainStep? {
        if take("..") { return PlainStep(axis: .parent, test: .node) }
        if take(".") { return PlainStep(axis: .itself, test: .node) }
        var axis = PlainStep.Axis.child
        if take("@") || take("attribute::") {
            axis = .attribute
        } else if take("self::") {
            axis = .itself
        } else if take("parent::") {
            axis = .parent
        } else {
            _ = take("child::")
        }
        guard let test = test(), test != .text || axis == .child, let predicates = predicates() else { return nil }
        return PlainStep(axis: axis, test: test, predicates: predicates)
    }

    private mutating func test() -> PlainStep.Test? {
        if take("*") { return .any }
        if take("text()") {
            hasTexts = true
            return .text
        }
        guard let first = name() else { return nil }
        var prefix: String?
        var local = first
        if position < bytes.count, bytes[position] == UInt8(ascii: ":") {
            position += 1
            prefix = first
            if position < bytes.count, bytes[position] == UInt8(ascii: "*") {
                position += 1
                return .inNamespace(of: names.index(of: QualifiedName(prefix: first, local: "*")))
            }
            guard position < bytes.count, !isBlank(bytes[position]), let name = name() else { return nil }
            local = name
        }
        // Of other axes, functions and tests of nodes there are none here.
        guard peek() != UInt8(ascii: "("), peek() != UInt8(ascii: ":") else { return nil }
        return .named(names.index(of: QualifiedName(prefix: prefix, local: local)))
    }

    private mutating func predicates() -> [PlainPredicate]? {
        var predicates: [PlainPredicate] = []
        while take("[") {
            if let byte = peek(), 0x30...0x39 ~= byte {
                guard let position = number() else { return nil }
                predicates.append(.position(position))
            } else {
                guard let expression = alternatives() else { return nil }
                predicates.append(.condition(expression.condition))
            }
            guard take("]") else { return nil }
        }
        return predicates
    }

    // MARK: Words

    /// Whether the next is a literal, a call or in parentheses, and no step.
    private var beginsOtherwise: Bool {
        mutating get {
            guard let byte = peek() else { return false }
            if [UInt8]("('\"".utf8).contains(byte) { return true }
            let end = bytes[position...].firstIndex { !isNameByte($0) } ?? bytes.count
            let behind = bytes[end...].first { !isBlank($0) }
            return end > position && behind == UInt8(ascii: "(") && !bytes[position...].starts(with: "text()".utf8)
        }
    }

    /// The next byte that is not blank.
    mutating func peek() -> UInt8? {
        while position < bytes.count, isBlank(bytes[position]) { position += 1 }
        return position < bytes.count ? bytes[position] : nil
    }

    /// Passes a text if it is the next.
    mutating func take(_ text: String) -> Bool {
        guard peek() != nil, bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    /// Passes a word if it is the next, and no longer one.
    private mutating func takeWord(_ word: String) -> Bool {
        let start = position
        if take(word), position == bytes.count || !isNameByte(bytes[position]) && bytes[position] != UInt8(ascii: ":") {
            return true
        }
        position = start
        return false
    }

    /// A name without prefix.
    mutating func name() -> String? {
        guard let first = peek(), isNameByte(first), !(0x30...0x39 ~= first), first != 0x2D, first != 0x2E else {
            return nil
        }
        let start = position
        while position < bytes.count, isNameByte(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// A whole number above 0.
    mutating func number() -> Int? {
        let start = position
        while position < bytes.count, 0x30...0x39 ~= bytes[position] { position += 1 }
        guard position == bytes.count || !isNameByte(bytes[position]), position - start < 10,
            let number = Int(String(decoding: bytes[start..<position], as: UTF8.self))
        else { return nil }
        return number > 0 ? number : nil
    }

    /// A text in quotation marks.
    mutating func literal() -> [UInt8]? {
        guard let quote = peek(), quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""),
            let end = bytes[(position + 1)...].firstIndex(of: quote)
        else { return nil }
        defer { position = end + 1 }
        return Array(bytes[(position + 1)..<end])
    }
}
