/// Which nodes of records have been read, however often the records were read in and given back: a bit for each node.
struct ReadMarks {
    private var bits: [UInt64] = []
    /// Whether a record was given back before.
    private var isKnown: [Bool]
    private var names: UnreadNames

    init(ignoring ignored: IgnoredNames, records: Int) {
        names = UnreadNames(ignoring: ignored)
        isKnown = Array(repeating: false, count: records)
    }

    /// Takes up what was read of a record, before it is given back.
    mutating func note(_ record: TreeNode, _ place: Int) {
        let isKnown = isKnown[place]
        self.isKnown[place] = true
        var bits: [UInt64] = []
        swap(&bits, &self.bits)
        names.count(record) { node in
            guard node.isRead else { return isKnown ? 0 : 1 }
            let isNew = bits.insert(node.number)
            return isKnown && isNew ? -1 : 0
        }
        swap(&bits, &self.bits)
    }

    /// What nobody has read, by name.
    var unread: [String: Int] { names.spelled }
}

extension [UInt64] {
    /// Sets a bit; whether it was not set before.
    fileprivate mutating func insert(_ number: Int) -> Bool {
        let (word, bit) = (number >> 6, UInt64(1) << UInt64(number & 63))
        if word >= count { append(contentsOf: repeatElement(0, count: word + 1 - count)) }
        defer { self[word] |= bit }
        return self[word] & bit == 0
    }
}
