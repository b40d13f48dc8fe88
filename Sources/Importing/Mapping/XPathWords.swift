/// The prefixes, functions and key tables that an XPath expression names.
struct XPathWords {
    private(set) var prefixes: [String] = []
    private(set) var functions: [String] = []
    /// The first arguments of the functions `key` and `has-key`; `nil` for one that is no text in quotation marks.
    private(set) var keyTables: [String?] = []

    /// The functions of XPath 1.0 and its node tests; `key`, which style sheets have; and `beside`, `file`, `has-key` and
    /// `split`, which are our own.
    static let knownFunctions = [
        "beside", "boolean", "ceiling", "comment", "concat", "contains", "count", "false", "file", "floor", "has-key",
        "id", "key", "lang", "last",
        "local-name", "name", "namespace-uri", "node", "normalize-space", "not", "number", "position",
        "processing-instruction", "round", "split", "starts-with", "string", "string-length", "substring",
        "substring-after", "substring-before", "sum", "text", "translate", "true",
    ]

    private static let operators: Set<String> = ["and", "or", "div", "mod"]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                position = (bytes[(position + 1)...].firstIndex(of: byte) ?? bytes.count - 1) + 1
            } else if isNameByte(byte), !(0x30...0x39 ~= byte), byte != UInt8(ascii: "."), byte != UInt8(ascii: "-") {
                let end = bytes[position...].firstIndex { !isNameByte($0) } ?? bytes.count
                note(String(decoding: bytes[position..<end], as: UTF8.self), followedBy: bytes[end...])
                position = end
            } else {
                position += 1
            }
        }
    }

    private mutating func note(_ word: String, followedBy rest: ArraySlice<UInt8>) {
        let blanks = rest.prefix { isBlank($0) }.count
        if rest.first == UInt8(ascii: ":"), rest.dropFirst().first != UInt8(ascii: ":") {
            prefixes.append(word)
        } else if rest.dropFirst(blanks).first == UInt8(ascii: "("), !XPathWords.operators.contains(word) {
            functions.append(word)
            if word == "key" || word == "has-key" {
                keyTables.append(literal(rest.dropFirst(blanks + 1).drop(while: isBlank)))
            }
        }
    }

    /// The text in quotation marks with which some bytes begin.
    private func literal(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let quote = bytes.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""),
            let end = bytes.dropFirst().firstIndex(of: quote)
        else { return nil }
        return String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
    }
}
