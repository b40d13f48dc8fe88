internal import Records

/// Reads chunks of a file's records, with a frame of its own.
///
/// Unchecked, because it is for one thread at a time.
final class RecordReader: @unchecked Sendable {
    private let compiled: CompiledMapping
    private let plan: RecordPlan
    private let survey: Survey
    private var reading: FileReading
    private var unread: UnreadNames
    private var trail = TreeTrail()

    init(_ plan: RecordPlan, of mapping: Mapping, _ survey: Survey, named name: String) {
        compiled = CompiledMapping(mapping)
        (self.plan, self.survey) = (plan, survey)
        unread = UnreadNames(ignoring: mapping.ignored)
        reading = FileReading(
            TreeView(XMLTree(copying: survey.frame), compiled, thatGrows: true), compiled, named: [name],
            file: 0)
    }

    /// Whether any record was read as a subject.
    var hasSubject: Bool { reading.hasSubject }

    /// What no rule has read of the records, by name.
    var unreadNames: [String: Int] { unread.spelled }

    /// The root of this reader's frame, with marks on what was read.
    var root: TreeNode { reading.view.roots[0] }

    /// What the rules for the frame make of it.
    func readFrame() -> StaffReading {
        for rule in plan.frameRules {
            reading.apply(rule, to: reading.view.nodes(rule.selects, fromRoot: root), at: root)
        }
        return reading.take()
    }

    /// What the rules make of the records of a chunk.
    ///
    /// - Parameter start: where the text begins in the file.
    func read(_ chunk: RecordChunk, of bytes: ByteSource, from start: Int) throws -> StaffReading {
        let around = survey.parents[chunk.parent]
        var text = around.prefix
        let count = try bytes.append(to: &text, count: chunk.bytes.count, at: start + chunk.bytes.lowerBound)
        guard count == chunk.bytes.count else { throw ChangedFile() }
        text += around.suffix
        let part = try reading.view.part(text.span, behind: chunk.linesBefore)
        var wrapper = part.roots[0]
        for _ in plan.path.dropLast() { wrapper = wrapper.firstChild ?? wrapper }
        guard let parent = trail.node(at: around.path, below: root) else {
            preconditionFailure("copies of a frame are alike")
        }
        let sister =
            chunk.childrenBefore > 0 ? trail.node(at: around.path + [chunk.childrenBefore - 1], below: root) : nil
        for (place, record) in wrapper.childElements.enumerated() {
            record.move(into: parent, behind: sister)
            reading.standing = RecordStanding(
                record: record, number: chunk.recordsBefore + place + 1, count: around.count)
            read(record)
            unread.count(record)
            reading.forgetNodes()
            record.free()
        }
        _ = consume part
        reading.standing = nil
        reading.made = 0
        return reading.take()
    }

    private func read(_ record: TreeNode) {
        for rule in plan.recordRules {
            reading.apply(rule, to: reading.view.nodes(rule.selects, from: record), at: root)
        }
    }
}

/// The file was changed by somebody while it was read.
struct ChangedFile: Error {}

/// The place of a record among those beside it, which are not in the tree.
struct RecordStanding {
    var record: TreeNode
    var number: Int
    var count: Int
}

extension TreeNode {
    /// The elements directly inside, which may be moved away while they are walked.
    var childElements: [TreeNode] {
        var elements: [TreeNode] = []
        var child = firstChild
        while let node = child {
            if node.isElement { elements.append(node) }
            child = node.next
        }
        return elements
    }
}
