public import Records
public import RubricLanguage
public import Statistics

/// A named part of the difference between two rubrics: an amendment that one of them makes and the other does not, or
/// a part of the total.
public struct Clause: Sendable {
    public var name: String
    public var labels: Labels
    /// The texts that it implements.
    public var sources: [LegalSource] = []
    /// The old rubric makes the amendment, and the new one no longer does.
    public var isTakenBack = false
    /// The places of clauses that must be made before it.
    public var requires: [Int] = []

    public init(name: String, labels: Labels) {
        self.name = name
        self.labels = labels
    }
}

extension Clause {
    /// The amendments in which two choices of one text differ, in the order enacted; those that are taken back come
    /// first, the last of them first.
    public static func between(_ old: [Amendment], _ new: [Amendment]) -> [Clause] {
        func amendments(_ these: [Amendment], without others: [Amendment]) -> [Amendment] {
            these.filter { one in !others.contains { $0.name == one.name } }
        }
        let (taken, made) = (amendments(old, without: new).reversed(), amendments(new, without: old))
        let names = taken.map(\.name) + made.map(\.name)
        var clauses = taken.map { Clause($0, isTakenBack: true) } + made.map { Clause($0, isTakenBack: false) }
        for amendment in made {
            guard let place = names.firstIndex(of: amendment.name) else { continue }
            clauses[place].requires = amendment.requires.compactMap(names.firstIndex)
        }
        // What is built on an amendment is taken back before it.
        for amendment in taken {
            guard let place = names.firstIndex(of: amendment.name) else { continue }
            for foundation in amendment.requires.compactMap(names.firstIndex) {
                clauses[foundation].requires.append(place)
            }
        }
        return clauses
    }

    /// The names of the amendments that are made under a set of clauses, beside those that both sides make.
    public static func made(_ clauses: [Clause], in coalition: Coalition) -> Set<String> {
        Set(clauses.indices.filter { coalition.contains($0) != clauses[$0].isTakenBack }.map { clauses[$0].name })
    }

    private init(_ amendment: Amendment, isTakenBack: Bool) {
        self.init(name: amendment.name, labels: amendment.labels)
        sources = amendment.sources
        self.isTakenBack = isTakenBack
    }
}
