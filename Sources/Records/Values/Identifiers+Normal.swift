/// An identifier in the normal form of its scheme, in which equal ones are equal texts; `nil` if the text is none.
public func normalIdentifier(_ text: String, _ scheme: IdentifierScheme) -> String? {
    var symbols = SymbolTable()
    let bytes = Array(text.utf8)
    guard let symbol = try? internIdentifier(bytes.span, scheme, &symbols) else { return nil }
    return symbols[symbol]
}
