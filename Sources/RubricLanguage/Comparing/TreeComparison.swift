import Diagnostics
import Numbers
import YAMLDocuments

/// Walks through two rubrics side by side, along what their keys hold.
struct TreeComparison {
    let oldSource: SourceText
    let newSource: SourceText
    private(set) var changes: [RubricChange] = []

    init(_ oldSource: SourceText, _ newSource: SourceText) {
        self.oldSource = oldSource
        self.newSource = newSource
    }

    typealias Pair = (old: YAMLNode?, new: YAMLNode?)

    mutating func compare(_ pair: Pair, as section: Section, at trail: Trail = Trail()) {
        for key in section.keys {
            let pair = (field(key.name, of: pair.old, section), field(key.name, of: pair.new, section))
            if isFallback(pair, of: key) { continue }
            compare(
                pair, as: key.holds, isOrdered: key.isOrdered,
                at: trail.key(key.name, isShorthand: key.name == section.shorthand))
        }
    }

    private mutating func compare(_ pair: Pair, as shape: Shape, isOrdered: Bool, at trail: Trail) {
        switch shape {
        case .scalar, .choice: compareWhole(pair, at: trail)
        case .section(let section):
            guard pair.old != nil, pair.new != nil, section.name != "labels" else {
                return compareWhole(pair, at: trail)
            }
            compare(pair, as: section, at: trail)
        case .named(let noun, let inner): compareNames(pair, noun, inner, isOrdered: isOrdered, at: trail)
        case .list(let noun, let inner), .oneOrList(let noun, let inner):
            compareLists(pair, noun, inner, isOrdered: isOrdered, at: trail)
        case .either(let shapes):
            let (old, new) = (shapes.firstIndex { $0.fits(pair.old) }, shapes.firstIndex { $0.fits(pair.new) })
            guard let place = old ?? new, old == new || pair.old == nil || pair.new == nil else {
                return compareWhole(pair, at: trail)
            }
            compare(pair, as: shapes[place], isOrdered: isOrdered, at: trail)
        }
    }

    // MARK: Parts

    private mutating func compareNames(_ pair: Pair, _ noun: String, _ inner: Shape, isOrdered: Bool, at trail: Trail) {
        let (old, new) = (pair.old?.names ?? [], pair.new?.names ?? [])
        for name in old + new.filter({ !old.contains($0) }) {
            comparePart((pair.old?[name], pair.new?[name]), inner, at: trail.part(noun, name))
        }
        guard isOrdered else { return }
        reportOrder(old.filter(new.contains), new.filter(old.contains), pair, at: trail)
    }

    private mutating func compareLists(_ pair: Pair, _ noun: String, _ inner: Shape, isOrdered: Bool, at trail: Trail) {
        let (old, new) = (pair.old.map { $0.items ?? [$0] } ?? [], pair.new.map { $0.items ?? [$0] } ?? [])
        let pairs = ListPairing(old, new).pairs
        for (first, second) in pairs {
            let number = (second ?? first ?? 0) + 1
            let item = second.map { new[$0] } ?? first.map { old[$0] }
            let name = item?.identity(by: Amendment.Edit.identities)
            let isText = item?.text != nil && inner.isText
            let part = isText ? trail.item(noun, number) : trail.part(noun, name ?? "\(number)")
            comparePart((first.map { old[$0] }, second.map { new[$0] }), inner, at: part)
        }
        let common = pairs.compactMap { first, second in first.flatMap { first in second.map { (first, $0) } } }
        guard isOrdered else { return }
        reportOrder(
            common.sorted { $0.0 < $1.0 }.map { old[$0.0].called($0.0) },
            common.sorted { $0.1 < $1.1 }.map { old[$0.0].called($0.0) }, pair, at: trail)
    }

