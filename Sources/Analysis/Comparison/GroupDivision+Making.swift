import Numbers
import Records
import Statistics

extension RubricComparison {
    func makeDivisions() -> [GroupDivision] {
        old.groupings.compactMap { grouping in
            let division = division(grouping)
            return division.groups.count + division.smallGroups > 1 ? division : nil
        }
    }

    private func division(_ grouping: Grouping) -> GroupDivision {
        var members: [[Int]] = grouping.values.map { _ in [] }
        var division = GroupDivision(name: grouping.name, labels: grouping.labels, groups: [])
        for (place, person) in people.enumerated() {
            if let group = grouping.groups[person.person] { members[group].append(place) } else { division.unknown += 1 }
        }
        for (group, members) in zip(grouping.values, members) where !members.isEmpty {
            if members.count < settings.smallestGroup {
                division.smallGroups += 1
                division.smallPeople += members.count
            } else {
                division.groups.append(change(of: group, members))
            }
        }
        return division
    }

    private func change(of group: Grouping.Value, _ members: [Int]) -> GroupChange {
        let people = members.map { self.people[$0] }
        let tops = people.map(\.topChange)
        // Shifts are whole numbers of this unit.
        let unit = Exact(50, over: Int64(self.people.count))
        let shifts = people.map { Int((($0.percentileShift) / unit).small?.numerator ?? 0) }
        let bootstrap = Bootstrap(seed: settings.seed)
        let interval = bootstrap.interval(ofMean: shifts)
        return GroupChange(
            group: group, members: members, shift: mean(shifts) * unit,
            shiftInterval: interval.lowerBound * unit...interval.upperBound * unit,
            oldTop: people.count { $0.quadrant == .stayedIn || $0.quadrant == .fellOut },
            newTop: people.count { $0.quadrant == .stayedIn || $0.quadrant == .cameIn },
            topChange: mean(tops), topInterval: bootstrap.interval(ofMean: tops))
    }
}

private func mean(_ values: [Int]) -> Exact { Exact(Int64(values.reduce(0, +)), over: Int64(values.count)) }

extension ComparedPerson {
    /// 1 for who comes into the top, -1 for who falls out.
    fileprivate var topChange: Int { quadrant == .cameIn ? 1 : quadrant == .fellOut ? -1 : 0 }
}
