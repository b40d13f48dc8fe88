/// Cuts an expression into words and signs.
///
/// Goes on after a fault with what was probably meant, so that the parser can find the others.
struct Lexer {
    let bytes: [UInt8]
    private(set) var position = 0
    private(set) var tokens: [Token] = []
    private(set) var faults: [SyntaxFault] = []

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// The words and signs of a text, closed by the end.
    static func tokens(of text: String) -> (tokens: [Token], faults: [SyntaxFault]) {
        var lexer = Lexer(text)
        while let byte = lexer.peek() { lexer.lex(byte) }
        lexer.add(.end, from: lexer.position)
        return (lexer.tokens, lexer.faults)
    }

    private mutating func lex(_ byte: UInt8) {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: position += 1
        case 0x30...0x39: lexNumber()
        case 0x22, 0x27: lexText(quote: byte)
        default:
            if let scalar = scalar(at: position), isStart(scalar) {
                lexName()
            } else if !lexSubstitute(), !lexSign() {
                lexUnknown()
            }
        }
    }

    // MARK: Names

    private mutating func lexName() {
        let start = position
        skipName()
        let text = text(from: start)
        add(Keyword(rawValue: text).map { .keyword($0) } ?? .name(text), from: start)
    }

    /// Passes what can follow the start of a name.
    private mutating func skipName() {
        while let scalar = scalar(at: position) {
            if isContinue(scalar) {
                position += scalar.utf8.count
            } else if scalar == "-", let next = self.scalar(at: position + 1), isStart(next) || isDigit(next) {
                position += 1
            } else {
                return
            }
        }
    }

    // MARK: Numbers and dates

    private mutating func lexNumber() {
        let start = position
        skipDigits()
        let isYear = position - start == 4
        if isYear, peek() == 0x2D, let next = peek(1), (0x30...0x39).contains(next) { return lexDate(from: start) }
        if peek() == 0x2E, peek(1) != 0x2E {
            position += 1
            skipDigits()
        }
        // A point at the end, a second point, or a letter.
        let isBroken = bytes[position - 1] == 0x2E || (peek() == 0x2E && peek(1) != 0x2E)
        if isBroken || isContinuation() {
            skipWord()
            report(.badNumber(text(from: start)), from: start)
            return add(.faulty, from: start)
        }
        add(.number(text(from: start)), from: start)
    }

    private mutating func lexDate(from start: Int) {
        while let byte = peek(), (0x30...0x39).contains(byte) || byte == 0x2D { position += 1 }
        let lengths = text(from: start).split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
        if (lengths == [4, 2] || lengths == [4, 2, 2]) && !isContinuation() {
            return add(.date(text(from: start)), from: start)
        }
        skipWord()
        report(.badDate(text(from: start)), from: start)
        add(.faulty, from: start)
    }

    private mutating func skipDigits() {
        while let byte = peek(), (0x30...0x39).contains(byte) { position += 1 }
    }

    private func isContinuation() -> Bool { scalar(at: position).map(isContinue) ?? false }

    /// Passes the rest of a broken number: letters, digits and points, but not the points of a range.
    private mutating func skipWord() {
        while let scalar = scalar(at: position), isContinue(scalar) || (scalar == "." && peek(1) != 0x2E) {
            position += scalar.utf8.count
        }
    }

    // MARK: Texts

    private mutating func lexText(quote: UInt8) {
        let start = position
        var content: [UInt8] = []
        position += 1
        while let byte = peek() {
            position += 1
            if byte == quote {
                guard peek() == quote else { return add(.text(String(decoding: content, as: UTF8.self)), from: start) }
                position += 1
            }
            content.append(byte)
        }
        report(.unclosedText, from: start)
        add(.faulty, from: start)
    }

    // MARK: Signs

    private mutating func lexSign() -> Bool {
        guard let sign = Sign.allCases.first(where: { startsHere($0.rawValue) }) else { return false }
        let start = position
        position += sign.rawValue.utf8.count
        if sign == .dot, let byte = peek(), (0x30...0x39).contains(byte) {
            skipWord()
            report(.badNumber(text(from: start)), from: start)
            add(.faulty, from: start)
        } else {
            add(.sign(sign), from: start)
        }
        return true
    }

    /// What people write in the place of a sign.
    private mutating func lexSubstitute() -> Bool {
        let start = position
        let operators = Substitutes.operators
        if !startsHere("!="), let (written, meant) = operators.first(where: { startsHere($0.written) }) {
            position += written.utf8.count
            report(.foreignOperator(written, meant: meant.spelling), from: start)
            add(meant, from: start)
            return true
        }
        guard let scalar = scalar(at: position) else { return false }
        if let sign = Substitutes.punctuation[scalar] {
            position += scalar.utf8.count
            report(.fullWidth(String(scalar), meant: sign.rawValue), from: start)
            add(.sign(sign), from: start)
            return true
        }
        return lexWide(scalar)
    }

    /// Full-width letters, digits and blanks, and quotation marks that are not straight.
    private mutating func lexWide(_ scalar: Unicode.Scalar) -> Bool {
        let start = position
        if scalar == "\u{3000}" || scalar == "\u{A0}" {
            position += scalar.utf8.count
            report(.fullWidth(String(scalar), meant: " "), from: start)
            return true
        }
        if let quote = Substitutes.quotes[scalar] {
            skipQuoted(after: scalar)
            report(.fullWidth(String(scalar), meant: quote), start..<start + scalar.utf8.count)
            add(.faulty, from: start)
            return true
        }
        guard Substitutes.narrow(scalar) != nil else { return false }
        var meant = ""
        while let wide = self.scalar(at: position), let narrow = Substitutes.narrow(wide) {
            guard Substitutes.punctuation[wide] == nil else { break }
            meant.unicodeScalars.append(narrow)
            position += wide.utf8.count
        }
        report(.fullWidth(text(from: start), meant: meant), from: start)
        add(.faulty, from: start)
        return true
    }

    /// Passes a text in quotation marks that are not straight, as far as its closing mark.
    private mutating func skipQuoted(after opening: Unicode.Scalar) {
        position += opening.utf8.count
        let start = position
        while let scalar = scalar(at: position) {
            position += scalar.utf8.count
            if scalar != opening, Substitutes.quotes[scalar] == Substitutes.quotes[opening] { return }
        }
        position = start
    }

    private mutating func lexUnknown() {
        let start = position
        position += scalar(at: position)?.utf8.count ?? 1
        report(.unknownCharacter(text(from: start)), from: start)
        add(.faulty, from: start)
    }

    // MARK: Reading

    private func peek(_ ahead: Int = 0) -> UInt8? {
        position + ahead < bytes.count ? bytes[position + ahead] : nil
    }

    private func startsHere(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }

    private func scalar(at position: Int) -> Unicode.Scalar? {
        guard position < bytes.count else { return nil }
        if bytes[position] < 0x80 { return Unicode.Scalar(bytes[position]) }
        return String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    }

    private mutating func add(_ kind: Token.Kind, from start: Int) {
        tokens.append(Token(kind: kind, range: start..<position))
    }

    private mutating func report(_ kind: SyntaxFault.Kind, from start: Int) { report(kind, start..<position) }

    private mutating func report(_ kind: SyntaxFault.Kind, _ range: Range<Int>) {
        faults.append(SyntaxFault(kind, range: range))
    }
}

private func isStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || (scalar.properties.isIDStart && Substitutes.narrow(scalar) == nil)
}

private func isContinue(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIDContinue && Substitutes.narrow(scalar) == nil
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
