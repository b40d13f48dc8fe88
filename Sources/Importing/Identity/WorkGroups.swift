/// Reports in groups: those that share an identifier, directly or by way of others.
struct WorkGroups {
    /// For each report another of its group, and for one of each group itself.
    var parents: [UInt32]

    /// - Parameter ruling: what was decided; its reports of different works are kept apart, whatever they share.
    init(_ register: borrowing ReportRegister, under ruling: Ruling?) {
        self.init(register, joining: ruling?.together ?? [])
        if let ruling { separate(ruling, register) }
        for report in parents.indices { parents[report] = root(of: UInt32(report)) }
    }

    /// - Parameter together: reports that are of one work whatever their identifiers.
    init(_ register: borrowing ReportRegister, joining together: [[UInt32]]) {
        parents = Array(0..<UInt32(register.reports.count))
        let identifiers = register.identifiers
        var table = KeyTable(capacity: identifiers.count)
        for index in identifiers.indices {
            let first = table.insert(index) { identifiers[$0].key }
            if first != index { join(identifiers[first].report, identifiers[index].report) }
        }
        for group in together {
            for report in group { join(group[0], report) }
        }
    }

    /// The report that stands for the group of a report: its first.
    func group(of report: UInt32) -> Int { Int(parents[Int(report)]) }

    mutating func join(_ a: UInt32, _ b: UInt32) {
        let (a, b) = (root(of: a), root(of: b))
        parents[Int(max(a, b))] = min(a, b)
    }

    mutating func root(of report: UInt32) -> UInt32 {
        var place = Int(report)
        while parents[place] != place {
            parents[place] = parents[Int(parents[place])]
            place = Int(parents[place])
        }
        return UInt32(place)
    }
}

/// Finds equal keys: places of a list in a table by open addressing.
private struct KeyTable {
    /// Places plus one; zero is free.
    private var buckets: [UInt32]

    init(capacity: Int) {
        var size = 64
        while 3 * size < 4 * capacity { size *= 2 }
        buckets = Array(repeating: 0, count: size)
    }

    /// The first place that was inserted with the key of this one.
    mutating func insert(_ index: Int, key: (Int) -> IdentifierKey) -> Int {
        let mask = buckets.count - 1
        let wanted = key(index)
        var bucket = Int(truncatingIfNeeded: wanted.high) & mask
        while buckets[bucket] != 0 {
            let candidate = Int(buckets[bucket]) - 1
            if key(candidate) == wanted { return candidate }
            bucket = (bucket + 1) & mask
        }
        buckets[bucket] = UInt32(index + 1)
        return index
    }
}
