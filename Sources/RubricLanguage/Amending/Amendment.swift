public import Diagnostics
public import Numbers
public import Records
import YAMLDocuments

/// A named change of a rubric: what is set, what is removed, and why.
public struct Amendment: Sendable {
    public var name: String
    public var labels: Labels
    /// The texts that it implements.
    public var sources: [LegalSource] = []
    /// It holds for periods that end on this day or later; `nil`: for all.
    public var effective: Day?
    /// Amendments before it without which it does not hold.
    public var requires: [String] = []
    /// Where it stands.
    public var place: Place
    /// What it does to the tree, in order.
    var edits: [Edit] = []

    init(name: String, labels: Labels, place: Place) {
        self.name = name
        self.labels = labels
        self.place = place
    }
}

extension Amendment {
    /// One change of the tree.
    struct Edit: Sendable {
        /// The scalar in which the path is written.
        var written: YAMLNode
        var path: YAMLPath
        /// `nil`: what stands there is removed.
        var value: YAMLNode?
    }

    /// Whether it touches a part of the tree that another one touches, too.
    func crosses(_ other: Amendment) -> Edit? {
        edits.first { edit in other.edits.contains { edit.touches($0) || $0.touches(edit) } }
    }
}

extension Amendment.Edit {
    /// Whether what it changes holds what another edit changes. Removing an item of a list by its number moves
    /// all that stand behind it.
    fileprivate func touches(_ other: Amendment.Edit) -> Bool {
        guard let last = path.steps.last, last.name != "+" else { return false }
        if path.leads(to: other.path) { return true }
        guard value == nil, Int(last.name) != nil, other.path.steps.count >= path.steps.count else { return false }
        return zip(path.steps.dropLast(), other.path.steps).allSatisfy { $0.name == $1.name }
    }
}

extension [Amendment] {
    /// The names that one of them requires, and those that these require.
    func foundation(of amendment: Amendment) -> Set<String> {
        var found = Set(amendment.requires)
        for other in reversed() where found.contains(other.name) { found.formUnion(other.requires) }
        return found
    }
}
