internal import Records

/// A text as it is compared: words of small letters and digits, without diacritics, width, ligatures and punctuation.
///
/// What ends a word is a blank or a sign; hyphens and apostrophes inside a word only fall away. Characters of scripts
/// without blanks follow each other as one word.
struct PlainText: Equatable {
    /// The words as Unicode scalars.
    private(set) var words: [[UInt32]] = []
    /// How many words stand before the first sign that begins a subtitle; `nil` where none does.
    private(set) var mainWords: Int?
    private var isOpen = false

    init(_ text: String) {
        var previous: UInt32 = 0
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            let next = place + 1 < scalars.count ? scalars[place + 1].value : 0
            if mainWords == nil, !words.isEmpty, beginsSubtitle(scalar.value, after: previous, before: next) {
                mainWords = words.count
            }
            take(scalar)
            previous = scalar.value
        }
        if mainWords == words.count { mainWords = nil }
    }

    /// All letters and digits without what divides the words.
    var letters: [UInt32] { words.flatMap(\.self) }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: append(scalar.value)
        case 0x41...0x5A: append(scalar.value + 0x20)
        case 0x27, 0x2D, 0x2019, 0x2010, 0x2011: break
        case 0..<0x80: isOpen = false
        case 0xFF01...0xFF5E: take(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
        default: takeForeign(scalar)
        }
    }

    private mutating func takeForeign(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: break
        case .decimalNumber, .otherNumber:
            if let value = scalar.properties.numericValue, value >= 0, value < 10, value == value.rounded() {
                append(0x30 + UInt32(value))
            } else {
                append(scalar.value)
            }
        case .letterNumber: append(scalar.value)
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark:
            let letters = scalar.plainLatin ?? scalar.properties.lowercaseMapping
            for letter in letters.unicodeScalars { append(letter.value) }
        default: isOpen = false
        }
    }

    private mutating func append(_ letter: UInt32) {
        if !isOpen { words.append([]) }
        isOpen = true
        words[words.count - 1].append(letter)
    }
}

/// Whether a sign ends a title and begins its subtitle: a colon, a long dash, a dash between blanks, or the full stop of
/// a sentence.
private func beginsSubtitle(_ sign: UInt32, after previous: UInt32, before next: UInt32) -> Bool {
    switch sign {
    case 0x3A, 0xFF1A, 0x2014: true
    case 0x2D, 0x2013: previous == 0x20 && next == 0x20
    case 0x2E, 0x3F, 0x21: next == 0x20
    case 0x3002, 0xFF1F: next != 0
    default: false
    }
}

/// Whether a character belongs to a script that is written without blanks.
func isIdeographic(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
}
