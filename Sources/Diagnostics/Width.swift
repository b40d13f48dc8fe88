extension Character {
    /// The columns a terminal gives this character: two for Chinese, Japanese and Korean writing and for emoji.
    var columns: Int {
        let scalars = unicodeScalars
        return scalars.contains(where: \.isWide) ? 2 : 1
    }

    /// What is shown in its place: control characters would move the caret or drive the terminal.
    var shown: String {
        if self == "\t" { return "    " }
        return unicodeScalars.contains(where: \.isUnshowable) ? "\u{FFFD}" : String(self)
    }
}

extension Unicode.Scalar {
    /// Wide or full-width in the sense of Unicode's East Asian Width.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// A control character, or one that turns the direction of writing.
    fileprivate var isUnshowable: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    /// The text as it can be shown on one line of a terminal.
    var shownOnOneLine: String { map(\.shown).joined() }

    /// The columns it takes when shown.
    public var columns: Int { reduce(0) { $0 + $1.columns } }
}