    /// A part of a whole: one that stands on one side only is not looked into.
    private mutating func comparePart(_ pair: Pair, _ shape: Shape, at trail: Trail) {
        guard pair.old != nil, pair.new != nil else { return compareWhole(pair, at: trail) }
        compare(pair, as: shape, isOrdered: false, at: trail)
    }

    // MARK: Reporting

    private mutating func compareWhole(_ pair: Pair, at trail: Trail) {
        guard pair.old?.canonical != pair.new?.canonical else { return }
        let kind: RubricChange.Kind = pair.old == nil ? .added : pair.new == nil ? .removed : .changed
        report(kind, pair, pair.old?.line(in: oldSource), pair.new?.line(in: newSource), at: trail)
    }

    private mutating func reportOrder(_ old: [String], _ new: [String], _ pair: Pair, at trail: Trail) {
        guard old != new else { return }
        report(.reordered, pair, old.joined(separator: ", "), new.joined(separator: ", "), at: trail)
    }

    private mutating func report(
        _ kind: RubricChange.Kind, _ pair: Pair, _ old: String?, _ new: String?, at trail: Trail
    ) {
        changes.append(
            RubricChange(
                kind: kind, path: trail.path, clause: trail.clause, old: old, new: new,
                oldPlace: pair.old.map { oldSource.place(at: $0.range) },
                newPlace: pair.new.map { newSource.place(at: $0.range) }))
    }

    // MARK: Meaning

    /// The value of a key, also where the shorthand is written.
    private func field(_ key: String, of node: YAMLNode?, _ section: Section) -> YAMLNode? {
        guard let shorthand = section.shorthand, let node else { return node?[key] }
        let isWrittenOut = node.entries.map { $0.isEmpty || section.names.contains { node[$0] != nil } } ?? false
        return isWrittenOut ? node[key] : key == shorthand ? node : nil
    }

    /// Whether one side says what holds on the other without a word.
    private func isFallback(_ pair: Pair, of key: Key) -> Bool {
        guard let fallback = key.fallback, (pair.old == nil) != (pair.new == nil) else { return false }
        return (pair.old ?? pair.new)?.text == fallback
    }
}

extension Shape {
    /// Whether a node has this shape, as far as can be seen from outside.
    fileprivate func fits(_ node: YAMLNode?) -> Bool {
        guard let node else { return false }
        switch self {
        case .scalar, .choice: return node.text != nil
        case .named: return node.entries != nil
        case .list: return node.items != nil
        case .oneOrList: return true
        case .either(let shapes): return shapes.contains { $0.fits(node) }
        case .section(let section):
            guard node.entries == nil else {
                return section.keys.allSatisfy { !$0.isRequired || node[$0.name] != nil }
            }
            return section.shorthand.flatMap { section[$0] }?.holds.fits(node) ?? false
        }
    }

    /// Whether it is a text without parts.
    fileprivate var isText: Bool {
        switch self {
        case .scalar, .choice: true
        default: false
        }
    }
}

extension YAMLNode {
    fileprivate var names: [String] { entries?.compactMap(\.key.text) ?? [] }

    /// What an item of a list is called: by its name, its text, or its number.
    fileprivate func called(_ place: Int) -> String {
        identity(by: Amendment.Edit.identities) ?? text ?? "\(place + 1)"
    }

    /// The node on one line, without needless quotation marks.
    fileprivate func line(in source: SourceText) -> String {
        if let text { return text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        return flow { source.text(in: $0) }
    }

    /// A text that is the same for nodes that say the same: blanks, quotation marks and the notation of
    /// numbers do not count, nor does the order of keys.
    var canonical: String {
        switch content {
        case .scalar(let text, _):
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return Exact(percentOrDecimal: words)?.description ?? words
        case .sequence(let items): return "[" + items.map(\.canonical).joined(separator: ", ") + "]"
        case .mapping(let entries):
            return "{" + entries.map { "\($0.key.canonical): \($0.value.canonical)" }.sorted().joined(separator: ", ")
                + "}"
        }
    }
}
