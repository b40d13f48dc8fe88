internal import Diagnostics

/// Makes nodes of events, and reports what is refused.
struct Composer {
    private let source: SourceText
    private let events: [Event]
    private var next = 0
    private(set) var findings: [Finding] = []

    init(_ source: SourceText, _ events: [Event]) {
        self.source = source
        self.events = events
    }

    /// The only document; `nil` if there is none, or if it is too deep.
    mutating func document() -> YAMLNode? {
        guard advance() != nil else { return nil }
        if let range = bytesTooDeep {
            findings.append(tooDeep(at: source.place(at: range)))
            return nil
        }
        guard let first = advance() else { return nil }
        let root = node(first)
        if let second = advance() {
            report(
                "yaml-documents", "The file holds several YAML documents.", at: second.range,
                hint: "Leave out the line `---`.")
        }
        return root
    }

    private mutating func advance() -> Event? {
        guard next < events.count else { return nil }
        defer { next += 1 }
        return events[next]
    }

    // MARK: Depth

    /// Where the document goes too deep; the events end there.
    private var bytesTooDeep: Range<Int>? {
        var level = 0
        for event in events {
            switch event.kind {
            case .sequenceStart, .mappingStart: level += 1
            case .end: level -= 1
            case .scalar, .alias, .document: break
            }
        }
        return level > 0 ? events.last?.range : nil
    }

    // MARK: Nodes

    /// The node that begins with an event; `nil` for an alias, which is refused.
    private mutating func node(_ event: Event) -> YAMLNode? {
        refuseProperties(of: event)
        switch event.kind {
        case .scalar(let text, let style): return scalar(text, style, event.range)
        case .sequenceStart(let flow): return sequence(from: event.range, flow: flow)
        case .mappingStart(let flow): return mapping(from: event.range, flow: flow)
        case .alias:
            report(
                "yaml-alias", "Aliases are not allowed.", at: event.range,
                hint: "Write the value where it is used.")
            return nil
        case .end, .document:
            preconditionFailure("libyaml's events are balanced")
        }
    }

    private mutating func refuseProperties(of event: Event) {
        let start = event.range.lowerBound
        if event.hasAnchor {
            report(
                "yaml-alias", "Anchors are not allowed.", at: property("&", from: start),
                hint: "A text that begins with `&` must stand in quotes.")
        }
        if event.hasTag {
            report(
                "yaml-tag", "Tags are not allowed.", at: property("!", from: start),
                hint: "A text that begins with `!` must stand in quotes.")
        }
    }

    /// The bytes of an anchor or a tag, which stand before the node proper.
    private func property(_ mark: Character, from start: Int) -> Range<Int> {
        let bytes = source.bytes
        var lower = start
        while lower < bytes.count, Character(Unicode.Scalar(bytes[lower])) != mark { lower += 1 }
        var upper = lower
        while upper < bytes.count, !" \t\r\n,]}".utf8.contains(bytes[upper]) { upper += 1 }
        return lower..<upper
    }

    private func scalar(_ text: String, _ style: YAMLNode.ScalarStyle, _ range: Range<Int>) -> YAMLNode {
        let range = withoutProperties(range)
        let bytes = source.bytes
        switch style {
        case .plain:
            return YAMLNode(
                .scalar(text, style: style), range: range, spelling: SpellingWalk.plain(text, in: bytes, at: range))
        case .quoted:
            return YAMLNode(
                .scalar(text, style: style), range: range, spelling: SpellingWalk.quoted(text, in: bytes, at: range))
        case .block:
            var end = range.upperBound
            while end > range.lowerBound, " \t\r\n".utf8.contains(bytes[end - 1]) { end -= 1 }
            return YAMLNode(
                .scalar(text, style: style), range: range.lowerBound..<end,
                spelling: SpellingWalk.block(text, in: bytes, at: range))
        }
    }

    /// A scalar's bytes without the anchor or tag before it.
    private func withoutProperties(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        while lower < range.upperBound, source.bytes[lower] == 0x26 || source.bytes[lower] == 0x21 {
            while lower < range.upperBound, !" \t\r\n".utf8.contains(source.bytes[lower]) { lower += 1 }
            while lower < range.upperBound, " \t\r\n".utf8.contains(source.bytes[lower]) { lower += 1 }
        }
        return lower..<range.upperBound
    }

    private mutating func sequence(from start: Range<Int>, flow: Bool) -> YAMLNode {
        var items: [YAMLNode] = []
        var end = start.upperBound
        while let event = advance() {
            if case .end = event.kind {
                if flow { end = event.range.upperBound }
                break
            }
            if let item = node(event) {
                items.append(item)
                end = item.range.upperBound
            }
        }
        return YAMLNode(.sequence(items), range: start.lowerBound..<max(end, start.upperBound))
    }

    private mutating func mapping(from start: Range<Int>, flow: Bool) -> YAMLNode {
        var pairs = Pairs()
        var end = start.upperBound
        while let event = advance() {
            if case .end = event.kind {
                if flow { end = event.range.upperBound }
                break
            }
            let key = node(event)
            let value = advance().flatMap { node($0) }
            end = value?.range.upperBound ?? key?.range.upperBound ?? end
            guard let key, let value, accepts(key, in: &pairs) else { continue }
            pairs.list.append((key, value))
        }
        return YAMLNode(.mapping(pairs.list), range: start.lowerBound..<max(end, start.upperBound))
    }

    // MARK: Keys

    private struct Pairs {
        var list: [(key: YAMLNode, value: YAMLNode)] = []
        var first: [String: Range<Int>] = [:]
    }

    /// Whether a key can stand in a mapping beside those before it.
    private mutating func accepts(_ key: YAMLNode, in pairs: inout Pairs) -> Bool {
        guard case .scalar(let text, let style) = key.content else {
            report("yaml-key", "A key must be a text, not \(key).", at: key.range)
            return false
        }
        if text == "<<", style == .plain {
            report("yaml-merge", "Merge keys are not allowed.", at: key.range, hint: "Write the keys out.")
            return false
        }
        if let first = pairs.first[text] {
            let line = source.place(at: first).line ?? 0
            report(
                "yaml-duplicate-key", "The key `\(text)` stands here a second time.", at: key.range,
                hint: "It stands first on line \(line).")
            return false
        }
        pairs.first[text] = key.range
        return true
    }

    private mutating func report(_ code: String, _ message: String, at range: Range<Int>, hint: String? = nil) {
        findings.append(Finding(code: code, message: message, hint: hint, place: source.place(at: range)))
    }
}
