import Importing
import Numbers
import Records

/// People with what they report, from which batches are made in any order.
struct IdentityWorld {
    struct Person {
        var number: String
        var kind = "person"
        var items: [Item] = []
    }

    struct Item {
        var kind: String
        var id: String
        var line: Int
        /// Values by field; those of contributors by field as well.
        var values: [String: Value] = [:]
        var contributors: [[String: Value]] = []
    }

    enum Value: Hashable {
        case text(String)
        case bits(Int64)

        static func date(_ year: Int, _ month: Int? = nil) -> Value {
            .bits(Int64(PartialDate(year: year, month: month)?.bits ?? 0))
        }

        static func percent(_ percent: Int) -> Value {
            let text = "0.\(percent)"
            return .bits(PackedDecimal(utf8: text.utf8Span.span)?.bits ?? 0)
        }
    }

    var people: [Person]

    /// The people in batches of a number of people each.
    func store(batchSize: Int = 3) -> MemoryStore {
        let batches = stride(from: 0, to: people.count, by: batchSize).map { start in
            var builder = BatchBuilder(file: 0, firstLine: 0)
            for person in people[start..<min(start + batchSize, people.count)] { write(person, to: &builder) }
            return builder.finish()
        }
        return MemoryStore(batches: batches)
    }

    func join(
        batchSize: Int = 3, threads: Int = 1, decisions: Decisions? = nil
    ) -> (join: WorkJoin, source: JoinedSource<MemoryStore>) {
        let store = store(batchSize: batchSize)
        let join = WorkJoin(of: store, files: ["staff.xml"], vocabulary: .core, decisions: decisions, threads: threads)
        return (join, JoinedSource(store, join))
    }

    private func write(_ person: Person, to builder: inout BatchBuilder) {
        begin(person.kind, line: 1, ["id": .text(person.number), "name": .text("N. N.")], &builder)
        for item in person.items {
            begin(item.kind, line: item.line, item.values.merging(["id": .text(item.id)]) { $1 }, &builder)
            for contributor in item.contributors {
                begin("contributor", line: item.line, contributor, &builder)
                builder.end()
            }
            builder.end()
        }
        builder.end()
    }

    private func begin(_ name: String, line: Int, _ values: [String: Value], _ builder: inout BatchBuilder) {
        guard let kind = Vocabulary.core.kind(name) else { preconditionFailure("`\(name)` is a kind") }
        builder.begin(kind, line: line, offset: line)
        for (field, value) in values {
            guard let slot = Vocabulary.core[kind].slot(field) else { preconditionFailure("`\(field)` is a field") }
            switch value {
            case .text(let text): builder.set(slot, bits: builder.intern(text.utf8Span.span).bits)
            case .bits(let bits): builder.set(slot, bits: bits)
            }
        }
    }
}

struct MemoryStore: BatchReading {
    var batches: [Batch]
    var count: Int { batches.count }
    func batch(at index: Int) -> Batch { batches[index] }
}

extension Batch {
    /// The text of a field by its name.
    func text(_ row: Row, _ field: String) -> String? {
        Vocabulary.core[kind(of: row)].slot(field).flatMap { text(row, $0) }
    }
}
