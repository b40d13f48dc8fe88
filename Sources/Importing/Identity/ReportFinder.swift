public import Records

/// Finds what the join must know of a batch. It can work on several batches at once.
public struct ReportFinder: Sendable {
    let plan: IdentityPlan
    let evidence: EvidencePlan?
    let decisions: Decisions?

    public init(_ vocabulary: Vocabulary, decisions: Decisions? = nil) {
        evidence = EvidencePlan(vocabulary)
        plan = IdentityPlan(vocabulary)
        self.decisions = decisions
    }

    /// The reports of a batch, as its rows stand in the run.
    public func reports(in batch: Batch) -> ReportList {
        var list = ReportList()
        var items: [Row] = []
        var people: [Symbol] = []
        for subject in batch.roots {
            let kind = plan.kinds[batch.kind(of: subject).index]
            guard kind.role == .subject, let slot = kind.id, let id = batch.bits(subject, slot) else { continue }
            let number = batch.symbols.withUTF8(of: Symbol(bits: id)) { list.numbers.intern($0) }
            list.subjects.append(.init(number: number, row: subject, isPerson: kind.isPerson))
            items.removeAll(keepingCapacity: true)
            let known = list.decided.count
            for child in batch.children(of: subject) {
                let item = plan.kinds[batch.kind(of: child).index]
                guard item.role == .item else { continue }
                let decided = decisions == nil ? nil : decidedPlace(of: child, numbered: Symbol(bits: id), batch)
                if let decided {
                    list.decided.append(.init(item: UInt32(decided), row: child, kind: batch.kind(of: child)))
                }
                if item.identifiers & batch.mask(of: child) != 0 || isJoined(decided) {
                    items.append(child)
                } else {
                    find(&people, in: child, of: subject, batch)
                    for person in people {
                        list.unidentified.append((intern(person, of: batch, &list), child))
                    }
                }
            }
            sort(&items, batch)
            let decided =
                decisions == nil
                ? [:]
                : Dictionary(
                    list.decided.indices.dropFirst(known).map { (list.decided[$0].row, $0) }, uniquingKeysWith: { $1 })
            for item in items {
                find(&people, in: item, of: subject, batch)
                append(item, naming: people, decided: decided[item], batch, to: &list)
            }
        }
        list.evidence = evidenceKeys(of: batch)
        return list
    }

    /// The keys of all names of evidence.
    private func evidenceKeys(of batch: Batch) -> [UInt64] {
        guard let evidence else { return [] }
        var keys: [UInt64] = []
        for index in 0..<batch.count where batch.kind(of: Row(index)) == evidence.kind {
            evidence.forEachName(of: Row(index), in: batch) { key, _ in keys.append(key) }
        }
        return keys
    }

    /// The place of an item among those of which something was decided.
    private func decidedPlace(of item: Row, numbered subject: Symbol, _ batch: Batch) -> Int? {
        guard let decisions, let number = number(of: item, batch) else { return nil }
        return batch.symbols.withUTF8(of: number) { number in
            batch.symbols.withUTF8(of: subject) { decisions.place(of: number, by: $0) }
        }
    }

    /// Whether an item is decided to be the same as another.
    private func isJoined(_ decided: Int?) -> Bool {
        guard let decisions, let decided else { return false }
        return decisions.line(of: decided) != nil
    }

    /// Sorts items of a subject by number, then as in the file.
    private func sort(_ items: inout [Row], _ batch: Batch) {
        let symbols = batch.symbols
        var numbered = items.map { (number: number(of: $0, batch), row: $0) }
        numbered.sort { a, b in
            guard let first = a.number, let second = b.number, first != second else { return a.row < b.row }
            return symbols.isOrdered(first, before: second)
        }
        for (index, item) in numbered.enumerated() { items[index] = item.row }
    }

    private func number(of item: Row, _ batch: Batch) -> Symbol? {
        plan.kinds[batch.kind(of: item).index].id.flatMap { batch.bits(item, $0) }.map(Symbol.init(bits:))
    }

    /// - Parameter decided: the place of the item in the list of those of which something was decided.
    private func append(
        _ item: Row, naming people: [Symbol], decided: Int?, _ batch: Batch, to list: inout ReportList
    ) {
        let report = UInt32(list.reports.count)
        list.reports.append(.init(subject: UInt32(list.subjects.count - 1), row: item))
        let kind = batch.kind(of: item)
        var mask = plan.kinds[kind.index].identifiers & batch.mask(of: item)
        while mask != 0 {
            let slot = mask.trailingZeroBitCount
            if let bits = batch.bits(item, Slot(slot)) {
                let key = batch.symbols.withUTF8(of: Symbol(bits: bits)) { IdentifierKey($0, kind: kind, slot: slot) }
                list.identifiers.append(.init(key: key, report: report))
            }
            mask &= mask - 1
        }
        if let decisions, let decided {
            list.decided[decided].report = report
            // Its own, for where nothing joins it: what joins it is known when all files are read.
            if isJoined(Int(list.decided[decided].item)) {
                let name = decisions.name(of: Int(list.decided[decided].item))
                list.identifiers.append(.init(key: IdentifierKey(decided: name, kind: kind), report: report))
            }
        }
        for person in people {
            list.mentions.append(.init(person: intern(person, of: batch, &list), report: report))
        }
    }

    private func intern(_ person: Symbol, of batch: Batch, _ list: inout ReportList) -> Symbol {
        batch.symbols.withUTF8(of: person) { list.numbers.intern($0) }
    }

    /// Finds the staff numbers among the contributors of an item that are not the one who reports it.
    private func find(_ people: inout [Symbol], in item: Row, of subject: Row, _ batch: Batch) {
        let contributor = plan.contributor
        let reporter = plan.kinds[batch.kind(of: subject).index]
        let own = reporter.isPerson ? reporter.id.flatMap { batch.bits(subject, $0) } : nil
        people.removeAll(keepingCapacity: true)
        for part in batch.children(of: item) where batch.kind(of: part) == contributor.kind {
            guard let person = batch.bits(part, contributor.person), person != own,
                batch.bits(part, contributor.itself) != 1
            else { continue }
            people.append(Symbol(bits: person))
        }
    }
}
