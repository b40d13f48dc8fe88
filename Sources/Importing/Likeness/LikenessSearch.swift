internal import Diagnostics
internal import Pipelines
public import Records

/// Finds what may be one thing under several numbers, for a person to decide. Nothing is joined by it.
///
/// Items are compared that share the pair of their rarest words, so that the work grows with the number of items and
/// not with its square; some two hundred bytes are kept of each title, and records are read again where they are needed.
public struct LikenessSearch<Store: BatchReading>: Sendable {
    /// How many pairs are looked at together.
    private static var limit: Int { 8192 }

    private let source: JoinedSource<Store>
    private let files: [String]
    private let plan: LikenessPlan
    private let decisions: Decisions?
    private let threads: Int

    /// - Parameters:
    ///   - source: the batches with their works joined: what is one work already is not proposed.
    ///   - decisions: what is decided already, and not proposed again.
    public init(
        _ source: JoinedSource<Store>, files: [String], vocabulary: Vocabulary, decisions: Decisions? = nil,
        threads: Int
    ) {
        self.source = source
        self.files = files
        plan = LikenessPlan(vocabulary)
        self.decisions = decisions
        self.threads = threads
    }

    /// All proposals, the likeliest first. They depend neither on the order of files and records nor on the threads.
    public func proposals() -> Proposals {
        let (items, largeItems) = itemProposals()
        let (persons, largePersons) = personProposals()
        let large = largeItems + largePersons
        var findings: [Finding] = []
        if large > 0 {
            findings.append(
                Finding(
                    code: "blocks-too-large", severity: .note,
                    message: "\(large) sets of records with the same rare words are so large that each record was"
                        + " compared with \(Blocks.reach) others only.", place: Place(file: files.first ?? "")))
        }
        return Proposals(list: (items + persons).sorted(by: Proposal.precedes), findings: findings)
    }

    // MARK: Items

    private func itemProposals() -> (list: [Proposal], large: Int) {
        let (items, titles, blocks) = scannedItems()
        var filled = blocks
        let groups = items.indices.map { items[$0].work.map { UInt64($0.rawValue) | 1 << 32 } ?? UInt64($0) }
        let apart = decidedApart(items, groups)
        let pairs = filled.pairs(
            inOrderOf: { a, b in
                let (a, b) = (titles[Int(a)], titles[Int(b)])
                if a.head != b.head { return a.head < b.head }
                return a.identity != b.identity ? a.identity < b.identity : !a.isMain && b.isMain
            },
            where: { a, b in
                guard titles[Int(a)].mayBeLike(titles[Int(b)]) else { return nil }
                let pair = EntryPair(titles[Int(a)].item, titles[Int(b)].item)
                let (one, other) = (groups[Int(pair.first)], groups[Int(pair.second)])
                let isDecided = !apart.isEmpty && apart.contains([min(one, other), max(one, other)])
                return one == other || isDecided ? nil : pair
            })
        var best: [[UInt64]: Proposal] = [:]
        for (pair, proposal) in examined(pairs, items) {
            let key = [groups[Int(pair.first)], groups[Int(pair.second)]].sorted()
            if let known = best[key], !Proposal.precedes(proposal, known) { continue }
            best[key] = proposal
        }
        return (Array(best.values), filled.largeCount)
    }

    private func scannedItems() -> (items: [ScannedItem], titles: [ScannedTitle], blocks: Blocks) {
        var scan = ItemScan(plan: plan, decisions: decisions)
        let source = source
        let counting = scan
        var counts = [UInt32](repeating: 0, count: ItemScan.countSize)
        inOrder(
            source.count, threads: threads, makeWorker: { { counting.words(of: source.batch(at: $0).batch) } },
            deliver: { (words: [UInt32]) in for word in words { counts[Int(word)] += 1 } })
        scan.counts = counts
        var (items, titles, blocks): ([ScannedItem], [ScannedTitle], Blocks) = ([], [], Blocks())
        let scanning = scan
        inOrder(
            source.count, threads: threads,
            makeWorker: { { scanning.scan(source.batch(at: $0).batch, at: $0) } },
            deliver: { (part: ItemScan.Part) in
                for (var title, keys) in zip(part.titles, part.keys) {
                    title.item += UInt32(items.count)
                    for key in keys { blocks.add(key, UInt32(titles.count)) }
                    titles.append(title)
                }
                items += part.items
            })
        return (items, titles, blocks)
    }

