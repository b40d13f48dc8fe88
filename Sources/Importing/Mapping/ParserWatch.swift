internal import CLibXML2

/// Watches over libxml2 as it builds a tree: keeps the first fault, and stops at declarations by which a small file
/// can become a large tree (entities, and values of attributes that are not written), and at texts without end.
class ParserWatch {
    /// How many bytes a text may have. libxml2's own limit depends on how its buffers lie.
    private static let longestText = 10_000_000

    private(set) var fault: TreeFault?
    /// How many bytes the text has in which the parser stands.
    private var textLength = 0
    /// How many lines of the file stand in front of the text.
    fileprivate var linesBefore = 0

    /// Forgets what was met in another text.
    ///
    /// - Parameter lines: how many lines of the file stand in front of the text that begins.
    func begin(behind lines: Int) { (fault, textLength, linesBefore) = (nil, 0, lines) }

    /// Begins to watch. The watch must live as long as the parser.
    func attach(to parser: xmlParserCtxtPtr) {
        unsafe parser.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        let handler = unsafe parser.pointee.sax
        unsafe handler?.pointee.startElementNs = unsafe startElementWithLine
        unsafe handler?.pointee.endElementNs = { parser, name, prefix, uri in
            unsafe withWatch(over: parser) { $0.endText() }
            unsafe xmlSAX2EndElementNs(parser, name, prefix, uri)
        }
        unsafe handler?.pointee.characters = { parser, text, count in
            guard unsafe withWatch(over: parser, { unsafe $0.permits(Int(count), parser) }) == true else { return }
            unsafe xmlSAX2Characters(parser, text, count)
        }
        unsafe handler?.pointee.ignorableWhitespace = handler?.pointee.characters
        unsafe handler?.pointee.cdataBlock = { parser, text, count in
            unsafe ParserWatch.over(parser)?.endText()
            unsafe xmlSAX2CDataBlock(parser, text, count)
        }
        unsafe handler?.pointee.comment = { parser, text in
            unsafe ParserWatch.over(parser)?.endText()
            unsafe xmlSAX2Comment(parser, text)
        }
        unsafe handler?.pointee.processingInstruction = { parser, target, text in
            unsafe ParserWatch.over(parser)?.endText()
            unsafe xmlSAX2ProcessingInstruction(parser, target, text)
        }
        unsafe handler?.pointee.serror = unsafe noteError
        unsafe handler?.pointee.entityDecl = { parser, _, _, _, _, _ in unsafe refuseDeclaration(parser) }
        unsafe handler?.pointee.unparsedEntityDecl = { parser, _, _, _, _ in unsafe refuseDeclaration(parser) }
        unsafe handler?.pointee.attributeDecl = { parser, element, name, type, kind, value, choices in
            unsafe xmlSAX2AttributeDecl(parser, element, name, type, kind, value, choices)
            if unsafe value != nil { unsafe refuseDeclaration(parser) }
        }
    }

    func note(_ fault: TreeFault) {
        if self.fault == nil { self.fault = fault }
    }

    /// Whether a text may go on by so many bytes; otherwise the parser is stopped.
    final func permits(_ count: Int, _ context: UnsafeMutableRawPointer?) -> Bool {
        textLength += count
        guard textLength > ParserWatch.longestText else { return true }
        if let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self) {
            note(.tooLong(line: unsafe parser.pointee.input.map { unsafe Int($0.pointee.line) } ?? 1))
            unsafe xmlStopParser(parser)
        }
        return false
    }

    /// Something other than text is met.
    final func endText() { textLength = 0 }

    /// The watch over a parser.
    static func over(_ context: UnsafeMutableRawPointer?) -> ParserWatch? { unsafe withWatch(over: context) { $0 } }
}

/// Lends the watch over a parser: it lives as long, and need not be counted for each part of a text.
@inline(__always)
func withWatch<Result>(over context: UnsafeMutableRawPointer?, _ body: (ParserWatch) -> Result) -> Result? {
    guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let watch = unsafe parser.pointee._private
    else { return nil }
    return unsafe Unmanaged<ParserWatch>.fromOpaque(watch)._withUnsafeGuaranteedRef(body)
}

/// Builds the element as libxml2 does and keeps its line, which the tree itself holds only up to 65,535.
func startElementWithLine(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, _ namespaceCount: Int32,
    _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32, _ defaultedCount: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
    var lines = 0
    unsafe withWatch(over: context) {
        $0.endText()
        lines = $0.linesBefore
    }
    unsafe xmlSAX2StartElementNs(
        context, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
    guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let element = unsafe parser.pointee.node, let input = unsafe parser.pointee.input
    else { return }
    unsafe element.pointee.psvi = UnsafeMutableRawPointer(bitPattern: lines + tagLine(input))
}

/// The line where the start tag begins at whose end the parser stands.
func tagLine(_ input: xmlParserInputPtr) -> Int {
    let line = unsafe Int(input.pointee.line)
    guard let base = unsafe input.pointee.base, let cursor = unsafe input.pointee.cur, unsafe cursor > base,
        let tag = unsafe memrchr(base, 0x3C, cursor - base)
    else { return line }
    let start = unsafe tag.assumingMemoryBound(to: UInt8.self)
    var newlines = 0
    for place in 0..<(unsafe UnsafePointer(start).distance(to: cursor)) where unsafe start[place] == 0x0A {
        newlines += 1
    }
    return line - newlines
}

private func noteError(_ context: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
    guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self), let error = unsafe error,
        let message = unsafe error.pointee.message
    else { return }
    // Behind a document type that nobody fetches an unknown entity is no fault to libxml2, but its text would be lost.
    let isUndeclared = unsafe UInt32(error.pointee.code) == XML_WAR_UNDECLARED_ENTITY.rawValue
    guard unsafe isUndeclared || error.pointee.level == XML_ERR_FATAL else { return }
    unsafe parser.pointee.wellFormed = 0
    defer { if isUndeclared { unsafe xmlStopParser(parser) } }
    let line = unsafe max(1, Int(error.pointee.line))
    let words = unsafe String(cString: message).split(whereSeparator: \.isNewline).joined(separator: " ")
    let isEncoding =
        words.contains("not proper UTF-8")
        || [XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED].contains {
            unsafe $0.rawValue == UInt32(error.pointee.code)
        }
    unsafe ParserWatch.over(parser)?.note(isEncoding ? .encoding(line: line) : fault(in: words, line: line))
}

/// libxml2 has words for its limits, but no codes.
private func fault(in words: String, line: Int) -> TreeFault {
    if words.contains("depth") { return .tooDeep(line: line) }
    let isTooLong = ["XML_PARSE_HUGE", "too long", "Huge input", "too large"].contains { words.contains($0) }
    return isTooLong ? .tooLong(line: line) : .malformed(words, line: line)
}

private func refuseDeclaration(_ context: UnsafeMutableRawPointer?) {
    guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
    let line = unsafe parser.pointee.input.map { unsafe Int($0.pointee.line) } ?? 1
    unsafe ParserWatch.over(parser)?.note(.declaration(line: line))
    unsafe xmlStopParser(parser)
}
