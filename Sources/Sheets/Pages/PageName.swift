import Hashing

/// The name of the page of a person or a place, made of its number.
///
/// The name is safe in every folder: what could lead out of it, or means something in an address or to a file system,
/// is written as `~` and two digits. Different numbers have different names, also where capitals are not told from
/// small letters: a number with small letters has a mark at its end. All but very long numbers can be read back from
/// their names; what cannot be seen in a name is told by the manifest.
public func pageName(_ number: String) -> String { safeName(number) + ".html" }

/// A number that can stand in a file name and in an address.
func safeName(_ number: String) -> String {
    var name = escaped(number)
    if isReserved(name) { name = "~" + hexadecimal(name.utf8.first ?? 0) + name.dropFirst() }
    name += caseMark(number)
    guard name.utf8.count > longestName else { return name }
    // No file system takes longer names; the hash tells those apart that begin alike.
    return name.prefix(longestName) + "~~" + SHA256.hash(Array(number.utf8).span).prefix(20)
}

/// The number of which a safe name was made; `nil` where the name was cut.
func number(ofSafeName name: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "~") else {
            bytes.append(byte)
            continue
        }
        if rest.first == UInt8(ascii: "l") { break }
        guard rest.count > 1, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
            return nil
        }
        bytes.append(code)
        rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
}

private let longestName = 100

/// The number with everything escaped that is not a letter, a digit, `-`, `_`, or a dot inside.
private func escaped(_ number: String) -> String {
    var name: [UInt8] = []
    let bytes = Array(number.utf8)
    for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            name.append(byte)
        case UInt8(ascii: ".") where index > 0 && index < bytes.count - 1: name.append(byte)
        default: name += ("~" + hexadecimal(byte)).utf8
        }
    }
    return String(decoding: name, as: UTF8.self)
}

/// Names that Windows keeps for devices, whatever stands behind their first dot.
private func isReserved(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased()
    if ["CON", "PRN", "AUX", "NUL"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT")) && stem.last?.isNumber == true
}

/// Which letters are small: nothing where none is, `~l` where all are, and otherwise one digit for four letters.
private func caseMark(_ number: String) -> String {
    let letters = number.utf8.filter { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    let areSmall = letters.map { $0 & 0x20 != 0 }
    guard areSmall.contains(true) else { return "" }
    guard areSmall.contains(false) else { return "~l" }
    var mark = "~l"
    for start in stride(from: 0, to: areSmall.count, by: 4) {
        let bits = areSmall[start..<min(start + 4, areSmall.count)].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
        mark += String(bits, radix: 16)
    }
    return mark
}

private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
}
