/// The bytes that a text in base 64 stands for; `nil`: it is none.
func decodedBase64(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, digit) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
        values[Int(digit)] = UInt8(value)
    }
    guard !text.isEmpty, text.count % 4 == 0 else { return nil }
    let padding = text.suffix(2).count { $0 == UInt8(ascii: "=") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var (held, bits): (UInt32, UInt32) = (0, 0)
    for digit in text.dropLast(padding) {
        let value = values[Int(digit)]
        guard value != 0xFF else { return nil }
        held = held << 6 | UInt32(value)
        bits += 6
        if bits >= 8 {
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: held >> bits))
        }
    }
    return bytes
}
