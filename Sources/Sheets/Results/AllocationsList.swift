import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring

/// What people chose together, for the end of `results.json`; and choices of single people that are not proved.
///
/// Where `bound` is `value`, it is proved that no choice is worth more.
struct AllocationsList: Sendable {
    let rubric: Rubric

    func json(_ outcomes: [AllocationOutcome]) -> [UInt8] {
        var json = JSONWriter(indented: false)
        json.array { json in
            for outcome in outcomes { json.object { write(outcome, to: &$0) } }
        }
        return json.take()
    }

    private func write(_ outcome: AllocationOutcome, to json: inout JSONWriter) {
        let allocation = rubric.allocations[outcome.allocation.index]
        json.member("name", allocation.name)
        json.member(outcome.isShared ? "group" : "person", outcome.group.joined(separator: " / "))
        json.member("people", outcome.people)
        json.member("items", outcome.items)
        json.member("chosen", outcome.chosen)
        json.number("value", outcome.value)
        json.number("bound", outcome.bound)
        json.member("tie-break-proved", outcome.isPreferred)
        json.array("limits") { json in
            for use in outcome.limits {
                json.object { json in
                    json.member("title", allocation.limits[use.limit].labels[.english])
                    json.number("used", use.used)
                    json.number("allowed", use.allowed)
                }
            }
        }
    }
}

extension JSONWriter {
    /// A number, or a fraction as a text where no decimal writes it.
    fileprivate mutating func number(_ key: String, _ value: Exact) {
        self.key(key)
        if value.terminatingPlaces == nil { string(value.shown()) } else { number(value.shown()) }
    }
}
