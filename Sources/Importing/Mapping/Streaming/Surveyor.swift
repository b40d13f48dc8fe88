internal import CLibXML2

/// Watches over a parser that reads a file from front to back: notes where its records lie, keeps the parser from
/// building them, and builds all that is around them.
final class Surveyor: ParserWatch {
    private let path: [WantedName]
    private let chunkSize: Int
    /// The open elements outside of records, and how many of them, from the root on, lead to records.
    private var depth = 0
    private var matched = 0
    /// The open elements from a record on.
    private var depthInside = 0
    /// The start tags of the elements that lead to records.
    private var tags: [[UInt8]] = []
    private var open: OpenChunk?
    private var trail = TreeTrail()
    /// The number of the next element or attribute.
    private(set) var nextNode: Int

    private(set) var chunks: [RecordChunk] = []
    private(set) var parents: [RecordParent] = []

    /// The chunk that may still grow, and what stands around it.
    @safe private struct OpenChunk {
        var chunk: RecordChunk
        var parent: TreeNode
        var sisterBefore: TreeNode?
    }

    /// - Parameters:
    ///   - path: the names from below the root down to a record.
    ///   - chunkSize: from how many bytes on a chunk does not grow.
    ///   - firstNode: the number of the root.
    init(_ path: [NameIndex], of mapping: Mapping, chunkSize: Int, firstNode: Int = 1) {
        self.path = path.map { WantedName(mapping.names.names[$0.rawValue], mapping.namespaces) }
        nextNode = firstNode
        self.chunkSize = chunkSize
        super.init()
    }

    override func attach(to parser: xmlParserCtxtPtr) {
        unsafe super.attach(to: parser)
        let handler = unsafe parser.pointee.sax
        unsafe handler?.pointee.startElementNs = {
            context, name, prefix, uri, count, namespaces, attributeCount, defaulted, attributes in
            var number = 0
            let belongs = unsafe withSurveyor(over: context) { surveyor in
                number = surveyor.nextNode
                defer { surveyor.nextNode = number + 1 + Int(attributeCount) }
                return unsafe surveyor.begins(name, uri, context)
            }
            guard belongs else { return }
            unsafe startElementWithLine(
                context, name, prefix, uri, count, namespaces, attributeCount, defaulted, attributes)
            unsafe openElement(context)?.setNumber(number)
        }
        unsafe handler?.pointee.endElementNs = { context, name, prefix, uri in
            guard unsafe withSurveyor(over: context, { unsafe $0.ends(context) }) else { return }
            unsafe xmlSAX2EndElementNs(context, name, prefix, uri)
        }
        unsafe handler?.pointee.characters = { context, text, count in
            let isKept = unsafe withSurveyor(over: context) {
                unsafe $0.permits(Int(count), context) && $0.keeps(text, Int(count))
            }
            guard isKept else { return }
            unsafe xmlSAX2Characters(context, text, count)
        }
        unsafe handler?.pointee.ignorableWhitespace = handler?.pointee.characters
        unsafe handler?.pointee.cdataBlock = { context, text, count in
            guard let surveyor = unsafe surveyor(context) else { return }
            surveyor.endText()
            guard unsafe surveyor.keeps(text, Int(count)) else { return }
            unsafe xmlSAX2CDataBlock(context, text, count)
        }
        unsafe handler?.pointee.comment = { context, text in
            guard let surveyor = unsafe surveyor(context) else { return }
            surveyor.endText()
            if surveyor.keepsRemarks { unsafe xmlSAX2Comment(context, text) }
        }
        unsafe handler?.pointee.processingInstruction = { context, target, text in
            guard let surveyor = unsafe surveyor(context) else { return }
            surveyor.endText()
            if surveyor.keepsRemarks { unsafe xmlSAX2ProcessingInstruction(context, target, text) }
        }
        unsafe handler?.pointee.reference = { context, name in
            guard let surveyor = unsafe surveyor(context), surveyor.depthInside == 0 else { return }
            unsafe xmlSAX2Reference(context, name)
        }
    }

    /// An element begins. Whether it belongs to the frame.
    private func begins(
        _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ context: UnsafeMutableRawPointer?
    ) -> Bool {
        endText()
        if depthInside > 0 {
            depthInside += 1
            return false
        }
        if depth == matched, depth <= path.count, unsafe depth == 0 || path[depth - 1].fits(name, uri) {
            if depth == path.count, depth > 0 {
                unsafe beginRecord(context)
                depthInside = 1
                return false
            }
            tags.append(unsafe tagText(context))
            matched += 1
        }
        depth += 1
        return true
    }

    /// An element ends. Whether it belongs to the frame.
    private func ends(_ context: UnsafeMutableRawPointer?) -> Bool {
        endText()
        if depthInside > 0 {
            depthInside -= 1
            if depthInside == 0 { unsafe endRecord(context) }
            return false
        }
        depth -= 1
        if matched > depth {
            matched = depth
            tags.removeLast()
        }
        return true
    }

