import Numbers
public import Records

/// A division of people, such as by title or unit.
public struct Grouping: Sendable {
    /// One group.
    public struct Value: Hashable, Sendable {
        public var name: String
        public var labels: Labels
    }

    /// The name of the field or attribute: `title`, `unit`, `age-band`.
    public var name: String
    public var labels: Labels
    /// The groups that have people, in the order of the vocabulary, or of their names.
    public private(set) var values: [Value]
    /// The group of each person; `nil` where the records do not say.
    public private(set) var groups: [Int?]
}

/// What a record says of a person's place in a division.
enum GroupMark: Hashable {
    /// The place of an enumerator or band.
    case place(Int)
    case text(String)
}

extension Grouping {
    /// Divides people by the marks that each of them has.
    init(_ plan: GroupingPlan, _ marks: [GroupMark?]) {
        let found = Set(marks.compactMap(\.self)).sorted { GroupMark.precedes($0, $1) }
        let places = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1, $0) })
        name = plan.name
        labels = plan.labels
        values = found.map(plan.value)
        groups = marks.map { $0.flatMap { places[$0] } }
    }

    /// The group of a name.
    public func group(_ name: String) -> Int? { values.firstIndex { $0.name == name } }
}

extension GroupMark {
    fileprivate static func precedes(_ a: GroupMark, _ b: GroupMark) -> Bool {
        switch (a, b) {
        case (.place(let a), .place(let b)): a < b
        case (.text(let a), .text(let b)): precedesInNumbering(a.utf8Span.span, b.utf8Span.span)
        case (.place, .text): true
        case (.text, .place): false
        }
    }
}
