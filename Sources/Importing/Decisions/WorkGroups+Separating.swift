internal import Records

/// Two reports.
struct ReportPair: Hashable, Sendable {
    var first: UInt32
    var second: UInt32
}

extension WorkGroups {
    /// Takes the groups apart that hold two reports which are not of one work, and puts their reports together again
    /// as far as that is allowed: first what was decided to be the same, then what shares an identifier, each with the
    /// smallest report that it may join. So the outcome does not depend on the order of the files.
    mutating func separate(_ ruling: Ruling, _ register: borrowing ReportRegister) {
        let apart = ruling.apart.filter { root(of: $0.first) == root(of: $0.second) }
        guard !apart.isEmpty else { return }
        let broken = Set(apart.map { root(of: $0.first) })
        let members = Set(parents.indices.filter { broken.contains(root(of: UInt32($0))) }.map { UInt32($0) })
        let links = links(among: members, ruling.together, register)
        for member in members { parents[Int(member)] = member }
        for link in links { rejoin(link, apart) }
    }

    /// The reports of each decision and then of each identifier, by the numbers of subject and item.
    private func links(
        among members: Set<UInt32>, _ together: [[UInt32]], _ register: borrowing ReportRegister
    ) -> [[UInt32]] {
        var links: [IdentifierKey: [UInt32]] = [:]
        for identifier in register.identifiers where members.contains(identifier.report) {
            links[identifier.key, default: []].append(identifier.report)
        }
        let ranks = register.ranks(of: members)
        func ordered(_ reports: [UInt32]) -> [UInt32] {
            reports.sorted { ranks[$0, default: 0] < ranks[$1, default: 0] }
        }
        let decided = together.filter { members.contains($0[0]) }.map(ordered)
            .sorted { ranks[$0[0], default: 0] < ranks[$1[0], default: 0] }
        return decided + links.sorted { $0.key < $1.key }.map { ordered($0.value) }
    }

    private mutating func rejoin(_ reports: [UInt32], _ apart: [ReportPair]) {
        for (place, report) in reports.enumerated() {
            for earlier in reports[..<place] where mayJoin(earlier, report, apart) {
                join(earlier, report)
                break
            }
        }
    }

    private mutating func mayJoin(_ a: UInt32, _ b: UInt32, _ apart: [ReportPair]) -> Bool {
        let (a, b) = (root(of: a), root(of: b))
        for pair in apart {
            let (first, second) = (root(of: pair.first), root(of: pair.second))
            if (first, second) == (a, b) || (first, second) == (b, a) { return false }
        }
        return true
    }
}

extension ReportRegister {
    /// The places of reports in an order that does not depend on that of the files: by the number of the subject,
    /// persons before platforms, then by that of the item.
    func ranks(of reports: Set<UInt32>) -> [UInt32: Int] {
        let ordered = reports.sorted { a, b in
            let (first, second) = (self.reports[Int(a)].subject, self.reports[Int(b)].subject)
            if first == second { return a < b }
            let (one, other) = (subjects[Int(first)].number, subjects[Int(second)].number)
            return one == other ? persons[one.index] == first : numbers.isOrdered(one, before: other)
        }
        return Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($0.element, $0.offset) })
    }
}
