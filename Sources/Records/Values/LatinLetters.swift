extension Unicode.Scalar {
    /// The small letters of ASCII that a Latin letter is made of: `é` is e, `Ệ` is e, `Æ` is ae, `ﬃ` is ffi; `nil` for
    /// any other character.
    ///
    /// Unicode names each by the letter that it is made of.
    public var plainLatin: String? {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: String(Unicode.Scalar(UInt8(value) | 0x20))
        case 0xAA: "a"
        case 0xBA: "o"
        case 0xD0, 0xF0: "d"
        case 0xDE, 0xFE: "th"
        case 0xDF, 0x1E9E: "ss"
        case 0x14A, 0x14B: "n"
        case 0xC0..<0x0370, 0x1D00..<0x2000, 0x2C60..<0x2C80, 0xA720..<0xA800, 0xAB30..<0xAB70, 0xFB00..<0xFB07:
            properties.name.flatMap(latinLetters)
        default: nil
        }
    }
}

/// `LATIN SMALL LETTER E WITH ACUTE` is e, `LATIN SMALL LIGATURE FFI` is ffi.
private func latinLetters(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.first == "LATIN", let kind = words.firstIndex(where: { $0 == "LETTER" || $0 == "LIGATURE" }),
        let letters = words[(kind + 1)...].first(where: { $0 != "DOTLESS" && $0 != "LONG" }),
        letters.utf8.count <= (words[kind] == "LETTER" ? 2 : 3), letters.utf8.allSatisfy({ 0x41...0x5A ~= $0 })
    else { return nil }
    return letters.lowercased()
}
