/// A table's text in UTF-8: CSV files declare nothing, and spreadsheet programs write them in UTF-16 or, in China, in
/// GB18030. What is neither beyond doubt stays as it is, so that whoever reads it says that it is not UTF-8.
public func tableText(_ bytes: [UInt8]) -> [UInt8] {
    if case .utf16(let isLittleEndian) = EncodingDeclaration(bytes.span) {
        let text = transcoded(bytes.dropFirst(2), from: isLittleEndian ? "UTF-16LE" : "UTF-16BE", named: "")
        return text.findings.isEmpty ? text.utf8 : bytes
    }
    guard !isUTF8(bytes), looksChinese(bytes) else { return bytes }
    let text = transcoded(bytes[...], from: "GB18030", named: "")
    return text.findings.isEmpty ? text.utf8 : bytes
}

/// Whether most pairs of bytes that GB18030 takes for a character are of GB2312 and stand beside another.
///
/// Many a text in Latin-1 is valid GB18030. There the pairs stand alone, as in `Inovação`, or end with a letter of
/// ASCII, as in `Jérémy`.
private func looksChinese(_ bytes: [UInt8]) -> Bool {
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
