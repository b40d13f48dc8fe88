internal import CLibXML2
internal import Diagnostics
internal import Glibc
internal import Numbers
internal import Records

extension PieceReader {
    /// Where the start tag that was just read begins: its line, from 0, and its offset in the body.
    mutating func tagStart() -> (line: Int, offset: Int) {
        guard let input = unsafe context.pointee.input, let base = unsafe bytes.baseAddress else { return (0, 0) }
        let cursor = unsafe UnsafeRawPointer(input.pointee.cur) - base
        guard unsafe 0...bytes.count ~= cursor, let tag = unsafe memrchr(base, 0x3C, cursor) else { return (0, 0) }
        let start = unsafe UnsafeRawPointer(tag) - base
        var line = unsafe Int(input.pointee.line) - bodyLine
        // A tag on several lines: the parser stands at its end.
        if unsafe memchr(tag, 0x0A, cursor - start) != nil {
            for i in start..<cursor where unsafe bytes[i] == 0x0A { line -= 1 }
        }
        return (line, start - body.lowerBound)
    }

    /// Closes the open record, checks what can be checked only now, and drops a subject with errors.
    mutating func endRecord() {
        let kind = builder.kind
        check(grammar.rules[kind.index], kind)
        builder.forget(grammar.unasked[kind.index])
        guard builder.openCount == 1 else { return builder.end() }
        if findings.errors > errorsBefore {
            if grammar.rules[kind.index].role == .subject { unsound += 1 }
            if let row = builder.current { builder.discard(from: row) }
        } else {
            builder.end()
        }
    }

    @inline(__always)
    private mutating func check(_ rules: KindRules, _ kind: KindIndex) {
        let mask = builder.mask
        let missing = rules.requiredMask & ~mask & ~excused[builder.openCount - 1]
        if missing != 0 { reportMissing(missing, kind) }
        if mask & rules.moneyMask != 0, let currency = rules.currency, builder.bits(currency) == nil {
            reportCurrency(mask & rules.moneyMask, kind)
        }
        if rules.hasSpan { checkSpan(rules) }
        switch rules.role {
        case .item: checkItemID(rules)
        case .part where rules.position != nil: checkContributor(rules)
        default: break
        }
    }

    private mutating func checkSpan(_ rules: KindRules) {
        guard let start = rules.start, let end = rules.end, let from = builder.bits(start),
            let to = builder.bits(end)
        else { return }
        let first = PartialDate(bits: Int32(truncatingIfNeeded: from))
        let last = PartialDate(bits: Int32(truncatingIfNeeded: to))
        // Years alone are enough for nearly all: the month is looked at only where they are equal.
        if first.year >= last.year, first.first > last.last { reportReversed(start, end, first, last) }
    }

    private mutating func checkItemID(_ rules: KindRules) {
        guard builder.openCount > 1, let id = rules.id.flatMap({ builder.bits($0) }) else { return }
        let symbol = Int(id)
        if symbol >= itemOwners.count {
            itemOwners.append(contentsOf: repeatElement(0, count: max(1024, symbol + 1)))
        }
        if itemOwners[symbol] == subjectNumber { reportRepeatedItem(Symbol(bits: id)) }
        itemOwners[symbol] = subjectNumber
    }

    private mutating func checkContributor(_ rules: KindRules) {
        let level = builder.openCount - 2
        guard level >= 0 else { return }
        let item = builder.kind(atDepth: level).index
        if let slot = grammar.rules[item].contributors, let count = builder.bits(slot, atDepth: level),
            let position = rules.position.flatMap({ builder.bits($0) }), position > count
        {
            reportPosition(position, of: count)
        }
        if let share = rules.share.flatMap({ builder.bits($0) }) {
            add(PackedDecimal(bits: share), to: grammar.rules[item].role)
        }
    }

    /// Adds a share to those of the open item; reports once that they are more than the whole.
    private mutating func add(_ share: PackedDecimal, to role: RecordKind.Role) {
        let whole: Int64 = 1_000_000_000_000_000_000
        guard role == .item, shares <= whole else { return }
        var amount = share.mantissa
        for _ in share.scale..<18 { amount *= 10 }
        shares += amount
        if shares > whole { reportShares() }
    }
}
