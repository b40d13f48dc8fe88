/// A text as a cell can hold it.
struct CellText {
    /// The text with what would be taken for an escape escaped.
    private(set) var encoded: String
    /// Whether the end had to be left out.
    private(set) var isCut = false
    /// Whether characters that XML cannot hold were replaced.
    private(set) var isChanged = false

    /// So many units of UTF-16 a cell holds.
    static let mostUnits = 32_767
    private static let mark: Unicode.Scalar = "…"

    init(_ text: String) {
        encoded = text
        if !Self.isPlain(text) { encode(text) }
    }

    /// Nearly all texts are.
    private static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        guard bytes.count <= mostUnits else { return false }
        for index in bytes.indices {
            switch bytes[index] {
            case 0x00...0x08, 0x0B...0x1F, UInt8(ascii: "_"), 0xEF: return false
            default: continue
            }
        }
        return true
    }

    private mutating func encode(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        var units = 0
        // How many of them leave room for the mark of a cut text.
        var kept = 0
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let written = Self.written(scalar, before: rest)
            units += written.reduce(0) { $0 + UTF16.width($1) }
            if units > Self.mostUnits {
                isCut = true
                scalars = scalars.prefix(kept) + [Self.mark]
                break
            }
            if written.first == "\u{FFFD}", scalar != "\u{FFFD}" { isChanged = true }
            scalars += written
            if units < Self.mostUnits { kept = scalars.count }
        }
        encoded = ""
        encoded.unicodeScalars += scalars
    }

    /// A character as it is written: line ends as XML reads them, `_x0041_` so that it stays what it is, and a mark for
    /// what XML cannot hold.
    private static func written(_ scalar: Unicode.Scalar, before rest: Substring.UnicodeScalarView) -> [Unicode.Scalar]
    {
        switch scalar {
        case "\r": rest.first == "\n" ? [] : ["\n"]
        case "\t", "\n": [scalar]
        case "\u{00}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": ["\u{FFFD}"]
        case "_" where isEscape(rest.prefix(6)): Array("_x005F_".unicodeScalars)
        default: [scalar]
        }
    }

    private static func isEscape(_ text: Substring.UnicodeScalarView) -> Bool {
        text.count == 6 && text.first == "x" && text.last == "_"
            && text.dropFirst().dropLast().allSatisfy { $0.properties.isASCIIHexDigit }
    }
}
