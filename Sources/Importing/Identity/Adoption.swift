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
        var all: [Adoption] = []
        for mention in mentions {
            guard let person = person(mention.person) else { continue }
            all.append(Adoption(group: groups.group(of: mention.report), person: person, report: mention.report))
        }
        let own = ownReports(of: Set(all.map(\.group)), groups)
        all.removeAll { own.contains(Report(group: $0.group, person: $0.person)) }
        all.sort { ($0.group, $0.person) != ($1.group, $1.person) ? precedes($0, $1) : holds($0, over: $1) }
        return all.indices.compactMap { index in
            let isRepeated =
                index > 0 && all[index].group == all[index - 1].group
                && all[index].person == all[index - 1].person
            return isRepeated ? nil : all[index]
        }
    }

    private struct Report: Hashable {
        var group: Int
        var person: UInt32
    }

    private func ownReports(of wanted: Set<Int>, _ groups: WorkGroups) -> Set<Report> {
        var own: Set<Report> = []
        for report in reports.indices {
            let group = groups.group(of: UInt32(report))
            if wanted.contains(group) { own.insert(Report(group: group, person: reports[report].subject)) }
        }
        return own
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
