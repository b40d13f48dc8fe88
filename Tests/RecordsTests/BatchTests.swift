import Numbers
import Records
import Testing

/// A batch of random rows: up to four deep, with random fields, of the core vocabulary.
private func randomBatch(seed: UInt64) -> Batch {
    var random = SplitMix64(seed: seed)
    var builder = BatchBuilder(file: 3, firstLine: 70_000, firstOffset: 1 << 33)
    var depth = 0
    for line in 0..<300 {
        if depth > 0, depth == 4 || Bool.random(using: &random) {
            builder.end()
            depth -= 1
        } else {
            let kind = KindIndex(Int.random(in: 0..<20, using: &random))
            builder.begin(kind, line: line, offset: 10 * line)
            depth += 1
            for slot in 0..<64 where Int.random(in: 0..<8, using: &random) == 0 {
                builder.set(Slot(slot), bits: Int64.random(in: .min ... .max, using: &random))
            }
        }
        let word = String(Int.random(in: 0..<50, using: &random))
        _ = builder.intern(word.utf8Span.span)
    }
    while depth > 0 {
        builder.end()
        depth -= 1
    }
    return builder.finish()
}

/// Everything that a batch says, as text.
private func everything(in batch: Batch) -> [String] {
    (0..<batch.count).map { index in
        let row = Row(index)
        let fields = (0..<64).map { String(describing: batch.bits(row, Slot($0))) }
        let children = batch.children(of: row).map(\.index)
        return
            "\(batch.file) \(batch.kind(of: row)) \(batch.line(of: row)) \(batch.offset(of: row)) \(children) \(fields)"
    } + (0..<batch.symbols.count).map { batch.symbols[Symbol($0)] }
}

@Suite struct `A batch` {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `comes back from its bytes as it was`(seed: UInt64) {
        let batch = randomBatch(seed: seed)
        var bytes: [UInt8] = []
        batch.write(into: &bytes)
        #expect(everything(in: Batch(reading: bytes.span)) == everything(in: batch))
    }

    @Test func `of one row comes back from its bytes as it was`() {
        var builder = BatchBuilder(file: 1)
        builder.begin(KindIndex(1), line: 2, offset: 3)
        builder.set(Slot(4), bits: 5)
        builder.end()
        let batch = builder.finish()
        var bytes: [UInt8] = []
        batch.write(into: &bytes)
        #expect(everything(in: Batch(reading: bytes.span)) == everything(in: batch))
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `loses the subjects that are removed, and nothing else`(seed: UInt64) {
        var batch = randomBatch(seed: seed)
        let roots = Array(batch.roots)
        let removed = roots.indices.filter { $0.isMultiple(of: 3) }
        func values(of row: Row, in batch: Batch) -> [Int64?] {
            (row.index..<batch.end(of: row).index).flatMap { i in (0..<64).map { batch.bits(Row(i), Slot($0)) } }
        }
        let kept = roots.indices.filter { !$0.isMultiple(of: 3) }.map { values(of: roots[$0], in: batch) }
        batch.remove(removed.map { roots[$0] })
        #expect(batch.roots.map { values(of: $0, in: batch) } == kept)
    }

    @Test func `forgets a discarded subject with all that is inside`() {
        var builder = BatchBuilder(file: 0)
        builder.begin(KindIndex(1), line: 1, offset: 0)
        builder.end()
        let second = builder.begin(KindIndex(2), line: 2, offset: 0)
        builder.begin(KindIndex(3), line: 3, offset: 0)
        builder.discard(from: second)
        let third = builder.begin(KindIndex(4), line: 4, offset: 0)
        builder.set(Slot(5), bits: 6)
        builder.end()
        let batch = builder.finish()
        #expect(batch.roots.map { batch.kind(of: $0) } == [KindIndex(1), KindIndex(4)])
        #expect(batch.bits(third, Slot(5)) == 6)
        #expect(batch.bits(third, Slot(4)) == nil)
    }
}

@Suite struct `A symbol table` {
    /// Short texts of few letters, so that many are equal or prefixes of each other.
    private static func texts(seed: UInt64) -> [String] {
        var random = SplitMix64(seed: seed)
        return (0..<2000).map { _ in
            String((0..<Int.random(in: 0..<20, using: &random)).map { _ in "ab汉".randomElement(using: &random) ?? "a" })
                + String(Int.random(in: 0..<100, using: &random))
        }
    }

    @Test(arguments: 0..<5 as Range<UInt64>)
    func `gives equal texts one symbol and different texts different ones`(seed: UInt64) {
        var table = SymbolTable()
        let texts = Self.texts(seed: seed)
        var symbols: [String: Symbol] = [:]
        for text in texts {
            let symbol = table.intern(text)
            #expect(symbols[text, default: symbol] == symbol)
            symbols[text] = symbol
            #expect(table[symbol] == text)
        }
        #expect(Set(symbols.values).count == symbols.count)
        #expect(table.count == symbols.count)
        for (text, symbol) in symbols { #expect(table.find(text.utf8Span.span) == symbol) }
        #expect(table.find("none of them".utf8Span.span) == nil)
    }

    @Test func `interns on after it was read back`() {
        var builder = BatchBuilder(file: 0)
        for text in Self.texts(seed: 9) { _ = builder.intern(text.utf8Span.span) }
        var table = builder.finish().symbols
        let count = table.count
        for text in Self.texts(seed: 9) { #expect(table[table.intern(text)] == text) }
        #expect(table.count == count)
    }
}
