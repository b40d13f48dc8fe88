/// Interned texts: the bytes of all, end to end, and where each one ends.
///
/// Equal texts get the same symbol. Interning costs one hash and, in general, one comparison.
public struct SymbolTable: Sendable {
    @usableFromInline var bytes: [UInt8] = []
    @usableFromInline var ends: [UInt32] = []
    /// Open addressing by hash: half of the hash above, the symbol plus one below; zero is free. Empty in a
    /// table that nobody is adding to, and made again when somebody does.
    private var buckets: [UInt64] = []

    public init() {}

    /// A table that was written before.
    init(bytes: [UInt8], ends: [UInt32]) {
        self.bytes = bytes
        self.ends = ends
    }

    public var count: Int { ends.count }

    /// The memory that the texts take.
    var byteCount: Int { bytes.count + 4 * ends.count }

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
        let hash = hash(of: text)
        let mark = hash & ~0xFFFF_FFFF
        let mask = buckets.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while buckets[place] != 0 {
            if buckets[place] & ~0xFFFF_FFFF == mark {
                let candidate = Symbol(bits: Int64(buckets[place] & 0xFFFF_FFFF) - 1)
                if equal(bytes.span.extracting(range(of: candidate)), text) { return candidate }
            }
            place = (place + 1) & mask
        }
        let symbol = Symbol(ends.count)
        unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        ends.append(UInt32(bytes.count))
        buckets[place] = mark | UInt64(symbol.rawValue + 1)
        return symbol
    }

    /// The symbol of a text.
    public mutating func intern(_ text: String) -> Symbol {
        let text = text
        return intern(text.utf8Span.span)
    }

    /// The symbol of a text that is in the table.
    public func find(_ text: Span<UInt8>) -> Symbol? {
        guard !buckets.isEmpty else { return ends.indices.lazy.map(Symbol.init).first { equals($0, text) } }
        let hash = hash(of: text)
        let mask = buckets.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while buckets[place] != 0 {
            let candidate = Symbol(bits: Int64(buckets[place] & 0xFFFF_FFFF) - 1)
            if (buckets[place] ^ hash) >> 32 == 0, equals(candidate, text) { return candidate }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Hands over the texts and begins anew in the same memory.
    mutating func take() -> SymbolTable {
        let taken = SymbolTable(bytes: copyAndClear(&bytes), ends: copyAndClear(&ends))
        let size = buckets.count
        buckets.removeAll(keepingCapacity: true)
        buckets.append(contentsOf: repeatElement(0, count: size))
        return taken
    }

    private func equals(_ symbol: Symbol, _ text: Span<UInt8>) -> Bool {
        equal(bytes.span.extracting(range(of: symbol)), text)
    }

    private mutating func grow() {
        var size = max(64, 2 * buckets.count)
        while size < 4 * (ends.count + 1) { size *= 2 }
        buckets = [UInt64](repeating: 0, count: size)
        for index in ends.indices {
            let hash = hash(of: bytes.span.extracting(range(of: Symbol(index))))
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            while buckets[place] != 0 { place = (place + 1) & (size - 1) }
            buckets[place] = hash & ~0xFFFF_FFFF | UInt64(index + 1)
        }
    }
}
