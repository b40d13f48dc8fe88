import Diagnostics
import Importing
import Records
import Testing

extension IdentityOutcome {
    init(_ source: JoinedSource<MemoryStore>) {
        for index in 0..<source.count {
            let joined = source.batch(at: index)
            let adopted = Set(joined.adoptions.map(\.item))
            for subject in joined.batch.roots where !adopted.contains(subject) {
                for item in joined.batch.children(of: subject) { note(item, joined.batch, adoptedBy: nil) }
            }
            for (subject, item) in joined.adoptions {
                note(item, joined.batch, adoptedBy: joined.batch.text(subject, "id"))
            }
        }
    }

    private mutating func note(_ item: Row, _ batch: Batch, adoptedBy person: String?) {
        let title = batch.text(item, "title") ?? ""
        guard let work = batch.work(of: item) else {
            alone.insert(title)
            return
        }
        kinds[work, default: []].insert(batch.kind(of: item))
        if let person {
            adoptions += 1
            works[work, default: .init(reports: [], adoptions: [])].adoptions.insert("\(person) adopts \(title)")
        } else {
            works[work, default: .init(reports: [], adoptions: [])].reports.insert(title)
        }
    }
}

@Suite struct `The join of works` {
    @Test(arguments: 0..<150 as Range<UInt64>)
    func `finds the works and adoptions that one finds by hand`(seed: UInt64) {
        let world = IdentityWorld.random(seed: seed)
        let (join, source) = world.join()
        let outcome = IdentityOutcome(source)
        let oracle = IdentityOracle(world).works
        #expect(Set(outcome.works.values) == oracle)
        #expect(outcome.works.count == oracle.count)
        #expect(outcome.adoptions == oracle.reduce(0) { $0 + $1.adoptions.count })
        #expect(join.tally.adoptions == outcome.adoptions)
        #expect(join.tally.works == oracle.count { $0.reports.count > 1 })
        #expect(join.tally.reports == oracle.filter { $0.reports.count > 1 }.reduce(0) { $0 + $1.reports.count })
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `is the same for any order, any batches and any number of threads`(seed: UInt64) {
        let world = IdentityWorld.random(seed: seed)
        let (join, source) = world.join()
        let (other, otherSource) = world.shuffled(seed: seed + 1).join(batchSize: 1 + Int(seed % 5), threads: 3)
        #expect(IdentityOutcome(source) == IdentityOutcome(otherSource))
        #expect(join.tally == other.tally)
        let disagreements = join.findings.filter { $0.code != "colleague-without-identifier" }
        #expect(disagreements == other.findings.filter { $0.code != "colleague-without-identifier" })
        #expect(join.findings.count == other.findings.count)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `loses no report and never joins different kinds`(seed: UInt64) {
        let world = IdentityWorld.random(seed: seed)
        let outcome = IdentityOutcome(world.join().source)
        let titles = world.people.flatMap { person in person.items.map { "\(person.number)/\($0.id)" } }
        let found = outcome.works.values.reduce(outcome.alone) { $0.union($1.reports) }
        #expect(found == Set(titles))
        #expect(outcome.kinds.values.allSatisfy { $0.count == 1 })
        #expect(outcome.works.keys.map(\.index).sorted() == Array(0..<outcome.works.count))
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `hands over an adopted item with its values, parts and place`(seed: UInt64) {
        let world = IdentityWorld.random(seed: seed)
        let source = world.join().source
        let items = Dictionary(
            uniqueKeysWithValues: world.people.flatMap { person in
                person.items.map { ("\(person.number)/\($0.id)", $0) }
            })
        for index in 0..<source.count {
            let joined = source.batch(at: index)
            for (_, item) in joined.adoptions {
                let original = joined.batch.text(item, "title").flatMap { items[$0] }
                #expect(joined.batch.origin(of: item).line == original?.line)
                let numbers = joined.batch.children(of: item).map { joined.batch.text($0, "person") }
                #expect(numbers == original?.contributors.map { $0["person"]?.words })
            }
        }
    }
}

extension IdentityWorld.Value {
    fileprivate var words: String? {
        if case .text(let text) = self { text } else { nil }
    }
}
