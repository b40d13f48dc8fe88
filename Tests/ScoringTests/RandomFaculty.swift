import Numbers
import Records

/// Invented people with items of several kinds, the same for the same seed.
///
/// The people are plain values, so that a test can shuffle them, add to them and change them before
/// they are laid into a batch.
struct RandomFaculty {
    struct Element {
        var kind: String
        var fields: [(name: String, value: FieldValue)]
        var children: [Element] = []
    }

    enum FieldValue: Equatable {
        case text(String)
        case number(Int)
        case decimal(Int, scale: Int)
        case date(Int, Int?, Int?)
        case code(String)
        case truth(Bool)
    }

    var people: [Element] = []

    init(people count: Int, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for number in 0..<count { people.append(Self.person(number, of: count, &random)) }
    }

    private static func person(_ number: Int, of count: Int, _ random: inout SplitMix64) -> Element {
        let title = ["assistant", "lecturer", "associate", "professor"].randomElement(using: &random) ?? "lecturer"
        let track = ["basic", "applied", "tech-dev"].randomElement(using: &random) ?? "basic"
        var person = Element(
            kind: "person", fields: [("id", .text(id(number))), ("name", .text("Person \(number)"))],
            children: [
                Element(kind: "title", fields: [("value", .code(title))]),
                Element(kind: "track", fields: [("value", .code(track))]),
                Element(
                    kind: "appointment",
                    fields: [("institution", .text("I\(number % 2)")), ("unit", .text("U\(number % 3)"))]),
            ])
        for item in 0..<Int.random(in: 0...20, using: &random) {
            person.children.append(Self.item(item, of: number, among: count, &random))
        }
        return person
    }

    static func id(_ number: Int) -> String { "P" + String(1000 + number) }

    static func item(_ item: Int, of person: Int, among count: Int, _ random: inout SplitMix64) -> Element {
        switch Int.random(in: 0..<5, using: &random) {
        case 0, 1: paper("i\(item)", of: person, among: count, &random)
        case 2: patent("i\(item)", of: person, &random)
        case 3: transformation("i\(item)", of: person, &random)
        default: placement("i\(item)", &random)
        }
    }

    /// A paper with a full list of contributors, each a person of the faculty.
    static func paper(_ id: String, of person: Int, among count: Int, _ random: inout SplitMix64) -> Element {
        let others = Int.random(in: 0...8, using: &random)
        var authors = (0...others).map { (person + $0 * 7) % max(count, 1) }
        authors = Array(Set(authors)).sorted()
        authors.shuffle(using: &random)
        let tier = ["high-quality", "core", "general"].randomElement(using: &random) ?? "core"
        var fields: [(String, FieldValue)] = [
            ("id", .text(id)), ("tier", .code(tier)), ("journal", .text("J\(Int.random(in: 0..<3, using: &random))")),
        ]
        if Int.random(in: 0..<8, using: &random) > 0 {
            fields.append(("published", .date(Int.random(in: 2022...2026, using: &random), nil, nil)))
        }
        return Element(
            kind: "paper", fields: fields,
            children: authors.enumerated().map { place, author in
                Element(
                    kind: "contributor",
                    fields: [("person", .text(Self.id(author))), ("position", .number(place + 1))])
            })
    }

    private static func patent(_ id: String, of person: Int, _ random: inout SplitMix64) -> Element {
        let form = ["invention", "utility-model", "design"].randomElement(using: &random) ?? "invention"
        var fields: [(String, FieldValue)] = [
            ("id", .text(id)), ("form", .code(form)),
            ("family", .text("F\(Int.random(in: 0..<4, using: &random))")),
        ]
        if Bool.random(using: &random) {
            fields.append(("granted", .date(2024, Int.random(in: 1...12, using: &random), 1)))
        }
        let mine = Int.random(in: 1...100, using: &random)
        return Element(
            kind: "patent", fields: fields,
            children: [
                Element(
                    kind: "contributor",
                    fields: [("person", .text(Self.id(person))), ("share", .decimal(mine, scale: 2))]),
                Element(
                    kind: "contributor", fields: [("name", .text("Other")), ("share", .decimal(100 - mine, scale: 2))]),
            ])
    }

