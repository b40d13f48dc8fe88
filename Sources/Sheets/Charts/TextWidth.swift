/// How wide a text is at the size of charts, estimated: full-width characters are square, others about half of it.
func estimatedWidth(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + tenths($1.value) } / 10
}

/// A text cut to a width, with a mark where it was cut.
func shortened(_ text: String, to width: Int) -> String {
    guard estimatedWidth(text) > width else { return text }
    var short = ""
    var used = 12
    for character in text {
        used += estimatedWidth(String(character))
        if used > width { break }
        short.append(character)
    }
    return short + "…"
}

/// The width of a character in tenths of a unit.
private func tenths(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x20, 0x2E, 0x2C, 0x3A, 0x69, 0x6C, 0x6A, 0x74, 0x66, 0x72: 40
    case 0x41...0x5A, 0x6D, 0x77: 85
    case 0x300...0x36F: 0
    case 0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF: 120
    default: 70
    }
}
