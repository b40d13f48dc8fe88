/// Some records of a file that stand behind each other: a part that is read at a time.
struct RecordChunk: Sendable {
    /// Where it lies in the text.
    var bytes: Range<Int>
    /// How many lines of the file stand in front of it.
    var linesBefore: Int
    /// The number of its first node.
    var firstNode: Int
    /// The place of the element around it among those that have records.
    var parent: Int
    /// How many children of that element in the frame stand in front of it.
    var childrenBefore: Int
    /// How many records of that element stand in front of it.
    var recordsBefore: Int
}

/// An element of the frame that has records inside.
struct RecordParent: Sendable {
    /// For each step from the root down to it, how many children stand in front of the next element.
    var path: [Int]
    /// The start tags from the root down to it on one line, and the end tags back.
    var prefix: [UInt8]
    var suffix: [UInt8]
    /// How many records it has.
    var count = 0
}

extension RecordParent {
    /// - Parameter tags: the start tags from the root down, as the file writes them.
    init(at path: [Int], tags: [[UInt8]]) {
        self.path = path
        // A line end within a tag means a blank.
        prefix = tags.joined().map { isBlank($0) ? 0x20 : $0 }
        suffix = tags.reversed().flatMap { tag in
            let name = tag.dropFirst().prefix { !isBlank($0) && $0 != UInt8(ascii: ">") }
            return Array("</".utf8) + name + [UInt8(ascii: ">")]
        }
    }
}
