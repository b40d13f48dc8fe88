extension [UInt8] {
    /// Appends a UTF-8 text as XML writes it, so that a parser gives back the same bytes.
    ///
    /// A parser turns line ends into one character, and in attributes all white space into blanks; only references
    /// keep them. Control characters cannot be written at all: each becomes U+FFFD and is counted.
    mutating func appendMarkup(_ text: Span<UInt8>, inAttribute: Bool, lost: inout Int) {
        for place in text.indices {
            let byte = text[place]
            switch byte {
            case UInt8(ascii: "&"): self += Array("&amp;".utf8)
            case UInt8(ascii: "<"): self += Array("&lt;".utf8)
            case UInt8(ascii: ">"): self += Array("&gt;".utf8)
            case UInt8(ascii: "\""): self += Array((inAttribute ? "&quot;" : "\"").utf8)
            case 0x0D: self += Array("&#13;".utf8)
            case 0x09 where inAttribute: self += Array("&#9;".utf8)
            case 0x0A where inAttribute: self += Array("&#10;".utf8)
            case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20:
                self += [0xEF, 0xBF, 0xBD]
                lost += 1
            case 0xBE...0xBF where place > 1 && text[place - 2] == 0xEF && text[place - 1] == 0xBF:
                append(0xBD)
                lost += 1
            default: append(byte)
            }
        }
    }
}
