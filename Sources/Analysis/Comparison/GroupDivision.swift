public import Records
public import Statistics

/// The groups of one division, formed by the old side, and what the change does to each.
public struct GroupDivision: Sendable {
    public var name: String
    public var labels: Labels
    /// Those that are large enough to be shown.
    public var groups: [ComparedGroup] = []
    /// Groups that are too small, and the people in them.
    public var smallGroups = 0
    public var smallPeople = 0
    /// People of whom the records do not say where they belong.
    public var unknown = 0
}

/// One group.
public struct ComparedGroup: Sendable {
    public var group: Grouping.Value
    /// Its members, as places among the compared people.
    public var members: [Int]
    public var change: GroupChange
}

extension RubricComparison {
    /// All divisions into more than one group.
    func makeDivisions() -> [GroupDivision] {
        old.groupings.map(division).filter { $0.groups.count + $0.smallGroups > 1 }
    }

    private func division(_ grouping: Grouping) -> GroupDivision {
        let groups = people.map { grouping.groups[$0.person] }
        let changes = agreement.changes(
            ofGroups: groups, count: grouping.values.count, top: topPlaces,
            GroupSettings(minimum: settings.smallestGroup, seed: settings.seed))
        var division = GroupDivision(name: grouping.name, labels: grouping.labels)
        division.unknown = groups.count { $0 == nil }
        var membersOfGroups = changes.map { _ in [Int]() }
        for (person, group) in groups.enumerated() {
            if let group { membersOfGroups[group].append(person) }
        }
        for (group, (change, members)) in zip(changes, membersOfGroups).enumerated() {
            if let change {
                division.groups.append(ComparedGroup(group: grouping.values[group], members: members, change: change))
            } else if !members.isEmpty {
                division.smallGroups += 1
                division.smallPeople += members.count
            }
        }
        return division
    }
}
