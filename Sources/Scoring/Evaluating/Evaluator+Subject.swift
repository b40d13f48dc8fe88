import Numbers
public import Records

extension Evaluator {
    /// Takes up a batch.
    public mutating func take(_ batch: consuming Batch) {
        self.batch = batch
    }

    /// Takes up a subject of the batch: finds the attributes that hold on the last day of the period
    /// and puts the items in order. `adopted` are items that others reported.
    mutating func begin(_ subject: Row, adopted: [Row]) {
        self.subject = subject
        begin(item: subject)
        fill(&consultations, with: nil)
        items.removeAll(keepingCapacity: true)
        fill(&attributes, with: nil)
        var child = Row(subject.index + 1)
        let end = batch.end(of: subject)
        while child < end {
            let kind = batch.kind(of: child)
            switch layout.roles[kind.index] {
            case .attribute: if holds(child, kind) { attributes[kind.index] = child }
            case .item: insert(child)
            default: break
            }
            child = batch.end(of: child)
        }
        for row in adopted { insert(row) }
        findItemPlaces()
        fill(&measures, with: nil)
        forgetCounted()
        grade = nil
    }

    /// Whether a dated attribute holds on the last day of the period.
    mutating func holds(_ row: Row, _ kind: KindIndex) -> Bool { holds(row, kind, on: period.last) }

    /// Whether a dated attribute holds on a day.
    mutating func holds(_ row: Row, _ kind: KindIndex, on day: Day) -> Bool {
        if let slot = layout.fromSlots[kind.index], let from = batch.bits(row, slot),
            PartialDate(bits: Int32(truncatingIfNeeded: from)).first > day
        {
            return false
        }
        if let slot = layout.toSlots[kind.index], let to = batch.bits(row, slot),
            PartialDate(bits: Int32(truncatingIfNeeded: to)).last < day
        {
            return false
        }
        return true
    }

    /// Puts an item at its place: by kind, then by number, so that the order of the file does not matter.
    private mutating func insert(_ row: Row) {
        var place = items.count
        items.append(row)
        while place > 0, stands(row, before: items[place - 1]) {
            items[place] = items[place - 1]
            place -= 1
        }
        items[place] = row
    }

    /// Finds where the items of each kind begin and end.
    private mutating func findItemPlaces() {
        fill(&itemPlaces, with: 0..<0)
        var first = 0
        while first < items.count {
            let kind = batch.kind(of: items[first])
            var end = first + 1
            while end < items.count, batch.kind(of: items[end]) == kind { end += 1 }
            itemPlaces[kind.index] = first..<end
            first = end
        }
    }

    private mutating func stands(_ a: Row, before b: Row) -> Bool {
        let kinds = (batch.kind(of: a), batch.kind(of: b))
        guard kinds.0 == kinds.1 else { return kinds.0 < kinds.1 }
        guard let slot = layout.idSlots[kinds.0.index], let first = batch.bits(a, slot),
            let second = batch.bits(b, slot)
        else { return false }
        return batch.symbols.isNumbered(Symbol(bits: first), before: Symbol(bits: second))
    }

    /// Takes up an item of the subject.
    mutating func begin(item row: Row) {
        item = row
        sharer = .none
    }

    /// The contributor part of the item at hand that is the subject: with the subject's number or, in a report of
    /// its own, marked as the one who reports. While shares are found, the contributor whose turn it is.
    mutating func own() -> Row? {
        if let sharer { return sharer }
        guard let slot = layout.idSlots[batch.kind(of: subject).index], let me = batch.bits(subject, slot) else {
            return nil
        }
        let isOwnReport = subject < item && item < batch.end(of: subject)
        var child = Row(item.index + 1)
        let end = batch.end(of: item)
        while child < end {
            if batch.kind(of: child) == layout.contributor,
                batch.bits(child, layout.contributorPerson) == me
                    || isOwnReport && batch.bits(child, layout.contributorSelf) == 1
            {
                return child
            }
            child = batch.end(of: child)
        }
        return nil
    }

    /// How many contributed to the item at hand: as declared, or else as many as are listed, or else
    /// the subject alone.
    mutating func contributorCount() -> Int {
        if let slot = layout.contributorCountSlots[batch.kind(of: item).index], let bits = batch.bits(item, slot) {
            return Int(bits)
        }
        return max(1, listedContributors())
    }

    /// How many contributors the item at hand lists.
    mutating func listedContributors() -> Int {
        var count = 0
        var child = Row(item.index + 1)
        let end = batch.end(of: item)
        while child < end {
            if batch.kind(of: child) == layout.contributor { count += 1 }
            child = batch.end(of: child)
        }
        return count
    }

    /// The position of the subject among the contributors of the item at hand: as written, or by the
    /// order of the list, or first where nobody else is named.
    mutating func ownPosition() -> Int? {
        guard let own = own() else { return listedContributors() == 0 && contributorCount() == 1 ? 1 : nil }
        if let bits = batch.bits(own, layout.contributorPosition) { return Int(bits) }
        var position = 1
        var child = Row(item.index + 1)
        while child < own {
            if batch.kind(of: child) == layout.contributor { position += 1 }
            child = batch.end(of: child)
        }
        return position
    }
}

/// Makes all elements the same. Who else has the array is asked once.
func fill<Element>(_ array: inout [Element], with value: Element) {
    var elements = array.mutableSpan
    for index in elements.indices { elements[index] = value }
}
