internal import CLibXML2

/// A parser of libxml2 that builds one tree after the other: to make one takes longer than to read a short text.
@safe final class TreeParser {
    private let context: xmlParserCtxtPtr
    private let watch: ParserWatch

    /// - Parameter dictionary: what keeps the names of its trees; without it they have one of their own.
    init(_ dictionary: xmlDictPtr? = nil, _ watch: ParserWatch = ParserWatch()) {
        libxml2.prepare()
        guard let context = unsafe xmlNewParserCtxt() else { preconditionFailure("memory is left for a parser") }
        if let dictionary = unsafe dictionary {
            unsafe xmlDictFree(context.pointee.dict)
            unsafe xmlDictReference(dictionary)
            unsafe context.pointee.dict = unsafe dictionary
        }
        unsafe self.context = unsafe context
        self.watch = watch
        unsafe watch.attach(to: context)
    }

    /// A parser of trees with names in the dictionary of another.
    convenience init(inside tree: borrowing XMLTree) { unsafe self.init(tree.document.pointee.dict) }

    deinit { unsafe xmlFreeParserCtxt(context) }

    /// Parses a text that is in UTF-8 whatever its declaration says.
    ///
    /// - Parameter lines: how many lines of the file stand in front of it.
    func parse(_ bytes: Span<UInt8>, behind lines: Int = 0) throws(TreeFault) -> ParsedDocument {
        guard bytes.indices.contains(where: { !isBlank(bytes[$0]) }) else { throw .empty }
        // To libxml2 it would be the end of the text.
        if let nul = bytes.indices.first(where: { bytes[$0] == 0 }) {
            let line = lines + 1 + (0..<nul).count { bytes[$0] == 0x0A }
            throw .nul(line: line)
        }
        guard let count = Int32(exactly: bytes.count) else { throw .tooLong(line: 1) }
        watch.begin(behind: lines)
        return try unsafe parse { context, options in
            unsafe bytes.withUnsafeBufferPointer { buffer in
                unsafe buffer.withMemoryRebound(to: CChar.self) { text in
                    unsafe xmlCtxtReadMemory(context, text.baseAddress, count, nil, "UTF-8", options)
                }
            }
        }
    }

    /// Parses what a function of libxml2 reads.
    func parse(
        _ read: (xmlParserCtxtPtr, _ options: Int32) -> UnsafeMutablePointer<xmlDoc>?
    ) throws(TreeFault) -> ParsedDocument {
        let options = Int32(
            XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue
                | XML_PARSE_NOWARNING.rawValue)
        let document = unsafe ParsedDocument(read(context, options))
        // Of a parser that was stopped there is a document, too: all that stands in front.
        if let document, watch.fault == nil { return document }
        if let document { unsafe xmlFreeDoc(document.pointer) }
        throw watch.fault ?? .malformed("it ends too early", line: 1)
    }
}
