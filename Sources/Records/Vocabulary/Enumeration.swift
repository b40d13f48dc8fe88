/// A closed list of values, shared by all fields that name it.
public struct Enumeration: Hashable, Sendable {
    public var name: String
    public var values: [Enumerator]

    public init(_ name: String, _ values: [Enumerator]) {
        self.name = name
        self.values = values
    }

    /// The place of a value in the list: what a batch stores.
    public func index(of value: String) -> Int? {
        values.firstIndex { $0.name == value }
    }
}

/// One value of an enumeration.
public struct Enumerator: Hashable, Sendable {
    public var name: String
    public var labels: Labels

    public init(_ name: String, _ english: String, _ chinese: String) {
        self.name = name
        self.labels = Labels(english, chinese)
    }
}
