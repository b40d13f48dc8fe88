internal import Records

extension Overlay {
    /// The batch with what is said of its persons; the numbers of the entries that were used are added to `used`.
    /// A batch whose persons have no entries comes back as it is.
    func applied(to batch: Batch, _ vocabulary: Vocabulary, used: inout Set<Int>) -> Batch {
        guard let id = vocabulary[personKind].slot("id"), concerns(batch, id) else { return batch }
        var builder = BatchBuilder(file: batch.file, firstLine: batch.firstLine, firstOffset: batch.firstOffset)
        for row in batch.roots { copy(row, of: batch, vocabulary, into: &builder, id, &used) }
        return builder.finish()
    }

    /// Whether something is said of a person of the batch.
    private func concerns(_ batch: Batch, _ id: Slot) -> Bool {
        batch.roots.contains { row in
            guard batch.kind(of: row) == personKind, let bits = batch.bits(row, id) else { return false }
            return batch.symbols.withUTF8(of: Symbol(bits: bits)) { entry(of: $0) } != nil
        }
    }

    private func copy(
        _ row: Row, of batch: Batch, _ vocabulary: Vocabulary, into builder: inout BatchBuilder, _ id: Slot,
        _ used: inout Set<Int>
    ) {
        let kind = batch.kind(of: row)
        builder.begin(
            kind, line: batch.line(of: row) - batch.firstLine, offset: batch.offset(of: row) - batch.firstOffset)
        if batch.hasOrigins { builder.setOrigin(batch.origin(of: row)) }
        let symbolic = vocabulary[kind].symbolMask
        var mask = batch.mask(of: row)
        while mask != 0 {
            let slot = Slot(mask.trailingZeroBitCount)
            mask &= mask - 1
            guard let bits = batch.bits(row, slot) else { continue }
            let isSymbol = symbolic & 1 << UInt64(slot.rawValue) != 0
            builder.set(slot, bits: isSymbol ? intern(Symbol(bits: bits), of: batch, in: &builder) : bits)
        }
        for child in batch.children(of: row) { copy(child, of: batch, vocabulary, into: &builder, id, &used) }
        if kind == personKind, let bits = batch.bits(row, id) {
            let entry = batch.symbols.withUTF8(of: Symbol(bits: bits)) { apply(to: $0, in: &builder) }
            if let entry { used.insert(entry) }
        }
        builder.end()
    }

    private func intern(_ symbol: Symbol, of batch: Batch, in builder: inout BatchBuilder) -> Int64 {
        batch.symbols.withUTF8(of: symbol) { builder.intern($0).bits }
    }
}