    /// Whether what stands here, but is no element, is kept: between records it would make the frame grow with them.
    private var keepsRemarks: Bool { depthInside == 0 && (depth != matched || depth != path.count) }

    /// Whether a text belongs to the frame: between records only what is more than blanks.
    private func keeps(_ text: UnsafePointer<xmlChar>?, _ count: Int) -> Bool {
        guard depthInside == 0 else { return false }
        guard !keepsRemarks, let text = unsafe text else { return true }
        return (0..<count).contains { unsafe !isBlank(text[$0]) }
    }

    private func beginRecord(_ context: UnsafeMutableRawPointer?) {
        guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
            let input = unsafe parser.pointee.input, let parent = unsafe TreeNode(optional: parser.pointee.node)
        else { return }
        let sister = unsafe TreeNode(optional: parent.pointer.pointee.last)
        if let open, open.parent == parent, open.sisterBefore == sister, open.chunk.bytes.count < chunkSize { return }
        close()
        if parents.isEmpty || open?.parent != parent {
            parents.append(RecordParent(at: trail.places(of: parent), tags: tags))
        }
        let start = unsafe offset(of: input) - tagText(context).count + 1
        open = OpenChunk(
            chunk: RecordChunk(
                bytes: start..<start, linesBefore: unsafe tagLine(input) - 1, firstNode: nextNode,
                parent: parents.count - 1,
                childrenBefore: sister.flatMap { trail.places(of: $0).last }.map { $0 + 1 } ?? 0,
                recordsBefore: parents[parents.count - 1].count),
            parent: parent, sisterBefore: sister)
    }

    private func endRecord(_ context: UnsafeMutableRawPointer?) {
        parents[parents.count - 1].count += 1
        guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
            let input = unsafe parser.pointee.input, let start = open?.chunk.bytes.lowerBound
        else { return }
        open?.chunk.bytes = start..<(unsafe offset(of: input))
    }

    /// Takes up the chunk that is open. The element around it is still known.
    private func close() {
        guard let chunk = open?.chunk, !chunk.bytes.isEmpty else { return }
        chunks.append(chunk)
        open?.chunk.bytes = chunk.bytes.upperBound..<chunk.bytes.upperBound
    }

    /// The records, if each has a chunk of its own.
    func places(inParentsFrom first: Int) -> [RecordPlace] {
        chunks.map { chunk in
            RecordPlace(
                start: chunk.bytes.lowerBound, firstNode: chunk.firstNode,
                byteCount: UInt32(clamping: chunk.bytes.count), linesBefore: UInt32(chunk.linesBefore),
                othersBefore: UInt32(chunk.childrenBefore),
                parent: UInt32(first + chunk.parent))
        }
    }

    /// The file was read to its end.
    func finish() { close() }
}

/// Asks the watch over a parser, which is a surveyor.
@inline(__always)
private func withSurveyor(over context: UnsafeMutableRawPointer?, _ body: (Surveyor) -> Bool) -> Bool {
    unsafe withWatch(over: context) { unsafe body(unsafeDowncast($0, to: Surveyor.self)) } ?? false
}

/// The watch over a parser, if it is a surveyor: then no other is attached to it.
private func surveyor(_ context: UnsafeMutableRawPointer?) -> Surveyor? {
    unsafe ParserWatch.over(context).map { unsafe unsafeDowncast($0, to: Surveyor.self) }
}

/// The element that was begun last.
private func openElement(_ context: UnsafeMutableRawPointer?) -> TreeNode? {
    unsafe context.flatMap { unsafe TreeNode(optional: $0.assumingMemoryBound(to: xmlParserCtxt.self).pointee.node) }
}

/// The place of a parser in the text.
private func offset(of input: xmlParserInputPtr) -> Int {
    unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
}

/// The start tag before whose end the parser stands, with its end.
private func tagText(_ context: UnsafeMutableRawPointer?) -> [UInt8] {
    guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let input = unsafe parser.pointee.input, let base = unsafe input.pointee.base,
        let cursor = unsafe input.pointee.cur, let tag = unsafe memrchr(base, 0x3C, cursor - base)
    else { return [] }
    let start = unsafe tag.assumingMemoryBound(to: UInt8.self)
    let length = unsafe UnsafePointer(start).distance(to: cursor)
    return unsafe Array(UnsafeBufferPointer(start: start, count: length)) + [UInt8(ascii: ">")]
}

/// A name that an element must have, in any of the namespaces that its prefix may stand for.
private struct WantedName {
    let local: String
    /// `nil` for none.
    let namespaces: [String]?

    init(_ name: QualifiedName, _ namespaces: [String: [String]]) {
        local = name.local
        self.namespaces = name.prefix.map { namespaces[$0] ?? [] }
    }

    func fits(_ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) -> Bool {
        guard unsafe xmlStrEqual(name, local) == 1 else { return false }
        guard let namespaces else { return unsafe uri == nil }
        return namespaces.contains { unsafe xmlStrEqual(uri, $0) == 1 }
    }
}