    /// The works that are decided to be different, each pair in order.
    private func decidedApart(_ items: [ScannedItem], _ groups: [UInt64]) -> Set<[UInt64]> {
        guard let decisions else { return [] }
        var places: [Int: UInt64] = [:]
        for (index, item) in items.enumerated() {
            if let decided = item.decided { places[decided] = groups[index] }
        }
        return Set(
            decisions.entries.compactMap { entry in
                guard let first = places[entry.first], let second = places[entry.second] else { return nil }
                return [min(first, second), max(first, second)]
            })
    }

    private func examined(_ pairs: [EntryPair], _ items: [ScannedItem]) -> [(EntryPair, Proposal)] {
        let (plan, files) = (plan, files)
        return examined(
            pairs, batchOf: { Int(items[Int($0)].batch) },
            open: { Candidate(items[Int($0)], of: $1, files: files, plan) },
            compare: { ItemComparison($0, $1, plan)?.proposal() })
    }

    // MARK: Persons

    private func personProposals() -> (list: [Proposal], large: Int) {
        guard let scan = PersonScan(plan.vocabulary) else { return ([], 0) }
        let (source, files) = (source, files)
        var (rows, identities, blocks): ([ItemPlace], [UInt64], Blocks) = ([], [], Blocks())
        inOrder(
            source.count, threads: threads,
            makeWorker: {
                { index in
                    let batch = source.batch(at: index).batch
                    return scan.persons(of: batch).map { row in
                        let profile = scan.profile(of: row, in: batch, files: files)
                        return (ItemPlace(batch: index, row: row), hash(of: profile.number.utf8Span.span), profile.keys)
                    }
                }
            },
            deliver: { (part: [(ItemPlace, UInt64, [UInt64])]) in
                for (place, identity, keys) in part {
                    for key in keys { blocks.add(key, UInt32(rows.count)) }
                    rows.append(place)
                    identities.append(identity)
                }
            })
        let pairs = blocks.pairs(
            inOrderOf: { identities[Int($0)] < identities[Int($1)] }, where: { $0 == $1 ? nil : EntryPair($0, $1) })
        let decided = Set((decisions?.persons ?? []).map { Set([$0.first, $0.second]) })
        let places = rows
        let found = examined(
            pairs, batchOf: { places[Int($0)].batch },
            open: { scan.profile(of: places[Int($0)].row, in: $1, files: files) },
            compare: { $0.proposal(with: $1) })
        return (found.map(\.1).filter { !decided.contains([$0.first.person, $0.second.person]) }, blocks.largeCount)
    }

    // MARK: Both

    /// Compares pairs of records, so many at a time that they do not fill the memory.
    private func examined<Record: Sendable>(
        _ pairs: [EntryPair], batchOf: (UInt32) -> Int, open: @escaping @Sendable (UInt32, Batch) -> Record,
        compare: @escaping @Sendable (Record, Record) -> Proposal?
    ) -> [(EntryPair, Proposal)] {
        var found: [(EntryPair, Proposal)] = []
        for start in stride(from: 0, to: pairs.count, by: Self.limit) {
            let session = Array(pairs[start..<min(start + Self.limit, pairs.count)])
            let records = opened(Set(session.flatMap { [$0.first, $0.second] }), batchOf: batchOf, open: open)
            inOrder(
                session.count, threads: threads,
                makeWorker: {
                    { index in
                        guard let a = records[session[index].first], let b = records[session[index].second] else {
                            return nil
                        }
                        return compare(a, b).map { (session[index], $0) }
                    }
                },
                deliver: { (result: (EntryPair, Proposal)?) in if let result { found.append(result) } })
        }
        return found
    }

    private func opened<Record: Sendable>(
        _ entries: Set<UInt32>, batchOf: (UInt32) -> Int, open: @escaping @Sendable (UInt32, Batch) -> Record
    ) -> [UInt32: Record] {
        let byBatch = Dictionary(grouping: entries, by: batchOf).sorted { $0.key < $1.key }
        let source = source
        var records: [UInt32: Record] = [:]
        inOrder(
            byBatch.count, threads: threads,
            makeWorker: {
                { index in
                    let batch = source.batch(at: byBatch[index].key).batch
                    return byBatch[index].value.map { ($0, open($0, batch)) }
                }
            },
            deliver: { (part: [(UInt32, Record)]) in for (entry, record) in part { records[entry] = record } })
        return records
    }
}
