import Diagnostics
public import Runs

/// A comparison for scripts. Names are those of the tables.
public struct ComparisonJSON: ComparisonWriter {
    private let summary: ComparisonSummary
    private var json = JSONWriter()

    public init(_ summary: ComparisonSummary) { self.summary = summary }

    public mutating func head() {
        let summary = summary
        json.beginObject()
        json.member("old", summary.old.sha256)
        json.member("new", summary.new.sha256)
        json.array("inputs") { json in
            for input in summary.inputs {
                json.object {
                    $0.member("aspect", input.aspect.rawValue)
                    $0.member("old", input.old)
                    $0.member("new", input.new)
                }
            }
        }
        if let clauses = summary.clauses { json.array("clauses") { for clause in clauses { $0.string(clause) } } }
        json.array("without-ledger") { for name in summary.withoutLedger { $0.string(name) } }
        json.member("facts-missing", summary.factsMissing)
        json.object("counts") { json in
            for kind in SubjectChange.Kind.allCases { json.member(kind.rawValue, summary[kind]) }
            json.member("unchanged", summary.unchanged.count)
        }
        json.member("unchanged-sha256", summary.unchanged.sha256)
    }

    public mutating func begin(_ kind: SubjectChange.Kind) {
        json.key(kind.rawValue)
        json.beginArray()
    }

    public mutating func end(_ kind: SubjectChange.Kind) { json.endArray() }

    public mutating func foot() {
        json.endObject()
        json.endLine()
    }

    public mutating func take() -> [UInt8] { json.take() }

    public mutating func entry(_ change: SubjectChange) {
        json.object { json in
            json.member("id", change.id)
            json.member("name", change.name)
            json.member("native-name", change.otherName.isEmpty ? nil : change.otherName)
            json.array("causes") { for cause in change.causes { $0.string(cause.rawValue) } }
            json.array("facts") { for fact in change.facts { $0.write(fact) } }
            json.array("results") { for value in change.results { $0.write(value) } }
            json.array("measures") { for value in change.measures { $0.write(value) } }
            json.array("lines") { for line in change.lines { $0.write(line) } }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ fact: FactChange) {
        object {
            $0.member("kind", fact.kind)
            $0.member("item", fact.item)
            $0.member("field", fact.field)
            $0.member("old", fact.old)
            $0.member("new", fact.new)
        }
    }

    fileprivate mutating func write(_ change: ValueChange) {
        object {
            $0.member("name", change.name)
            $0.member("old", change.old)
            $0.member("new", change.new)
        }
    }

    fileprivate mutating func write(_ line: LineChange) {
        object { json in
            json.member("measure", line.measure)
            json.member("kind", line.kind)
            json.member("item", line.item)
            json.member("reason", line.reason)
            json.member("other-item", line.other)
            for (key, side) in [("old", line.old), ("new", line.new)] {
                json.key(key)
                guard let side else {
                    json.null()
                    continue
                }
                json.object {
                    $0.member("amount", side.amount)
                    $0.member("rule", side.rule)
                }
            }
        }
    }
}
