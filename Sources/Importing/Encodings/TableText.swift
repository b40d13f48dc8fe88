/// A table's text in UTF-8: CSV files declare nothing, and spreadsheet programs write them in UTF-16 or, in China, in
/// GB18030. What is neither beyond doubt stays as it is, so that whoever reads it says that it is not UTF-8.
public struct TableText: Equatable, Sendable {
    public let utf8: [UInt8]
    /// For what the bytes were taken; `nil` where they stayed as they were.
    public let encoding: String?

    public init(_ bytes: [UInt8]) {
        let (encoding, text) = TableText.guess(bytes)
        let (utf8, findings) = encoding.map { transcoded(text, from: $0, named: "") } ?? (bytes, [])
        self.utf8 = findings.isEmpty ? utf8 : bytes
        self.encoding = findings.isEmpty ? encoding : nil
    }

    private static func guess(_ bytes: [UInt8]) -> (encoding: String?, text: ArraySlice<UInt8>) {
        if case .utf16(let isLittleEndian) = EncodingDeclaration(bytes.span) {
            return (isLittleEndian ? "UTF-16LE" : "UTF-16BE", bytes.dropFirst(2))
        }
        return (!isUTF8(bytes) && looksChinese(bytes) ? "GB18030" : nil, bytes[...])
    }
}

/// Whether most pairs of bytes that GB18030 takes for a character are of GB2312 and stand beside another.
///
/// Many a text in Latin-1 is valid GB18030. There the pairs stand alone, as in `Inovação`, or end with a letter of
/// ASCII, as in `Jérémy`.
func looksChinese(_ bytes: [UInt8]) -> Bool {
    var (pairs, likely) = (0, 0)
    /// How many pairs of GB2312 stand side by side up to here.
    var run = 0
    var place = 0
    while place < bytes.count {
        guard bytes[place] >= 0x80, place + 1 < bytes.count else {
            run = 0
            place += 1
            continue
        }
        pairs += 1
        run = bytes[place] >= 0xA1 && bytes[place + 1] >= 0xA1 ? run + 1 : 0
        switch run {
        case 0, 1: break
        case 2: likely += 2
        default: likely += 1
        }
        place += 2
    }
    return 2 * likely > pairs
}
