import Diagnostics
import Testing

@testable import Runs

/// A reading that hands out a text in pieces of so many bytes.
func reading(_ text: String, pieces count: Int = 7) -> TableRows<any Error>.Reading {
    var rest = Array(text.utf8)[...]
    return {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }
}

/// A table as runs write it.
func table(_ rows: [[String]]) -> String {
    var csv = CSVWriter()
    for row in rows { csv.row(row) }
    return String(decoding: csv.take(), as: UTF8.self)
}

/// A person of a run: values of `persons.csv`, and rows of `ledger.csv` without the number.
struct Person {
    var id: String
    var name = "N"
    var grade = "good"
    var rank = "1"
    var total = "1"
    var postings: [[String]] = []
}

/// A posting of an item, read somewhere.
func posting(_ item: String, _ amount: String, rule: String = "core", line: Int = 1) -> [String] {
    ["papers.points", "papers", item, "paper", rule, amount, "base", "", "staff.xml", String(line)]
}

/// A run of some people.
func recorded(_ people: [Person], staff: String = "aa", rubric: String = "rr", hasLedger: Bool = true) throws
    -> RecordedRun
{
    let persons = table(
        [RecordedSubject.columns + ["papers.points"]]
            + people.map {
                [
                    $0.id, $0.name, "", "U", "U-1", "lecturer", "all", "scored", $0.total, "good", $0.grade, $0.rank,
                    String(people.count), "none", $0.total,
                ]
            })
    let ledger = table([PostingColumn.names] + people.flatMap { person in person.postings.map { [person.id] + $0 } })
    let manifest = try manifest(staff: staff, rubric: rubric, hasLedger: hasLedger)
    return RecordedRun(manifest) { name in reading(name == "ledger.csv" ? ledger : persons) }
}

/// The manifest of a run.
func manifest(staff: String = "aa", rubric: String = "rr", hasLedger: Bool = true) throws -> RunManifest {
    try #require(RunManifest(manifestBytes(staff: staff, rubric: rubric, hasLedger: hasLedger)))
}

/// The file of the manifest of a run.
func manifestBytes(
    staff: String = "aa", rubric: String = "rr", hasLedger: Bool = true, outputs: [String]? = nil
) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
        json.member("product", "steelyard")
        json.member("version", "0")
        json.member("language", "en")
        json.member("period", "2024")
        json.object("rubric") {
            $0.member("name", "works")
            $0.member("version", "1.0.0")
            $0.member("sha256", rubric)
        }
        json.array("inputs") { json in
            for (role, name, sha256) in [("staff", "staff.xml", staff), ("rubric", "rubric.yaml", rubric)] {
                json.object {
                    $0.member("role", role)
                    $0.member("name", name)
                    $0.member("bytes", 1)
                    $0.member("sha256", sha256)
                }
            }
        }
        json.array("outputs") { json in
            for name in outputs ?? ["persons.csv"] + (hasLedger ? ["ledger.csv"] : []) {
                json.object {
                    $0.member("path", name)
                    $0.member("bytes", 1)
                    $0.member("sha256", "")
                }
            }
        }
    }
    return json.take()
}

/// What differs between two runs, and who does not.
func changes(_ old: RecordedRun, _ new: RecordedRun, facts: [String: [FactChange]]? = nil) throws
    -> (changes: [SubjectChange], unchanged: Unchanged)
{
    var changes: [SubjectChange] = []
    let unchanged = try RunComparison(old, new, facts: facts).forEachChange { changes.append($0) }
    return (changes, unchanged)
}
