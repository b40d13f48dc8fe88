/// A value of a JSON text. Numbers stay as they are written.
public indirect enum JSONValue: Hashable, Sendable {
    case object([Member])
    case array([JSONValue])
    case string(String)
    case number(String)
    case boolean(Bool)
    case null

    /// A key of an object with its value.
    public struct Member: Hashable, Sendable {
        public var key: String
        public var value: JSONValue
    }

    /// Reads a JSON text; `nil` if it is none.
    public init?(_ bytes: [UInt8]) {
        var reader = JSONReader(bytes)
        guard let value = reader.document() else { return nil }
        self = value
    }

    /// The value of a key, if this is an object that has it.
    public subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }

    /// The members of an object, in their order; of anything else none.
    public var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }

    /// The values of an array; of anything else none.
    public var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// The text, if this is one.
    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The whole number, if this is one.
    public var integer: Int? {
        if case .number(let text) = self { Int(text) } else { nil }
    }

    /// The truth, if this is one.
    public var truth: Bool? {
        if case .boolean(let truth) = self { truth } else { nil }
    }
}
