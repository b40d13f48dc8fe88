internal import CLibXML2

/// Why a text cannot be read as a tree.
enum TreeFault: Error, Equatable {
    case empty
    /// libxml2's word for it, and the line.
    case malformed(String, line: Int)
    /// The document declares an entity.
    case entity(line: Int)
    /// Elements stand too deep inside each other, or a value is too long.
    case excessive(String, line: Int)
}

/// A document in memory as libxml2's tree; freed with this value.
///
/// A document type is tolerated and otherwise ignored: no file is loaded, nothing goes over the network, and a
/// document that declares entities is refused before any is expanded. libxml2's limits of depth and length hold.
@safe struct XMLTree: ~Copyable {
    let document: UnsafeMutablePointer<xmlDoc>
    let root: TreeNode

    /// Parses a text that is UTF-8 whatever its declaration says.
    init(utf8 bytes: Span<UInt8>) throws(TreeFault) {
        guard bytes.count > 0, let count = Int32(exactly: bytes.count) else { throw .empty }
        guard let context = unsafe xmlNewParserCtxt() else { throw .malformed("no memory is left", line: 1) }
        defer { unsafe xmlFreeParserCtxt(context) }
        unsafe context.pointee.sax.pointee.startElementNs = unsafe startElementWithLine
        unsafe context.pointee.sax.pointee.entityDecl = unsafe refuseEntity
        unsafe context.pointee.sax.pointee.unparsedEntityDecl = unsafe refuseUnparsedEntity
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
            throw unsafe fault(of: context)
        }
        unsafe document = parsed
        self.root = root
    }

    deinit { unsafe xmlFreeDoc(document) }
}

/// What stopped the parser.
private func fault(of context: xmlParserCtxtPtr) -> TreeFault {
    if let line = unsafe context.pointee._private { return unsafe .entity(line: Int(bitPattern: line)) }
    let error = unsafe context.pointee.lastError
    let line = max(1, Int(error.line))
    guard let message = unsafe error.message else { return .malformed("it ends too early", line: line) }
    let words = unsafe String(cString: message)
    if words.contains("XML_PARSE_HUGE") || words.contains("too long") || words.contains("Huge input") {
        return .excessive(words, line: line)
    }
    if error.code == XML_ERR_DOCUMENT_EMPTY.rawValue { return .empty }
    return .malformed(words.split(whereSeparator: \.isNewline).joined(separator: " "), line: line)
}
