internal import Numbers
internal import Records

/// What a report says of the work itself, in a word: whoever says the same has the same digest, in
/// whatever order he lists the contributors.
struct Digest: Sendable {
    /// The hashed facts, added up.
    private(set) var facts: UInt64 = 0
    /// What is declared for those with a staff number.
    private var shares: Exact = 0

    /// Whether the declared shares are more than the whole.
    var exceedsWhole: Bool { shares > 1 }

    init(of item: Row, by subject: Row, in batch: borrowing Batch, _ plan: borrowing IdentityPlan) {
        let kind = plan.kinds[batch.kind(of: item).index]
        var mask = kind.shared & batch.mask(of: item)
        while mask != 0 {
            let slot = mask.trailingZeroBitCount
            if let bits = batch.bits(item, Slot(slot)) {
                let isSymbol = kind.symbols & 1 << UInt64(slot) != 0
                let value = isSymbol ? textHash(Symbol(bits: bits), batch) : UInt64(bitPattern: bits)
                facts &+= mixed(value, slot)
            }
            mask &= mask - 1
        }
        for part in batch.children(of: item) where batch.kind(of: part) == plan.contributor.kind {
            guard let number = plan.number(of: part, by: subject, in: batch) else { continue }
            addContributor(part, textHash(number, batch), batch, plan.contributor)
        }
    }

    private mutating func addContributor(
        _ part: Row, _ number: UInt64, _ batch: Batch, _ slots: IdentityPlan.Contributor
    ) {
        if let position = batch.bits(part, slots.position) {
            facts &+= mixed(number ^ UInt64(bitPattern: position), 64)
        }
        if let share = batch.bits(part, slots.share) {
            facts &+= mixed(number ^ UInt64(bitPattern: share), 65)
            shares = shares + PackedDecimal(bits: share).exact
        }
    }
}

extension IdentityPlan {
    /// The number of a subject.
    func number(of subject: Row, in batch: Batch) -> Symbol? {
        kinds[batch.kind(of: subject).index].id.flatMap { batch.bits(subject, $0) }.map(Symbol.init(bits:))
    }

    /// The staff number of a contributor: as written, or that of the person who reports and marks himself.
    func number(of contributor: Row, by subject: Row, in batch: Batch) -> Symbol? {
        if let person = batch.bits(contributor, self.contributor.person) { return Symbol(bits: person) }
        let reporter = kinds[batch.kind(of: subject).index]
        guard batch.bits(contributor, self.contributor.itself) == 1, reporter.isPerson, let slot = reporter.id else {
            return nil
        }
        return batch.bits(subject, slot).map(Symbol.init(bits:))
    }
}

private func textHash(_ symbol: Symbol, _ batch: Batch) -> UInt64 {
    batch.symbols.withUTF8(of: symbol) { hash(of: $0) }
}

private func mixed(_ value: UInt64, _ slot: Int) -> UInt64 {
    var bits = (value ^ UInt64(slot + 1) &* 0x9e37_79b9_7f4a_7c15) &* 0xbf58_476d_1ce4_e5b9
    bits ^= bits >> 31
    bits &*= 0x94d0_49bb_1331_11eb
    return bits ^ bits >> 29
}
