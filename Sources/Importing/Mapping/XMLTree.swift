internal import CLibXML2

/// A document in memory as libxml2's tree, or several side by side; freed with this value.
///
/// A document type is tolerated and otherwise ignored: no file is loaded, nothing goes over the network, and a
/// document that declares entities or defaults of attributes is refused before any is used. libxml2's limits of depth
/// and length hold.
@safe struct XMLTree: ~Copyable {
    let document: UnsafeMutablePointer<xmlDoc>
    /// The root of each document.
    private(set) var roots: [TreeNode]
    /// Whether the nodes have their numbers already.
    private(set) var isNumbered = false
    /// The documents whose roots were moved; the namespace `xml` is theirs.
    private var others: [UnsafeMutablePointer<xmlDoc>] = unsafe []

    /// Parses a text that is in UTF-8 whatever its declaration says.
    init(_ bytes: Span<UInt8>) throws(TreeFault) {
        self.init(try parse(bytes, dictionary: nil))
    }

    /// Parses part of a file with names in the dictionary of another tree, which must live as long.
    ///
    /// - Parameter lines: how many lines of the file stand in front of the part.
    init(_ bytes: Span<UInt8>, inside other: borrowing XMLTree, behind lines: Int) throws(TreeFault) {
        unsafe self.init(try parse(bytes, dictionary: other.document.pointee.dict, linesBefore: lines))
    }

    init(_ document: ParsedDocument, isNumbered: Bool = false) {
        unsafe self.document = document.pointer
        roots = [document.root]
        self.isNumbered = isNumbered
    }

    /// Adds another document: its root stands beside the others, and equal names have equal addresses.
    mutating func append(_ bytes: Span<UInt8>) throws(TreeFault) {
        append(unsafe try parse(bytes, dictionary: document.pointee.dict))
    }

    /// Adds a document that was parsed with names in the same dictionary.
    mutating func append(_ parsed: ParsedDocument) {
        unsafe others.append(parsed.pointer)
        unsafe xmlUnlinkNode(parsed.root.pointer)
        unsafe xmlAddChild(
            UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self), parsed.root.pointer)
        roots.append(parsed.root)
    }

    /// Numbers all nodes, if that was not done while they were parsed.
    ///
    /// - Returns: how many elements there are; 0 if they had their numbers.
    func number() -> Int {
        if isNumbered { return 0 }
        var (next, elements) = (1, 0)
        for root in roots {
            let inner = root.setNumbers(from: next)
            (next, elements) = (inner.next, elements + inner.elements)
        }
        return elements
    }

    deinit {
        unsafe xmlFreeDoc(document)
        unsafe others.forEach { unsafe xmlFreeDoc($0) }
    }
}

/// A document with its root element, to be taken up by a tree.
@safe struct ParsedDocument {
    let pointer: UnsafeMutablePointer<xmlDoc>
    let root: TreeNode

    /// `nil` if there is no document or no root; what there is, is freed.
    init?(_ pointer: UnsafeMutablePointer<xmlDoc>?) {
        guard let pointer = unsafe pointer else { return nil }
        guard let root = unsafe TreeNode(optional: xmlDocGetRootElement(pointer)) else {
            unsafe xmlFreeDoc(pointer)
            return nil
        }
        unsafe self.pointer = pointer
        self.root = root
    }
}

/// Parses a text with names in a dictionary, or in one of its own.
private func parse(
    _ bytes: Span<UInt8>, dictionary: xmlDictPtr?, linesBefore: Int = 0
) throws(TreeFault) -> ParsedDocument {
    guard bytes.indices.contains(where: { !isBlank(bytes[$0]) }) else { throw .empty }
    // To libxml2 it would be the end of the text.
    if let nul = bytes.indices.first(where: { bytes[$0] == 0 }) {
        let line = linesBefore + 1 + (0..<nul).count { bytes[$0] == 0x0A }
        throw .nul(line: line)
    }
    guard let count = Int32(exactly: bytes.count) else { throw .tooLong(line: 1) }
    return try unsafe parse(dictionary, ParserWatch(linesBefore: linesBefore)) { context, options in
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe buffer.withMemoryRebound(to: CChar.self) { text in
                unsafe xmlCtxtReadMemory(context, text.baseAddress, count, nil, "UTF-8", options)
            }
        }
    }
}

/// Parses under a watch what a function of libxml2 reads.
func parse(
    _ dictionary: xmlDictPtr?, _ watch: ParserWatch,
    _ read: (xmlParserCtxtPtr, _ options: Int32) -> UnsafeMutablePointer<xmlDoc>?
) throws(TreeFault) -> ParsedDocument {
    libxml2.prepare()
    guard let context = unsafe xmlNewParserCtxt() else { throw .malformed("no memory is left", line: 1) }
    if let dictionary = unsafe dictionary {
        unsafe xmlDictFree(context.pointee.dict)
        unsafe xmlDictReference(dictionary)
        unsafe context.pointee.dict = unsafe dictionary
    }
    unsafe watch.attach(to: context)
    defer {
        unsafe xmlFreeParserCtxt(context)
        withExtendedLifetime(watch) {}
    }
    let options = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue)
    let document = unsafe ParsedDocument(read(context, options))
    // Of a parser that was stopped there is a document, too: all that stands in front.
    if let document, watch.fault == nil { return document }
    if let document { unsafe xmlFreeDoc(document.pointer) }
    throw watch.fault ?? .malformed("it ends too early", line: 1)
}
