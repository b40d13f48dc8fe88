/// Which nodes of some files have been read, however often records were read in and given back: a bit for each node.
struct ReadMarks {
    private var bits: [UInt64] = []
    private var names: UnreadNames
    /// The number behind the last node; parts of texts have larger ones.
    private let end: Int

    /// - Parameter end: the number behind the last node.
    init(ignoring ignored: IgnoredNames, end: Int) {
        names = UnreadNames(ignoring: ignored)
        self.end = end
    }

    /// Takes up an element that is read in for the first time, with all that is inside.
    mutating func expect(_ element: TreeNode) { for left in names.count(element) { leave(left) } }

    /// Takes up an element with all that is inside, of which nothing is lost, whether it is read or not.
    mutating func leave(_ element: TreeNode) {
        var number = element.number
        _ = bits.insert(number)
        var attribute = element.firstAttribute
        while let node = attribute {
            number += 1
            _ = bits.insert(number)
            attribute = node.next
        }
        for child in element.childElements { leave(child) }
    }

    /// Takes up that a node was read.
    mutating func note(_ node: TreeNode) {
        guard node.isElement || node.isAttribute else { return }
        let number = node.number
        if number < end, bits.insert(number) { names.takeBack(node) }
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