    private static func transformation(_ id: String, of person: Int, _ random: inout SplitMix64) -> Element {
        let receipts = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            receipt(Int.random(in: 1...900_000_000, using: &random), month: Int.random(in: 1...12, using: &random))
        }
        return Element(
            kind: "transformation", fields: [("id", .text(id)), ("form", .code("licence"))], children: receipts)
    }

    /// A receipt of so many hundredths of a yuan.
    static func receipt(_ hundredths: Int, month: Int) -> Element {
        Element(
            kind: "receipt",
            fields: [
                ("date", .date(2024, month, 15)), ("amount", .decimal(hundredths, scale: 2)),
                ("currency", .text("CNY")),
            ])
    }

    private static func placement(_ id: String, _ random: inout SplitMix64) -> Element {
        let month = Int.random(in: 1...11, using: &random)
        return placement(
            id, spans: [((2024, month, 1), (2024, month + 1, Int.random(in: 1...28, using: &random)))])
    }

    typealias Date = (year: Int, month: Int, day: Int)

    static func placement(_ id: String, spans: [(from: Date, to: Date)]) -> Element {
        Element(
            kind: "placement",
            fields: [("id", .text(id)), ("company", .text("Company")), ("mode", .code("full-time"))],
            children: spans.map { span in
                Element(
                    kind: "span",
                    fields: [
                        ("from", .date(span.from.year, span.from.month, span.from.day)),
                        ("to", .date(span.to.year, span.to.month, span.to.day)),
                    ])
            })
    }

    /// The same people in another order, with their items and the parts of these in another order.
    func shuffled(seed: UInt64) -> RandomFaculty {
        var random = SplitMix64(seed: seed)
        var copy = self
        copy.people = Self.shuffle(people, &random)
        return copy
    }

    private static func shuffle(_ elements: [Element], _ random: inout SplitMix64) -> [Element] {
        elements.shuffled(using: &random).map { element in
            var copy = element
            copy.children = shuffle(element.children, &random)
            copy.fields.shuffle(using: &random)
            return copy
        }
    }
}

extension Batch {
    /// Lays people into a batch.
    init(_ people: [RandomFaculty.Element], _ vocabulary: Vocabulary = .core) {
        var builder = BatchBuilder(file: 0)
        for person in people { builder.add(person, vocabulary) }
        self = builder.finish()
    }
}

extension BatchBuilder {
    fileprivate mutating func add(_ element: RandomFaculty.Element, _ vocabulary: Vocabulary) {
        guard let kind = vocabulary.kind(element.kind) else { preconditionFailure("no kind \(element.kind)") }
        begin(kind, line: 0, offset: 0)
        for (name, value) in element.fields {
            guard let slot = vocabulary[kind].slot(name) else { preconditionFailure("no field \(name)") }
            set(slot, bits: bits(value, vocabulary[kind].fields[slot.index].type, vocabulary))
        }
        for child in element.children { add(child, vocabulary) }
        end()
    }

    private mutating func bits(
        _ value: RandomFaculty.FieldValue, _ type: FieldType, _ vocabulary: Vocabulary
    ) -> Int64 {
        switch value {
        case .text(let text): return intern(Array(text.utf8).span).bits
        case .number(let number): return Int64(number)
        case .decimal(let mantissa, let scale): return Int64(mantissa) << 5 | Int64(scale)
        case .date(let year, let month, let day):
            guard let date = PartialDate(year: year, month: month, day: day) else { preconditionFailure("no such day") }
            return Int64(date.bits)
        case .truth(let truth): return truth ? 1 : 0
        case .code(let name):
            guard case .enumeration(let list) = type, let index = vocabulary.enumeration(list)?.index(of: name) else {
                preconditionFailure("no value \(name)")
            }
            return Int64(index)
        }
    }
}
