internal import Records

/// A work credited to a person who did not report it but is named in a report.
struct Adoption: Sendable {
    /// The group of the work.
    var group: Int
    /// The person, as a place among the subjects of the run.
    var person: UInt32
    /// The report in which the person is named.
    var report: UInt32
}

extension ReportRegister {
    /// Each work with each person who is named in it and reported nothing of it. Of several reports that name
    /// the person the one whose reporter has the smallest staff number holds, and of several of his the one
    /// with the smallest item number.
    func adoptions(_ groups: WorkGroups) -> [Adoption] {
        let firstReports = firstReports()
        var all: [Adoption] = []
        for mention in mentions {
            guard let person = person(mention.person) else { continue }
            let group = groups.group(of: mention.report)
            let own = firstReports[Int(person)]..<firstReports[Int(person) + 1]
            guard !own.contains(where: { groups.group(of: $0) == group }) else { continue }
            all.append(Adoption(group: group, person: person, report: mention.report))
        }
        all.sort { ($0.group, $0.person) != ($1.group, $1.person) ? precedes($0, $1) : holds($0, over: $1) }
        return all.indices.compactMap { index in
            let isRepeated =
                index > 0 && all[index].group == all[index - 1].group
                && all[index].person == all[index - 1].person
            return isRepeated ? nil : all[index]
        }
    }

    /// For each subject where its reports begin, and where those of the last one end.
    private func firstReports() -> [UInt32] {
        var firsts: [UInt32] = []
        for report in reports.indices {
            while firsts.count <= reports[report].subject { firsts.append(UInt32(report)) }
        }
        while firsts.count <= subjects.count { firsts.append(UInt32(reports.count)) }
        return firsts
    }

    private func precedes(_ a: Adoption, _ b: Adoption) -> Bool {
        (a.group, a.person) < (b.group, b.person)
    }

    private func holds(_ a: Adoption, over b: Adoption) -> Bool {
        let (first, second) = (reports[Int(a.report)].subject, reports[Int(b.report)].subject)
        let (one, other) = (subjects[Int(first)].number, subjects[Int(second)].number)
        if one != other { return numbers.isOrdered(one, before: other) }
        // A platform may have the number of a person; the person stands before it.
        return first == second ? a.report < b.report : persons[one.index] == first
    }
}
