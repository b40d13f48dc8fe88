public import Diagnostics
public import YAMLDocuments

/// Parses an expression. There is a tree if and only if there are no faults; the faults are in order of place.
public func parseExpression(_ text: String) -> (syntax: SyntaxNode?, faults: [SyntaxFault]) {
    let (syntax, faults) = Parser.parse(text) { parser throws(Recovery) in try parser.expression() }
    return (syntax, faults)
}

/// Parses what can stand after `in`: a range such as `70..<85`, or an expression for a set or a period.
public func parseMembership(_ text: String) -> (syntax: SyntaxMembership?, faults: [SyntaxFault]) {
    let (syntax, faults) = Parser.parse(text) { parser throws(Recovery) in try parser.membership().0 }
    return (syntax, faults)
}

extension Finding {
    /// A fault of the expression that a scalar of a YAML document holds.
    public init(_ fault: SyntaxFault, in scalar: YAMLNode, of source: SourceText) {
        self.init(
            code: fault.code, message: fault.message, hint: fault.hint,
            place: source.place(at: scalar.source(ofText: fault.range)))
    }
}
