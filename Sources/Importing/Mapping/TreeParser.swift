internal import CLibXML2
internal import Glibc

/// A parser of libxml2 that builds one tree after the other: to make one takes longer than to read a short text.
@safe final class TreeParser {
    private let context: xmlParserCtxtPtr
    private let watch: ParserWatch
    private let options = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue)
    /// The text with the zero that stops libxml2; kept, so that its memory is.
    private var text: [UInt8] = []

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
        if let nul = bytes.firstZero {
            let line = lines + 1 + (0..<nul).count { bytes[$0] == 0x0A }
            throw .nul(line: line)
        }
        guard Int32(exactly: bytes.count) != nil else { throw .tooLong(line: 1) }
        text.removeAll(keepingCapacity: true)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            // A mark of the encoding says nothing that is not known, and is no text.
            unsafe text.append(contentsOf: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
        }
        text.append(0)
        watch.begin(behind: lines)
        return try unsafe document(
            text.withUnsafeBytes { text in
                unsafe xmlCtxtReset(context)
                unsafe xmlCtxtUseOptions(context, options)
                // Otherwise it would be guessed from the first bytes.
                unsafe context.pointee.encoding = UnsafePointer(xmlStrdup("UTF-8"))
                unsafe parseInPlace(context, text)
                defer { unsafe context.pointee.myDoc = nil }
                return unsafe context.pointee.myDoc
            })
    }

    /// Parses the bytes that a function reads, in UTF-8 as well.
    func parse(
        _ read: @escaping xmlInputReadCallback, from source: UnsafeMutableRawPointer
    ) throws(TreeFault) -> ParsedDocument {
        try unsafe document(xmlCtxtReadIO(context, read, nil, source, nil, nil, options))
    }

    private func document(_ pointer: UnsafeMutablePointer<xmlDoc>?) throws(TreeFault) -> ParsedDocument {
        let document = unsafe ParsedDocument(pointer)
        // Of a parser that was stopped there is a document, too: all that stands in front.
        if let document, watch.fault == nil, unsafe context.pointee.wellFormed == 1 { return document }
        if let document { unsafe xmlFreeDoc(document.pointer) }
        throw watch.fault ?? .malformed("it ends too early", line: 1)
    }
}

extension Span<UInt8> {
    /// The place of the first byte that is zero.
    var firstZero: Int? {
        unsafe withUnsafeBufferPointer { bytes -> Int? in
            guard let base = bytes.baseAddress, let zero = unsafe memchr(base, 0, bytes.count) else { return nil }
            return unsafe UnsafeRawPointer(zero) - UnsafeRawPointer(base)
        }
    }
}
