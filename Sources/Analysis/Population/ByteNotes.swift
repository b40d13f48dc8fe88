import Numbers

/// Values as bytes: what a reporter writes about a person, thread by thread, is read again in order.
extension [UInt8] {
    mutating func note(_ word: Int) {
        let bits = UInt64(bitPattern: Int64(word))
        for shift in stride(from: 0, to: 64, by: 8) { append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    }

    /// A place that may be missing.
    mutating func note(_ place: Int?) {
        let word: Int = place ?? -1
        note(word)
    }

    mutating func note(_ text: String?) {
        guard let text else { return note(-1) }
        note(text.utf8.count)
        append(contentsOf: text.utf8)
    }

    mutating func note(_ number: Exact?) {
        guard let number else { return append(0) }
        if let (numerator, denominator) = number.small {
            append(denominator == 1 ? 1 : 2)
            note(Int(numerator))
            if denominator != 1 { note(Int(denominator)) }
        } else {
            append(3)
            note(number.description)
        }
    }
}

/// Reads what was noted, in the same order.
struct NoteReader {
    private let bytes: [UInt8]
    private(set) var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    /// What was read since a place.
    func bytes(since start: Int) -> [UInt8] { Array(bytes[start..<place]) }

    mutating func word() -> Int {
        var bits: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 8) {
            bits |= UInt64(bytes[place]) << UInt64(shift)
            place += 1
        }
        return Int(Int64(bitPattern: bits))
    }

    /// A place that may be missing.
    mutating func optionalPlace() -> Int? {
        let word = word()
        return word < 0 ? nil : word
    }

    mutating func text() -> String? {
        let count = word()
        guard count >= 0 else { return nil }
        defer { place += count }
        return String(decoding: bytes[place..<place + count], as: UTF8.self)
    }

    mutating func number() -> Exact? {
        let form = bytes[place]
        place += 1
        switch form {
        case 0: return nil
        case 1: return Exact(word())
        case 2:
            let numerator = Int64(word())
            return Exact(numerator, over: Int64(word()))
        default: return longNumber()
        }
    }

    /// A fraction of more than two words, as its description has it.
    private mutating func longNumber() -> Exact? {
        let parts = (text() ?? "").split(separator: "/").compactMap { Exact($0) }
        guard let numerator = parts.first else { return nil }
        return parts.count == 2 ? numerator / parts[1] : numerator
    }
}
