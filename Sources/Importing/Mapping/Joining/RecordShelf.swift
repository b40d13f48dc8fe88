internal import CLibXML2

/// The records of files that are read together: read in when somebody looks for one of their nodes, and given back when
/// too many are in memory.
///
/// A record that was read in knows what stands around it, and paths lead out of it; but none leads into it, nor from one
/// record to another beside it, so that nothing depends on which are in memory.
final class RecordShelf {
    private let places: [RecordPlace]
    private let holders: [RecordHolder]
    private let files: [(bytes: ByteSource, start: Int)]
    private let budget: Int
    /// For each element with records whether it is no loss what nobody reads of these.
    private let areIgnored: [Bool]
    private unowned let view: TreeView
    private let depth: Int
    /// The parts of files that were read in, in that order.
    private var parts: [RecordPart] = []
    /// For each place its record, if that is in memory.
    private var loaded: [TreeNode?]
    private var byteCount = 0
    /// The length of the longest part that was read in.
    private var longest = 0
    /// The text that is being read; kept, so that its memory is.
    private var text: [UInt8] = []
    private var marks: ReadMarks
    /// Why a record could not be read, and the place of its file.
    private(set) var fault: (error: any Error, file: Int)?

    /// - Parameters:
    ///   - places: in the order of the files.
    ///   - budget: from how many bytes on records are given back.
    init(
        _ places: [RecordPlace], in holders: [RecordHolder], of files: [(bytes: ByteSource, start: Int)],
        _ mapping: Mapping, below depth: Int, budget: Int, nodeCount: Int, _ view: TreeView
    ) {
        (self.places, self.holders, self.files, self.view) = (places, holders, files, view)
        (self.depth, self.budget) = (depth, budget)
        loaded = Array(repeating: nil, count: places.count)
        areIgnored = holders.map { $0.node.isInside(mapping.ignored.elements) }
        marks = ReadMarks(ignoring: mapping.ignored, end: nodeCount + 1)
    }

    deinit { release(since: 0) }

    /// A moment: whatever is read in later is behind it.
    var mark: Int { parts.count }

    /// Whether it is time to give records back. A long one stays until there is twice as much: somebody who looks for its
    /// nodes one after the other would read it anew for each.
    var isFull: Bool { byteCount > max(budget, 2 * longest) }

    /// The node with a number; `nil` if it cannot be read.
    func node(_ number: Int) -> TreeNode? {
        guard let place = place(of: number) else { return nil }
        if loaded[place] == nil { _ = read(place..<place + 1) }
        return loaded[place]?.node(numbered: number)
    }

    /// The place of the last record that begins with a number, or before it.
    private func place(of number: Int) -> Int? {
        let place = partition(places) { $0.firstNode <= number } - 1
        return place >= 0 ? place : nil
    }

    /// Where a record stands among those beside it.
    func standing(of node: TreeNode) -> RecordStanding? {
        guard let place = place(of: node.number), loaded[place] == node else { return nil }
        let holder = holders[Int(places[place].parent)]
        return RecordStanding(record: node, number: place - holder.firstPlace + 1, count: holder.parent.count)
    }

    /// The place of the file in which a record stands.
    func file(of place: Int) -> Int { holders[Int(places[place].parent)].file }

    /// Reads in some records that stand behind each other, and lets a body follow paths from the root into them: it is
    /// told the numbers of their nodes.
    func show(_ range: Range<Int>, _ body: (Range<Int>) -> Void) {
        guard let numbers = read(range), let records = parts.last?.records else { return }
        let parent = Int(places[range.lowerBound].parent)
        let holder = holders[parent].node
        for (_, record) in records {
            if areIgnored[parent] { marks.leave(record) } else { marks.expect(record) }
            record.enter(holder)
        }
        body(numbers)
        for (_, record) in records { record.leave(holder) }
    }

    /// Gives back the records that were read in since then: no node of them may be in use.
    func release(since mark: Int) {
        while parts.count > mark, let part = parts.popLast() {
            for (place, record) in part.records {
                loaded[place] = nil
                record.free()
            }
            byteCount -= part.byteCount
        }
    }

    /// Takes up that a node was read.
    func note(_ node: TreeNode) { marks.note(node) }

    /// Takes up what stands around the records.
    func expect(_ frame: TreeNode) { marks.expect(frame) }

    /// What no rule has read, by name.
    var unread: [String: Int] { marks.unread }

    /// Reads in records that stand behind each other in one element.
    ///
    /// - Returns: the numbers of their nodes; `nil` if they cannot be read.
    private func read(_ range: Range<Int>) -> Range<Int>? {
        let (first, last) = (places[range.lowerBound], places[range.upperBound - 1])
        let holder = holders[Int(first.parent)]
        let (bytes, start) = files[holder.file]
        do {
            text.removeAll(keepingCapacity: true)
            text += holder.parent.prefix
            let count = last.end - first.start
            guard try bytes.append(to: &text, count: count, at: start + first.start) == count else {
                throw ChangedFile()
            }
            text += holder.parent.suffix
            let tree = try view.part(text.span, behind: Int(first.linesBefore))
            let records = tree.records(below: depth)
            guard records.count == range.count else { throw ChangedFile() }
            var end = first.firstNode
            for (place, record) in zip(range, records) {
                record.leave(holder.node)
                end = record.setNumbers(from: places[place].firstNode).next
                loaded[place] = record
            }
            byteCount += count
            longest = max(longest, count)
            parts.append(RecordPart(tree, Array(zip(range, records)), byteCount: count))
            return first.firstNode..<end
        } catch {
            fault = fault ?? (error, holder.file)
            return nil
        }
    }
}

/// A part of a file that was read in.
private final class RecordPart {
    /// What stood around the records in the text: the namespaces of the records are declared there.
    private let tree: XMLTree
    let records: [(place: Int, record: TreeNode)]
    let byteCount: Int

    init(_ tree: consuming XMLTree, _ records: [(Int, TreeNode)], byteCount: Int) {
        self.tree = tree
        (self.records, self.byteCount) = (records, byteCount)
    }
}

extension XMLTree {
    /// The elements so many levels below the root, where only one element stands on each level above them.
    fileprivate func records(below depth: Int) -> [TreeNode] {
        var wrapper = roots[0]
        for _ in 1..<depth { wrapper = wrapper.firstChild ?? wrapper }
        return wrapper.childElements
    }
}

extension TreeNode {
    /// Whether the element, or one around it, has one of some names.
    fileprivate func isInside(_ names: Set<String>) -> Bool {
        isElement && (names.contains(name) || parent?.isInside(names) == true)
    }

    /// Becomes the last child of an element.
    fileprivate func enter(_ element: TreeNode) {
        // libxml2 does nothing for what it takes for a child already.
        unsafe pointer.pointee.parent = nil
        unsafe xmlAddChild(element.pointer, pointer)
    }

    /// Is no child of an element any more, or was none, but still has it for its parent.
    fileprivate func leave(_ element: TreeNode) {
        unsafe xmlUnlinkNode(pointer)
        unsafe xmlSetTreeDoc(pointer, element.pointer.pointee.doc)
        unsafe pointer.pointee.parent = element.pointer
    }
}
