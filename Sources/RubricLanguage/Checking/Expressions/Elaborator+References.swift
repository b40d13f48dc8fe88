/// Look-ups in tables of files.
extension Elaborator {
    func consult(_ reference: Int, _ keys: [SyntaxNode], at range: Range<Int>) -> Typed? {
        let declaration = checker.pool.references[reference]
        guard keys.count == declaration.keys.count else {
            report(
                "argument-count",
                "The table `\(declaration.name)` has \(counted(declaration.keys.count, "key")), and here it gets "
                    + "\(keys.count).", at: range,
                hint: "In this order: \(declaration.keys.map(\.name).joined(separator: ", ")).")
            return nil
        }
        let values = zip(declaration.keys, keys).map { demand($1, $0.form.type) }
        guard values.allSatisfy({ $0 != nil }) else { return nil }
        let arguments = checker.pool.add(arguments: values.compactMap { $0?.node })
        return Typed(
            node: add(.consult(reference: Int32(reference), arguments: arguments)), type: declaration.type,
            isOptional: true)
    }
}

extension Reference.Key.Form {
    /// The type of a value that can be looked up.
    fileprivate var type: ValueType {
        switch self {
        case .text, .title, .identifier: .text
        case .number: .number(.none)
        case .code(let enumeration): .code(enumeration)
        }
    }
}
