/// Interned texts: the bytes of all, end to end, and where each one ends.
///
/// Equal texts get the same symbol. Interning costs one hash and, in general, one comparison.
public struct SymbolTable: Sendable {
    @usableFromInline var bytes: [UInt8] = []
    @usableFromInline var ends: [UInt32] = []
    /// Open addressing by hash; holds symbols plus one, zero is free. Empty in a table that was read back.
    private var buckets: [UInt32] = []

    public init() {}

    /// A table that was written before: it can be read, and interns no more.
    init(bytes: [UInt8], ends: [UInt32]) {
        self.bytes = bytes
        self.ends = ends
    }

    public var count: Int { ends.count }

    /// The UTF-8 bytes of a symbol.
    @inlinable
    public func range(of symbol: Symbol) -> Range<Int> {
        let index = symbol.index
        return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    /// The text of a symbol.
    public subscript(symbol: Symbol) -> String {
        String(decoding: bytes[range(of: symbol)], as: UTF8.self)
    }

    /// Hands the UTF-8 bytes of a symbol to the body.
    @inlinable
    public func withUTF8<Result>(of symbol: Symbol, _ body: (Span<UInt8>) -> Result) -> Result {
        body(bytes.span.extracting(range(of: symbol)))
    }

    /// Whether a symbol has these UTF-8 bytes.
    public func isEqual(_ symbol: Symbol, to text: [UInt8]) -> Bool {
        equal(bytes.span.extracting(range(of: symbol)), text.span)
    }

    /// Whether a symbol's text stands before another's, byte by byte.
    public func isOrdered(_ a: Symbol, before b: Symbol) -> Bool {
        precedes(bytes.span.extracting(range(of: a)), bytes.span.extracting(range(of: b)))
    }

    /// The symbol of a text.
    public mutating func intern(_ text: Span<UInt8>) -> Symbol {
        if 2 * (ends.count + 1) > buckets.count { grow() }
        let mask = buckets.count - 1
        var place = Int(truncatingIfNeeded: hash(of: text)) & mask
        while buckets[place] != 0 {
            let candidate = Symbol(Int(buckets[place]) - 1)
            if equal(bytes.span.extracting(range(of: candidate)), text) { return candidate }
            place = (place + 1) & mask
        }
        let symbol = Symbol(ends.count)
        for i in text.indices { bytes.append(text[i]) }
        ends.append(UInt32(bytes.count))
        buckets[place] = symbol.rawValue + 1
        return symbol
    }

    /// The symbol of a text.
    public mutating func intern(_ text: String) -> Symbol {
        let copy = Array(text.utf8)
        return intern(copy.span)
    }

    private mutating func grow() {
        var size = max(64, 2 * buckets.count)
        while size < 4 * (ends.count + 1) { size *= 2 }
        buckets = [UInt32](repeating: 0, count: size)
        for index in ends.indices {
            var place = Int(truncatingIfNeeded: hash(of: bytes.span.extracting(range(of: Symbol(index))))) & (size - 1)
            while buckets[place] != 0 { place = (place + 1) & (size - 1) }
            buckets[place] = UInt32(index) + 1
        }
    }
}

/// Whether two texts have the same bytes.
public func equal(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    for i in a.indices where a[i] != b[i] { return false }
    return true
}

/// Whether a text stands before another, byte by byte.
public func precedes(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    for i in 0..<min(a.count, b.count) where a[i] != b[i] { return a[i] < b[i] }
    return a.count < b.count
}

/// A 64-bit hash of bytes, the same on every machine and in every run (FNV-1a with a final mix).
public func hash(of text: Span<UInt8>, seed: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    var h = seed
    for i in text.indices { h = (h ^ UInt64(text[i])) &* 0x0000_0100_0000_01b3 }
    h ^= h >> 32
    h &*= 0x9e37_79b9_7f4a_7c15
    return h ^ h >> 29
}
