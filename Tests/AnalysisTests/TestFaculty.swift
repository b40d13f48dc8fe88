import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring
import Testing

/// Invented people with so many papers, patents and standards, laid into batches.
struct TestFaculty {
    struct Person {
        var id: String
        var papers = 0
        var patents = 0
        var standards = 0
        var software = 0
        var title: String?
        var unit = "U1"
        var born: Int?
        var track = "basic"
        var isAssessed = true
    }

    var people: [Person]

    /// People whose numbers of items are the same for the same seed.
    init(people count: Int, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        people = (0..<count).map { number in
            Person(
                id: "P\(number)", papers: Int.random(in: 0...9, using: &random),
                patents: Int.random(in: 0...4, using: &random), standards: Int.random(in: 0...3, using: &random),
                title: ["lecturer", "associate", "professor"].randomElement(using: &random),
                unit: "U\(Int.random(in: 1...3, using: &random))", born: Int.random(in: 1955...1995, using: &random))
        }
    }

    init(_ people: [Person]) { self.people = people }

    /// The same people, one of them without one patent.
    func withoutPatent(of person: Int) -> TestFaculty {
        var copy = self
        copy.people[person].patents -= 1
        return copy
    }

    /// The people in so many batches, in an order of their own.
    func batches(_ count: Int = 1, shuffledBy seed: UInt64? = nil) -> ListedBatches {
        var people = people
        if let seed {
            var random = SplitMix64(seed: seed)
            people.shuffle(using: &random)
        }
        let size = max(1, (people.count + count - 1) / count)
        return ListedBatches(
            batches: stride(from: 0, to: people.count, by: size).map { start in
                var builder = BatchBuilder(file: 0)
                for person in people[start..<min(start + size, people.count)] { builder.add(person) }
                return builder.finish()
            })
    }
}

struct ListedBatches: BatchSource {
    var batches: [Batch]
    var count: Int { batches.count }
    func batch(at index: Int) -> JoinedBatch { JoinedBatch(batch: batches[index]) }
}

/// One person with a paper, and two of the same number that others reported in another file.
struct AdoptedPapers: BatchSource {
    var count: Int { 1 }

    func batch(at index: Int) -> JoinedBatch {
        var builder = BatchBuilder(file: 0)
        builder.add(TestFaculty.Person(id: "P1", papers: 1))
        for line in [10, 20] { builder.addPaper("a0", Origin(file: 1, line: line, offset: 100 * line)) }
        let batch = builder.finish()
        let adopted = Array(batch.roots).dropFirst()
        return JoinedBatch(batch: batch, adoptions: adopted.map { (Row(0), $0) })
    }
}

extension BatchBuilder {
    fileprivate mutating func addPaper(_ id: String, _ origin: Origin) {
        element("paper", [("id", id)]) { $0.setOrigin(origin) }
    }

    fileprivate mutating func add(_ person: TestFaculty.Person) {
        element("person", [("id", person.id), ("name", "Person " + person.id)]) { builder in
            if let born = person.born { builder.date("born", year: born) }
            if !person.isAssessed { builder.leaveOut() }
            builder.element("track", codes: [("value", person.track)])
            if let title = person.title { builder.element("title", codes: [("value", title)]) }
            builder.element("appointment", [("institution", "I1"), ("unit", person.unit)])
            for number in 0..<person.papers {
                builder.element("paper", [("id", "a\(number)"), ("title", "Paper \(number)")])
            }
            for number in 0..<person.patents { builder.element("patent", [("id", "b\(number)")]) }
            for number in 0..<person.standards { builder.element("standard", [("id", "c\(number)")]) }
            for number in 0..<person.software { builder.element("software", [("id", "d\(number)")]) }
        }
    }

    private mutating func element(
        _ name: String, _ texts: [(String, String)] = [], codes: [(String, String)] = [],
        _ inside: (inout BatchBuilder) -> Void = { _ in }
    ) {
        let vocabulary = Vocabulary.core
        guard let kind = vocabulary.kind(name) else { preconditionFailure("no kind \(name)") }
        begin(kind, line: 0, offset: 0)
        for (field, text) in texts {
            guard let slot = vocabulary[kind].slot(field) else { preconditionFailure("no field \(field)") }
            set(slot, bits: intern(Array(text.utf8).span).bits)
        }
        for (field, code) in codes {
            guard let slot = vocabulary[kind].slot(field),
                case .enumeration(let list) = vocabulary[kind].fields[slot.index].type,
                let index = vocabulary.enumeration(list)?.index(of: code)
            else { preconditionFailure("no value \(code)") }
            set(slot, bits: Int64(index))
        }
        inside(&self)
        end()
    }

    private mutating func leaveOut() {
        guard let slot = Vocabulary.core[kind].slot("assessed") else { preconditionFailure("no field assessed") }
        set(slot, bits: 0)
    }

    private mutating func date(_ field: String, year: Int) {
        guard let slot = Vocabulary.core[kind].slot(field), let date = PartialDate(year: year) else {
            preconditionFailure("no date \(field)")
        }
        set(slot, bits: Int64(date.bits))
    }
}

/// A document from its text; the test fails when the rubric has faults.
func document(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> RubricDocument {
    let document = RubricDocument(SourceText(name: "test.yaml", text: text))
    _ = try rubric(document, sourceLocation: sourceLocation)
    return document
}

func rubric(
    _ document: RubricDocument, without leftOut: Set<String> = [], sourceLocation: SourceLocation = #_sourceLocation
) throws -> Rubric {
    let (rubric, findings) = document.check(without: leftOut, vocabulary: .core)
    let words = findings.filter { $0.severity == .error }.map { "\($0.place) \($0.message)" }.joined(separator: "\n")
    return try #require(words.isEmpty ? rubric : nil, "\(words)", sourceLocation: sourceLocation)
}

func rubric(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Rubric {
    try rubric(document(text, sourceLocation: sourceLocation), sourceLocation: sourceLocation)
}

/// Points for papers, patents and standards, with grades by points.
func countingRubric(papers: String = "1", patents: String = "3", standards: String = "2", more: String = "") -> String {
    """
    rubric: counting
    version: 1
    period: 2023-01-01..2025-12-31
    rounding: {item: 3 half-up, criterion: 3 half-up, total: 3 half-up}
    criteria:
      papers: {counts: paper, points: \(papers)}
      patents: {counts: patent, points: \(patents)}
      standards: {counts: standard, points: \(standards)}
    total: papers.points + patents.points + standards.points
    grades: {of: total, bands: {good: 12.., fair: 6..<12, poor: ..<6}}
    \(more)
    """
}
