import Numbers

extension ExpressionPool {
    /// Adds a node.
    mutating func add(_ node: Node) -> Int32 {
        nodes.append(node)
        return Int32(nodes.count - 1)
    }

    /// Adds a number that stands in the rubric.
    mutating func add(number: Exact) -> Int32 {
        numbers.append(number)
        return add(.number(Int32(numbers.count - 1)))
    }

    /// Adds a text that stands in the rubric.
    mutating func add(text: String) -> Int32 {
        texts.append(text)
        return add(.text(Int32(texts.count - 1)))
    }

    /// Adds a field, or finds it among those that are used already.
    mutating func add(field: FieldReference) -> Int32 {
        if let known = fields.firstIndex(of: field) { return add(.field(Int32(known))) }
        fields.append(field)
        return add(.field(Int32(fields.count - 1)))
    }

    /// Adds the operands of a node in a row, and answers where they begin.
    mutating func add(arguments operands: [Int32]) -> Int32 {
        arguments += operands
        return Int32(arguments.count - operands.count)
    }

    /// The number that a node is, if it stands in the rubric.
    func constant(_ node: Int32) -> Exact? {
        if case .number(let place) = nodes[Int(node)] { numbers[Int(place)] } else { nil }
    }
}
