/// The keys of a mapping, ready to be asked for.
///
/// A key that is absent answers `nil`; where it is required, a finding says that it is missing.
public struct YAMLFields {
    private let reader: YAMLReader
    /// The mapping; `nil` if there was none, in which case nothing is missing either.
    public let node: YAMLNode?

    init(reader: YAMLReader, node: YAMLNode?) {
        self.reader = reader
        self.node = node
    }

    /// The value of a key, if the key is there.
    public subscript(key: String) -> YAMLNode? { node?[key] }

    /// The key itself, for findings about it.
    public func key(_ key: String) -> YAMLNode? { node?.entries?.first { $0.key.text == key }?.key }

    /// The value of a key that must be there.
    public func required(_ key: String) -> YAMLNode? {
        guard let node else { return nil }
        if let value = node[key] { return value }
        let start = node.entries?.first?.key.range ?? node.range
        reader.report("missing-key", "The key `\(key)` is missing.", at: start)
        return nil
    }

    /// A text; `nil` if the key is absent or holds something else, which is reported.
    public func text(_ key: String) -> String? { self[key].flatMap { reader.text($0) } }
    /// A whole number, likewise.
    public func integer(_ key: String) -> Int? { self[key].flatMap { reader.integer($0) } }
    /// `true` or `false`, likewise.
    public func boolean(_ key: String) -> Bool? { self[key].flatMap { reader.boolean($0) } }
    /// One of some texts, likewise.
    public func choice(_ key: String, among allowed: [String]) -> String? {
        self[key].flatMap { reader.choice($0, among: allowed) }
    }
    /// The nodes of a list; none if the key is absent.
    public func list(_ key: String) -> [YAMLNode] { self[key].flatMap { reader.list($0) } ?? [] }
    /// The texts of a list or the only text; none if the key is absent.
    public func texts(_ key: String) -> [String] { self[key].map { reader.texts($0) } ?? [] }
    /// The pairs of a mapping with free keys; none if the key is absent.
    public func entries(_ key: String) -> [(name: String, key: YAMLNode, value: YAMLNode)] {
        self[key].map { reader.entries(of: $0) } ?? []
    }
    /// The keys of a mapping within; they can be asked even if the key is absent.
    public func fields(_ key: String, allowed: [String]) -> YAMLFields {
        reader.fields(of: self[key], allowed: allowed)
    }

    /// A text that must be there.
    public func requiredText(_ key: String) -> String? { required(key).flatMap { reader.text($0) } }
    /// The nodes of a list that must be there.
    public func requiredList(_ key: String) -> [YAMLNode] { required(key).flatMap { reader.list($0) } ?? [] }
    /// The pairs of a mapping that must be there.
    public func requiredEntries(_ key: String) -> [(name: String, key: YAMLNode, value: YAMLNode)] {
        required(key).map { reader.entries(of: $0) } ?? []
    }
}
