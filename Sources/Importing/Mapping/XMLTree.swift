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

/// A document in memory as libxml2's tree; freed with this value.
///
/// A document type is tolerated and otherwise ignored: no file is loaded, nothing goes over the network, and a
/// document that declares entities or defaults of attributes is refused before any is used. libxml2's limits of depth
/// and length hold.
@safe struct XMLTree: ~Copyable {
    let document: UnsafeMutablePointer<xmlDoc>
    let root: TreeNode

    /// Parses a text that is in UTF-8 whatever its declaration says.
    init(_ bytes: Span<UInt8>) throws(TreeFault) {
        guard bytes.indices.contains(where: { !isBlank(bytes[$0]) }) else { throw .empty }
        guard let count = Int32(exactly: bytes.count) else { throw .tooLong(line: 1) }
        guard let context = unsafe xmlNewParserCtxt() else { throw .malformed("no memory is left", line: 1) }
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
        unsafe document = parsed
        self.root = root
    }

    deinit { unsafe xmlFreeDoc(document) }
}
