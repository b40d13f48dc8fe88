/// Texts: the bytes of all, end to end, and where each one ends.
///
/// Equal texts that are interned get the same symbol, which costs one hash and, in general, one comparison. A text that
/// nobody compares is appended, which costs neither.
public struct SymbolTable: Sendable {
    @usableFromInline var bytes: [UInt8] = []
    @usableFromInline var ends: [UInt32] = []
    /// Open addressing by hash. The low bits of a bucket, as many as count the buckets, are the symbol plus one, zero
    /// for a free one; the bits above are those of the hash, which spare a look at most other texts. Small, because
    /// each use costs a miss of the cache. Empty in a table that nobody is adding to, and made again when somebody does.
    private var buckets: [UInt32] = []

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

    /// Whether a symbol's text stands before another's as people number things.
    public func isNumbered(_ a: Symbol, before b: Symbol) -> Bool {
        precedesInNumbering(bytes.span.extracting(range(of: a)), bytes.span.extracting(range(of: b)))
    }

    /// Whether two symbols have the same text.
    public func areEqual(_ a: Symbol, _ b: Symbol) -> Bool {
        a == b || equal(bytes.span.extracting(range(of: a)), bytes.span.extracting(range(of: b)))
    }

    /// Whether a symbol's text stands before another's, byte by byte.
    public func isOrdered(_ a: Symbol, before b: Symbol) -> Bool {
        precedes(bytes.span.extracting(range(of: a)), bytes.span.extracting(range(of: b)))
    }

    /// The symbol of a text.
    public mutating func intern(_ text: Span<UInt8>) -> Symbol {
        if 2 * (ends.count + 1) > buckets.count { grow() }
        let hash = hash(of: text)
        let place = place(of: text, hash)
        let bucket = buckets[place]
        if bucket != 0 { return symbol(in: bucket) }
        let symbol = append(text)
        buckets[place] = mark(hash) | (symbol.rawValue + 1)
        return symbol
    }

    /// A new symbol of a text, whether there is one already or not.
    public mutating func append(_ text: Span<UInt8>) -> Symbol {
        unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        ends.append(UInt32(bytes.count))
        return Symbol(ends.count - 1)
    }

    /// Where a text is, or the free bucket where it belongs.
    private func place(of text: Span<UInt8>, _ hash: UInt64) -> Int {
        let low = UInt32(truncatingIfNeeded: buckets.count - 1)
        let mark = mark(hash)
        var place = Int(truncatingIfNeeded: hash) & (buckets.count - 1)
        while true {
            let bucket = buckets[place]
            if bucket == 0 || bucket & ~low == mark && equals(symbol(in: bucket), text) { return place }
            place = (place + 1) & (buckets.count - 1)
        }
    }

    /// The bits of a hash that stand in a bucket.
    private func mark(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32) & ~UInt32(truncatingIfNeeded: buckets.count - 1)
    }

    private func symbol(in bucket: UInt32) -> Symbol {
        Symbol(Int(bucket & UInt32(truncatingIfNeeded: buckets.count - 1)) - 1)
    }

    /// The symbol of a text.
    public mutating func intern(_ text: String) -> Symbol {
        let text = text
        return intern(text.utf8Span.span)
    }

    /// The symbol of a text that is in the table.
    public func find(_ text: Span<UInt8>) -> Symbol? {
        guard !buckets.isEmpty else { return ends.indices.lazy.map(Symbol.init).first { equals($0, text) } }
        let bucket = buckets[place(of: text, hash(of: text))]
        return bucket == 0 ? nil : symbol(in: bucket)
    }

    /// Hands over the texts and begins anew in the same memory.
    mutating func take() -> SymbolTable {
        let taken = SymbolTable(bytes: copyAndClear(&bytes), ends: copyAndClear(&ends))
        let size = buckets.count
        buckets.removeAll(keepingCapacity: true)
        buckets.append(contentsOf: repeatElement(0, count: size))
        return taken
    }

    /// Nobody adds to the table any more.
    mutating func close() { buckets = [] }

    /// A copy that is no larger than it must be; the original keeps its memory for what comes next.
    private func copyAndClear<Element: BitwiseCopyable>(_ column: inout [Element]) -> [Element] {
        let copy = unsafe column.withUnsafeBufferPointer { unsafe Array($0) }
        column.removeAll(keepingCapacity: true)
        return copy
    }

    private func equals(_ symbol: Symbol, _ text: Span<UInt8>) -> Bool {
        equal(bytes.span.extracting(range(of: symbol)), text)
    }

    private mutating func grow() {
        var size = max(64, 2 * buckets.count)
        while size < 4 * (ends.count + 1) { size *= 2 }
        // Those that were appended alone are in no bucket, and stay so.
        let interned = buckets.isEmpty ? ends.indices.map { Symbol($0) } : buckets.filter { $0 != 0 }.map(symbol)
        buckets = [UInt32](repeating: 0, count: size)
        for symbol in interned {
            let hash = hash(of: bytes.span.extracting(range(of: symbol)))
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            while buckets[place] != 0 { place = (place + 1) & (size - 1) }
            buckets[place] = mark(hash) | (symbol.rawValue + 1)
        }
    }
}
