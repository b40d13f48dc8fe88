internal import CLibXML2

/// Why a text cannot be read as a tree.
enum TreeFault: Error, Equatable {
    case empty
    /// libxml2's word for it, and the line.
    case malformed(String, line: Int)
    /// The document declares an entity, or values for attributes that it does not write.
    case declaration(line: Int)
    /// Elements stand too deep inside each other.
    case tooDeep(line: Int)
    /// A value, or the file, is longer than is read.
    case tooLong(line: Int)
}

/// A document in memory as libxml2's tree, or several side by side; freed with this value.
///
/// A document type is tolerated and otherwise ignored: no file is loaded, nothing goes over the network, and a
/// document that declares entities or defaults of attributes is refused before any is used. libxml2's limits of depth
/// and length hold.
@safe struct XMLTree: ~Copyable {
    let document: UnsafeMutablePointer<xmlDoc>
    /// The root of each document.
    private(set) var roots: [TreeNode]
    /// The documents whose roots were moved; the namespace `xml` is theirs.
    private var others: [UnsafeMutablePointer<xmlDoc>] = unsafe []

    /// Parses a text that is in UTF-8 whatever its declaration says.
    init(_ bytes: Span<UInt8>) throws(TreeFault) {
        let parsed = unsafe try parse(bytes, dictionary: nil)
        unsafe document = parsed.document
        roots = unsafe [parsed.root]
    }

    /// Adds another document: its root stands beside the others, and equal names have equal addresses.
    mutating func append(_ bytes: Span<UInt8>) throws(TreeFault) {
        let parsed = unsafe try parse(bytes, dictionary: document.pointee.dict)
        unsafe others.append(parsed.document)
        unsafe xmlUnlinkNode(parsed.root.pointer)
        unsafe xmlAddChild(
            UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self), parsed.root.pointer)
        roots.append(unsafe parsed.root)
    }

    deinit {
        unsafe xmlFreeDoc(document)
        unsafe others.forEach { unsafe xmlFreeDoc($0) }
    }
}

/// Parses a text with names in a dictionary, or in one of its own.
private func parse(
    _ bytes: Span<UInt8>, dictionary: xmlDictPtr?
) throws(TreeFault) -> (document: UnsafeMutablePointer<xmlDoc>, root: TreeNode) {
    guard bytes.indices.contains(where: { !isBlank(bytes[$0]) }) else { throw .empty }
    guard let count = Int32(exactly: bytes.count) else { throw .tooLong(line: 1) }
    libxml2.prepare()
    guard let context = unsafe xmlNewParserCtxt() else { throw .malformed("no memory is left", line: 1) }
    if let dictionary = unsafe dictionary {
        unsafe xmlDictFree(context.pointee.dict)
        unsafe xmlDictReference(dictionary)
        unsafe context.pointee.dict = unsafe dictionary
    }
    let watch = ParserWatch()
    unsafe watch.attach(to: context)
    defer {
        unsafe xmlFreeParserCtxt(context)
        withExtendedLifetime(watch) {}
    }
    let options = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue)
    let parsed = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe buffer.withMemoryRebound(to: CChar.self) { text in
            unsafe xmlCtxtReadMemory(context, text.baseAddress, count, nil, "UTF-8", options)
        }
    }
    guard let parsed = unsafe parsed, let root = unsafe TreeNode(optional: xmlDocGetRootElement(parsed)) else {
        if let parsed = unsafe parsed { unsafe xmlFreeDoc(parsed) }
        throw watch.fault ?? .malformed("it ends too early", line: 1)
    }
    return unsafe (parsed, root)
}
