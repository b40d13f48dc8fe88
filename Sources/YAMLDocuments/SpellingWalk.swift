/// Walks through a scalar's text and its spelling in the source side by side.
///
/// The walk only follows what libyaml has already decoded. Where the two do not meet (a line separator that only
/// libyaml knows) it stops, and the last run goes on to the end.
struct SpellingWalk {
    private let source: [UInt8]
    private let text: [UInt8]
    private let range: Range<Int>
    /// The next byte of the source.
    private var s: Int
    /// The next byte of the text.
    private var t = 0
    private var runs: [Spelling.Run] = []

    private init(_ text: String, in source: [UInt8], at range: Range<Int>) {
        self.source = source
        self.text = Array(text.utf8)
        self.range = range
        s = range.lowerBound
    }

    /// The spelling of a plain scalar.
    static func plain(_ text: String, in source: [UInt8], at range: Range<Int>) -> Spelling {
        var walk = SpellingWalk(text, in: source, at: range)
        walk.followFlow(quote: nil)
        return walk.spelling
    }

    /// The spelling of a scalar in quotes, which `range` includes.
    static func quoted(_ text: String, in source: [UInt8], at range: Range<Int>) -> Spelling {
        var walk = SpellingWalk(text, in: source, at: range)
        let quote = source[range.lowerBound]
        walk.s += 1
        walk.followFlow(quote: quote)
        return walk.spelling
    }

    /// The spelling of a scalar after `|` or `>`, with which `range` begins.
    static func block(_ text: String, in source: [UInt8], at range: Range<Int>) -> Spelling {
        var walk = SpellingWalk(text, in: source, at: range)
        walk.followBlock()
        return walk.spelling
    }

    private var spelling: Spelling { Spelling(runs: runs, range: range) }

    private var byte: UInt8? { s < range.upperBound ? source[s] : nil }

    private mutating func startRun() {
        let run = Spelling.Run(text: t, source: s)
        if let last = runs.last, last.text == t { runs.removeLast() }
        runs.append(run)
    }

    // MARK: Plain and quoted

    private mutating func followFlow(quote: UInt8?) {
        startRun()
        while t < text.count, let byte {
            if byte == 0x5C, quote == 0x22 {
                followEscape()
            } else if byte == 0x27, quote == 0x27 {
                step(source: 2, text: 1)
            } else if breaksLine() {
                followFold()
            } else if byte == text[t] {
                s += 1
                t += 1
            } else {
                return
            }
        }
    }

    /// Passes a piece whose lengths differ.
    private mutating func step(source: Int, text: Int) {
        startRun()
        s += source
        t += text
        startRun()
    }

    private mutating func followEscape() {
        let next = s + 1 < range.upperBound ? source[s + 1] : 0
        switch next {
        case 0x0A, 0x0D:  // The line goes on: only the empty lines after it leave a trace.
            startRun()
            s += 1
            let breaks = skipBreaks()
            t += breaks - 1
            startRun()
        case 0x78: step(source: 4, text: lengthOfCharacter)  // \x
        case 0x75: step(source: 6, text: lengthOfCharacter)  // \u
        case 0x55: step(source: 10, text: lengthOfCharacter)  // \U
        default: step(source: 2, text: lengthOfCharacter)
        }
    }

    /// The bytes of the character of the text that stands next.
    private var lengthOfCharacter: Int {
        switch text[t] {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    /// Whether only blanks are left on this line.
    private func breaksLine() -> Bool {
        var i = s
        while i < range.upperBound, source[i] == 0x20 || source[i] == 0x09 { i += 1 }
        return i < range.upperBound && (source[i] == 0x0A || source[i] == 0x0D)
    }

    private mutating func followFold() {
        startRun()
        let breaks = skipBreaks()
        t += max(1, breaks - 1)
        startRun()
    }

    /// Passes blanks and line breaks; the number of breaks.
    private mutating func skipBreaks() -> Int {
        var breaks = 0
        while let byte {
            switch byte {
            case 0x0A: breaks += 1
            case 0x0D: breaks += s + 1 < source.count && source[s + 1] == 0x0A ? 0 : 1
            case 0x20, 0x09: break
            default: return breaks
            }
            s += 1
        }
        return breaks
    }

    // MARK: Blocks

    private mutating func followBlock() {
        skipLine()
        var indentation: Int?
        while t < text.count, s < range.upperBound {
            let blanks = source[s..<range.upperBound].prefix { $0 == 0x20 }.count
            if let first = source[s..<range.upperBound].dropFirst(blanks).first, first != 0x0A, first != 0x0D {
                passBreaksOfText()
                let own = text[t...].prefix { $0 == 0x20 }.count
                let indentation = indentation ?? max(0, blanks - own)
                s += min(indentation, blanks)
            } else {
                // A blank line: what exceeds the indentation belongs to the text.
                guard let known = indentation, blanks > known else {
                    skipLine()
                    continue
                }
                passBreaksOfText()
                s += known
            }
            if indentation == nil { indentation = s - startOfLine }
            startRun()
            guard followLine() else { return }
        }
    }

    private var startOfLine: Int {
        (source[..<s].lastIndex { $0 == 0x0A || $0 == 0x0D } ?? -1) + 1
    }

    /// Passes what line breaks have become: one blank where they were folded, or themselves.
    private mutating func passBreaksOfText() {
        guard !runs.isEmpty || text.first == 0x0A else { return }
        if t < text.count, text[t] == 0x20 {
            t += 1
        } else {
            while t < text.count, text[t] == 0x0A { t += 1 }
        }
    }

    /// Follows the rest of a line; false if source and text part.
    private mutating func followLine() -> Bool {
        while let byte, byte != 0x0A, byte != 0x0D {
            guard t < text.count, text[t] == byte else { return false }
            s += 1
            t += 1
        }
        // The break itself stands at the end of the line.
        startRun()
        skipLine()
        return true
    }

    private mutating func skipLine() {
        while let byte, byte != 0x0A, byte != 0x0D { s += 1 }
        if byte == 0x0D { s += 1 }
        if byte == 0x0A { s += 1 }
    }
}
