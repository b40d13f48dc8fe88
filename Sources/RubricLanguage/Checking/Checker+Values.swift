import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// Values that stand in a rubric without being expressions.
extension Checker {
    // MARK: Labels

    /// The names for people under `title`; without one, the name itself.
    func labels(_ fields: YAMLFields, name: String) -> Labels {
        fields["title"].flatMap(reader.labels) ?? Labels(name, name)
    }

    // MARK: Numbers

    /// A number as it is written: `0.7`, `-5`, `20 %`.
    func number(_ yaml: YAMLNode) -> Exact? {
        if yaml.isEmpty {
            reader.wrongShape(yaml, expected: "a number", hint: "Write a decimal with a point: `0.5`.")
            return nil
        }
        guard let text = reader.text(yaml) else { return nil }
        if let number = Exact(percentOrDecimal: text) { return number }
        reader.report("wrong-value", "`\(text)` is not a number.", at: yaml, value: text, allowed: "a number")
        return nil
    }

    /// A whole number of at least one.
    func count(_ yaml: YAMLNode) -> Int? {
        guard let value = reader.integer(yaml) else { return nil }
        guard 1...1_000_000 ~= value else {
            reader.report(
                "wrong-value", "`\(value)` is not a number of items.", at: yaml, value: "\(value)",
                allowed: "1, 2, 3 …")
            return nil
        }
        return value
    }

    /// A range of numbers: `85..`, `70..<85`, `..<60`.
    func range(_ yaml: YAMLNode) -> NumberRange? {
        guard let text = reader.text(yaml) else { return nil }
        let (membership, faults) = parseMembership(text)
        for fault in faults { reader.report(Finding(fault, in: yaml, of: reader.source)) }
        guard let membership else { return nil }
        guard case .range(let range) = membership, let ends = ends(of: range) else {
            reader.report(
                "wrong-value", "`\(text)` is not a range of numbers.", at: yaml,
                hint: "Write `70..<85`, `85..` or `..<60`.", value: text)
            return nil
        }
        guard !ends.isEmpty else {
            reader.report("empty-range", "No number lies in this range.", at: yaml, value: text)
            return nil
        }
        return ends
    }

    private func ends(of range: SyntaxRange) -> NumberRange? {
        let (lower, upper) = (range.from.map(Exact.init(literal:)), range.to.map(Exact.init(literal:)))
        if case .some(nil) = lower { return nil }
        if case .some(nil) = upper { return nil }
        return NumberRange(
            lower: lower?.flatMap(\.self), upper: upper?.flatMap(\.self), includesUpper: range.includesEnd)
    }

    /// A rounding step: `3 half-up`.
    func roundingStep(_ yaml: YAMLNode) -> RoundingStep? {
        guard let text = reader.text(yaml) else { return nil }
        let words = text.split(separator: " ")
        if words.count == 2, let places = Int(words[0]), -12...12 ~= places,
            let mode = RoundingMode(rawValue: String(words[1]))
        {
            return RoundingStep(places: places, mode: mode)
        }
        let modes = RoundingMode.allCases.map(\.rawValue)
        reader.report(
            "wrong-value", "`\(text)` is not a number of places and a way to round.", at: yaml,
            hint: words.last.flatMap { suggestion(for: String($0), among: modes) } ?? "Write `3 half-up`.",
            value: text, allowed: modes.joined(separator: ", "))
        return nil
    }

    // MARK: Names

    /// Declares a name that expressions may use; `nil` if it cannot be one.
    func declare(_ name: String, as what: String, at key: YAMLNode) -> Bool {
        guard isName(name, at: key) else { return false }
        if Reserved.words.contains(name) {
            reader.report("name-reserved", "`\(name)` already means something in expressions.", at: key, value: name)
            return false
        }
        if let other = taken[name] {
            reader.report("name-taken", "`\(name)` is already the name of a \(other).", at: key, value: name)
            return false
        }
        taken[name] = what
        return true
    }

    /// Whether a name can be used at all.
    func isName(_ name: String, at key: YAMLNode) -> Bool {
        if Reserved.isName(name) { return true }
        reader.report(
            "name-form", "`\(name)` cannot be a name.", at: key,
            hint: "A name is one word of letters, digits and hyphens that begins with a letter.", value: name)
        return false
    }

    /// The place of a name among those declared.
    func place(of yaml: YAMLNode, among names: Names, called what: String) -> Int? {
        guard let text = reader.text(yaml) else { return nil }
        if let place = names[text] { return place }
        reader.report(
            "unknown-name", "There is no \(what) `\(text)`.", at: yaml, hint: suggestion(for: text, among: names.names),
            value: text, allowed: names.isEmpty ? nil : names.names.joined(separator: ", "))
        return nil
    }

    /// The places of the names in a list, or of the only one, each of which stands there once.
    func places(of yaml: YAMLNode?, among names: Names, called what: String) -> [Int] {
        var places: [Int] = []
        for node in yaml.map(filled) ?? [] {
            guard let place = place(of: node, among: names, called: what) else { continue }
            if places.contains(place) {
                let name = names.names[place]
                reader.report("named-twice", "`\(name)` is named twice.", at: node, value: name)
            } else {
                places.append(place)
            }
        }
        return places
    }

    /// The nodes of a list, which is not empty, or the only one.
    func filled(_ yaml: YAMLNode) -> [YAMLNode] {
        let nodes = reader.listOrOne(yaml)
        if nodes.isEmpty { reader.report("too-few", "The list is empty.", at: yaml) }
        return nodes
    }

    /// Whether a share is less than the whole, as far as it is written as a number.
    func isPart(_ share: Expression, at yaml: YAMLNode, _ message: String, hint: String) -> Bool {
        guard case .number(let place) = pool.nodes[Int(share.root)] else { return true }
        let number = pool.numbers[Int(place)]
        if number.signum >= 0, number < 1 { return true }
        reader.report("wrong-value", message, at: yaml, hint: hint, value: "\(number)")
        return false
    }

    /// A value of an enumeration of Swift.
    func choice<Choice: RawRepresentable & CaseIterable>(_ yaml: YAMLNode?, _ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let yaml else { return nil }
        return reader.choice(yaml, among: Choice.allCases.map(\.rawValue)).flatMap(Choice.init)
    }
}

extension Exact {
    /// Reads `0.7`, `-5` or `20 %`.
    init?(percentOrDecimal text: String) {
        guard text.hasSuffix("%") else {
            self.init(text)
            return
        }
        let digits = text.dropLast().reversed().drop { $0 == " " }.reversed()
        guard let number = Exact(String(digits)) else { return nil }
        self = number / 100
    }

    /// The value of a number in an expression, with its sign.
    init?(literal node: SyntaxNode) {
        switch node.kind {
        case .number(let digits): self.init(digits)
        case .percent(let digits): self.init(percentOrDecimal: digits + "%")
        case .negative(let inner):
            guard let number = Exact(literal: inner) else { return nil }
            self = -number
        default: return nil
        }
    }
}
