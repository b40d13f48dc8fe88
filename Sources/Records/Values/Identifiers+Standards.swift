/// A national standard of China as it is usually written: `GB/T 1234-2024`, which needs no rewriting.
func isNormalStandard(_ bytes: Span<UInt8>) -> Bool {
    let start = begins(bytes, with: "GB/T ") ? 5 : 3
    guard start == 5 || begins(bytes, with: "GB "), start < bytes.count, isDigit(bytes[start]) else { return false }
    for i in start..<bytes.count where !isDigit(bytes[i]) {
        guard bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "."), isDigit(bytes[i - 1]) else {
            return false
        }
    }
    return true
}

/// A standard number: capital letters, one blank between the letters in front and the number, none beside signs, and
/// the year behind a colon where international and European bodies put it there, else behind a hyphen.
///
/// A dated number names an edition and an undated one whatever edition holds: they are different identifiers.
func normalStandard(_ text: [UInt8]) throws(ValueFault) -> [UInt8] {
    let compact = withoutBlanksBesideSigns(collapsed(text.map(uppercased)))
    guard let first = firstOfNumber(compact) else { throw .malformed(.standard) }
    var number = prefix(compact[..<first])
    if let last = number.last, isCapitalOrDigit(last) { number.append(0x20) }
    number += compact[first...]
    setYearApart(in: &number)
    return number
}

/// Where the number begins: at the first digit behind the letters; those of a region, as in `DB11/T 945`, belong to
/// the letters.
private func firstOfNumber(_ text: [UInt8]) -> Int? {
    guard let first = text.firstIndex(where: isDigit) else { return nil }
    guard prefix(text[..<first]) == Array("DB".utf8) else { return first }
    let region = text[first...].prefix(while: isDigit)
    guard text[region.endIndex...].first == UInt8(ascii: "/") else { return first }
    return text[region.endIndex...].firstIndex(where: isDigit) ?? first
}

/// The letters in front of a number. `GBT` and `GBZ` are `GB/T` and `GB/Z`; no body has those letters.
private func prefix(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    var prefix = Array(letters)
    while prefix.last == 0x20 { prefix.removeLast() }
    for (written, meant) in [("GBT", "GB/T"), ("GBZ", "GB/Z"), ("GB T", "GB/T"), ("GB Z", "GB/Z")]
    where prefix == Array(written.utf8) {
        prefix = Array(meant.utf8)
    }
    if prefix.starts(with: "DB ".utf8) { prefix.remove(at: 2) }
    return prefix
}

private func withoutBlanksBesideSigns(_ text: [UInt8]) -> [UInt8] {
    let signs = Array("-/:.".utf8)
    return text.indices.filter { place in
        guard text[place] == 0x20 else { return true }
        return !signs.contains(text[place - 1]) && !signs.contains(text[place + 1])
    }.map { text[$0] }
}

/// Writes the sign that a body puts in front of the year.
private func setYearApart(in number: inout [UInt8]) {
    guard let sign = number.lastIndex(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }),
        isYear(number[(sign + 1)...]), number[..<sign].contains(where: isDigit)
    else { return }
    let hasColon = ["ISO", "IEC", "EN ", "DIN", "BS ", "CEN"].contains { number.starts(with: $0.utf8) }
    number[sign] = hasColon ? UInt8(ascii: ":") : UInt8(ascii: "-")
}

private func isYear(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 4 && text.allSatisfy(isDigit) && (text.starts(with: "19".utf8) || text.starts(with: "20".utf8))
}
