extension Batch {
    /// The work of an item, or `nil` when no other report shares an identifier with it.
    @inlinable
    public func work(of row: Row) -> WorkIndex? {
        guard row.index < works.count, works[row.index] != .none else { return nil }
        return works[row.index]
    }

    /// Tells which work an item reports.
    public mutating func setWork(_ work: WorkIndex, of row: Row) {
        while works.count < count { works.append(.none) }
        works[row.index] = work
    }

    /// The line of the decision by which an item is of one work with others; `nil` where nobody decided.
    public func decision(of row: Row) -> Int? { decisions.isEmpty ? nil : decisions[row] }

    /// Tells which decision joined an item with others.
    public mutating func setDecision(line: Int, of row: Row) { decisions[row] = line }

    /// Copies a row of another batch with all inside it to the end of this one, where it stands
    /// without a row around it. It keeps the origin of its outermost element.
    ///
    /// Its texts get symbols of their own, but for the one that is equal to the symbol `known`.
    public mutating func graft(
        _ row: Row, of other: Batch, in vocabulary: Vocabulary, known: Symbol? = nil
    ) -> Row {
        let target = Row(count)
        let shift = count - row.index
        for index in row.index..<other.end(of: row).index {
            var head = other.heads[index]
            let first = UInt32(values.count)
            copyValues(of: head, from: other, symbolic: vocabulary[other.kind(of: Row(index))].symbolMask, known)
            head.first = first
            head.end = UInt32(Int(head.end) + shift)
            (head.line, head.offset) = (0, 0)
            heads.append(head)
        }
        origins.append((target, other.origin(of: row)))
        if let work = other.work(of: row) { setWork(work, of: target) }
        return target
    }

    private mutating func copyValues(of head: RowHead, from other: Batch, symbolic: UInt64, _ known: Symbol?) {
        var mask = head.mask
        var place = Int(head.first)
        while mask != 0 {
            let slot = UInt64(mask.trailingZeroBitCount)
            let bits = other.value(at: place)
            append(value: symbolic & 1 << slot == 0 ? bits : copySymbol(Symbol(bits: bits), from: other, known).bits)
            mask &= mask - 1
            place += 1
        }
    }

    private mutating func copySymbol(_ symbol: Symbol, from other: Batch, _ known: Symbol?) -> Symbol {
        let text = other.symbols.bytes.span.extracting(other.symbols.range(of: symbol))
        if let known, equal(symbols.bytes.span.extracting(symbols.range(of: known)), text) { return known }
        return symbols.append(text)
    }
}
