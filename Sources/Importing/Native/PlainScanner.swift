internal import CScanning

/// Something that is not plain markup, though it may be good XML.
struct NotPlain: Error {}

/// Walks over plain markup: tags, attributes and text, without anything that takes a parser to understand.
///
/// It refuses all that it does not know for certain to be well-formed, so that a parser may look at it. It looks at
/// sixteen bytes at a time, and so at up to fifteen behind the text.
@safe struct PlainScanner {
    private let bytes: UnsafeRawBufferPointer
    /// Where it stands.
    private(set) var place: Int
    /// How many lines ended before.
    private(set) var line = 0

    /// - Parameter bytes: the text, a `<` behind it that ends whatever is not ended in it, and fifteen more.
    init(_ bytes: UnsafeRawBufferPointer, at place: Int) {
        unsafe self.bytes = bytes
        self.place = place
    }

    /// The byte here, or some places on.
    @inline(__always)
    func byte(_ distance: Int = 0) -> UInt8 { unsafe bytes[place + distance] }

    @inline(__always)
    mutating func step(_ count: Int) { place += count }

    /// Steps over white space; whether there was any.
    @inline(__always)
    mutating func skipBlanks() -> Bool {
        let start = place
        while true {
            let byte = byte()
            if byte == 0x0A {
                line += 1
            } else if byte != 0x20, byte != 0x09 {
                return place > start
            }
            place += 1
        }
    }

    /// Steps over the end of a start tag; whether the element ends with it.
    @inline(__always)
    mutating func endTag() throws(NotPlain) -> Bool {
        let isEmpty = byte() == UInt8(ascii: "/")
        if isEmpty { place += 1 }
        guard byte() == UInt8(ascii: ">") else { throw NotPlain() }
        place += 1
        return isEmpty
    }

    /// The name of an element that begins: up to white space, `/` or `>`.
    @inline(__always)
    mutating func startName() throws(NotPlain) -> PlainName {
        try name { marks(of: UInt8(ascii: ">"), in: $0) | marks(of: UInt8(ascii: "/"), in: $0) }
    }

    /// The name of an element that ends, and the `>` behind it.
    @inline(__always)
    mutating func endName() throws(NotPlain) -> PlainName {
        let name = try name { marks(of: UInt8(ascii: ">"), in: $0) }
        guard byte() == UInt8(ascii: ">") else { throw NotPlain() }
        place += 1
        return name
    }

    /// The name of an attribute, and the `=` behind it.
    @inline(__always)
    mutating func attributeName() throws(NotPlain) -> PlainName {
        let name = try name { marks(of: UInt8(ascii: "="), in: $0) }
        guard byte() == UInt8(ascii: "=") else { throw NotPlain() }
        place += 1
        return name
    }

    /// A name up to the first byte that is marked, a `<`, white space, or what no text may have.
    @inline(__always)
    private mutating func name(_ marked: (UInt64) -> UInt64) throws(NotPlain) -> PlainName {
        let first = word()
        var end = (marked(first) | nameEnds(first)) & highBits
        if end != 0 { return PlainName(take(first, end)) }
        place += 8
        let second = word()
        end = (marked(second) | nameEnds(second)) & highBits
        if end != 0 { return PlainName(first, take(second, end)) }
        place += 8
        let third = word()
        end = (marked(third) | nameEnds(third)) & highBits
        if end != 0 { return PlainName(first, second, take(third, end)) }
        throw NotPlain()
    }

    /// Steps to the first marked byte of a word; the bytes in front of it.
    @inline(__always)
    private mutating func take(_ word: UInt64, _ mark: UInt64) -> UInt64 {
        let bits = mark.trailingZeroBitCount & ~7
        place += bits >> 3
        return word & (1 << UInt64(bits) &- 1)
    }

    @inline(__always)
    private func word(_ distance: Int = 0) -> UInt64 {
        unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place + distance, as: UInt64.self))
    }

    /// Steps over a text, if it is the one that is expected.
    @inline(__always)
    mutating func skip(_ text: ShortText) -> Bool {
        guard text.begins(word(), word(8)) else { return false }
        place += text.count
        return true
    }

    /// The quote in front of a value.
    @inline(__always)
    mutating func quote() throws(NotPlain) -> UInt8 {
        let quote = byte()
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw NotPlain() }
        place += 1
        return quote
    }

    /// An attribute's value, and the quote behind it: where it stands, and whether it refers to entities.
    @inline(__always)
    mutating func value(before quote: UInt8) throws(NotPlain) -> (range: Range<Int>, hasEntities: Bool) {
        let value = try characters(before: quote, without: UInt8(ascii: "<"), acrossLines: false)
        place += 1
        return value
    }

    /// The text up to the next tag: where it stands, and whether it refers to entities.
    @inline(__always)
    mutating func text() throws(NotPlain) -> (range: Range<Int>, hasEntities: Bool) {
        try characters(before: UInt8(ascii: "<"), without: UInt8(ascii: ">"), acrossLines: true)
    }

    /// Steps over characters that XML allows, up to a byte.
    @inline(__always)
    private mutating func characters(
        before end: UInt8, without other: UInt8, acrossLines: Bool
    ) throws(NotPlain) -> (range: Range<Int>, hasEntities: Bool) {
        let start = place
        var hasEntities = false
        guard let address = unsafe bytes.baseAddress else { throw NotPlain() }
        while true {
            let count = unsafe steelyard_plain_bytes(address + place, CSignedChar(end), CSignedChar(other))
            place += Int(count)
            if count == 16 { continue }
            let byte = byte()
            if byte == end { return (start..<place, hasEntities) }
            if byte >= 0x80 {
                try skipCharacters()
            } else if byte == UInt8(ascii: "&") {
                hasEntities = true
                place += 1
            } else if acrossLines, byte == 0x0A || byte == 0x09 {
                line += byte == 0x0A ? 1 : 0
                place += 1
            } else {
                throw NotPlain()
            }
        }
    }

    /// Steps over characters of several bytes.
    private mutating func skipCharacters() throws(NotPlain) {
        while byte() >= 0x80 {
            let lead = byte()
            let second = byte(1)
            switch lead {
            case 0xC2...0xDF:
                guard isTrail(second) else { throw NotPlain() }
                place += 2
            case 0xE0...0xEF:
                guard isTrail(second), isTrail(byte(2)), lead != 0xE0 || second >= 0xA0, lead != 0xED || second < 0xA0,
                    lead != 0xEF || second != 0xBF || byte(2) < 0xBE
                else { throw NotPlain() }
                place += 3
            case 0xF0...0xF4:
                guard isTrail(second), isTrail(byte(2)), isTrail(byte(3)), lead != 0xF0 || second >= 0x90,
                    lead != 0xF4 || second < 0x90
                else { throw NotPlain() }
                place += 4
            default: throw NotPlain()
            }
        }
    }
}

@inline(__always)
private func nameEnds(_ word: UInt64) -> UInt64 {
    marks(below: 0x21, in: word) | marks(of: UInt8(ascii: "<"), in: word)
}

@inline(__always)
private func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
