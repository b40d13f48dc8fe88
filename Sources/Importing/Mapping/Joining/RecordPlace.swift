/// Where a record lies in one of some files that are read together.
struct RecordPlace: Sendable {
    /// Where its bytes begin in the text.
    var start: Int
    /// The number of its first node in the run: those inside follow.
    var firstNode: Int
    var byteCount: UInt32
    /// How many lines of the file stand in front of it.
    var linesBefore: UInt32
    /// How many children of the element around it that are no records stand in front of it.
    var othersBefore: UInt32
    /// The place of the element around it among those that have records.
    var parent: UInt32
}

extension RecordPlace {
    /// Where its bytes end.
    var end: Int { start + Int(byteCount) }
}

/// An element that has records inside, and the file in which it stands.
struct RecordHolder {
    var node: TreeNode
    var parent: RecordParent
    var file: Int
    /// The place of the first of its records among all.
    var firstPlace: Int
}
