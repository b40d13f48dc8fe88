extension JSONWriter {
    /// A member with a text; `null` if there is none.
    public mutating func member(_ key: String, _ text: String?) {
        self.key(key)
        if let text { string(text) } else { null() }
    }

    /// A member with a number already in JSON's notation; `null` if there is none.
    public mutating func member(_ key: String, number text: String?) {
        self.key(key)
        if let text { number(text) } else { null() }
    }

    /// A member with an integer; `null` if there is none.
    public mutating func member(_ key: String, _ value: (some BinaryInteger)?) {
        self.key(key)
        if let value { integer(value) } else { null() }
    }

    /// A member with `true` or `false`.
    public mutating func member(_ key: String, _ value: Bool) {
        self.key(key)
        boolean(value)
    }

    /// A member with an object.
    public mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        object(body)
    }

    /// A member with an array.
    public mutating func array(_ key: String, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        array(body)
    }
}
