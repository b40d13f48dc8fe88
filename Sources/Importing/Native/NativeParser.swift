internal import CLibXML2
internal import Records

/// A parser of libxml2 with the reader that its callbacks feed. It stays on the thread that made it.
@safe final class NativeParser {
    private let context: xmlParserCtxtPtr
    private let reader: UnsafeMutablePointer<PieceReader>
    private let options = Int32(
        XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
            | XML_PARSE_COMPACT.rawValue)

    init(_ grammar: Grammar, file: Int) {
        libxml2.prepare()
        guard let context = unsafe xmlNewParserCtxt(), let dictionary = unsafe context.pointee.dict else {
            preconditionFailure("there is memory for a parser")
        }
        unsafe self.context = context
        unsafe reader = .allocate(capacity: 1)
        unsafe reader.initialize(to: PieceReader(grammar, file: file, context: context, dictionary: dictionary))
    }

    deinit {
        unsafe reader.deinitialize(count: 1)
        unsafe reader.deallocate()
        unsafe xmlFreeParserCtxt(context)
    }

    /// Reads a piece. Lines and offsets of the result count from the beginning of its body.
    func parse(_ piece: Piece) -> PieceResult {
        if piece.isPlain, let result = parsePlainly(piece) { return result }
        return parseAsXML(piece)
    }

    /// Reads a piece that is neither first nor last without libxml2, unless something in it is unusual or faulty.
    func parsePlainly(_ piece: Piece) -> PieceResult? {
        let isRead = unsafe piece.bytes.withUnsafeBytes { bytes in
            unsafe reader.pointee.begin(piece, bytes)
            do throws(NotPlain) {
                try unsafe reader.pointee.readPlainly()
                return true
            } catch {
                unsafe reader.pointee.forget()
                return false
            }
        }
        return isRead ? unsafe reader.pointee.finish(piece) : nil
    }

    /// Reads any piece.
    func parseAsXML(_ piece: Piece) -> PieceResult {
        unsafe withBytes(of: piece) { bytes in
            unsafe reader.pointee.begin(piece, bytes)
            unsafe run(bytes)
            unsafe reader.pointee.endDocument()
        }
        return unsafe reader.pointee.finish(piece)
    }

    private func withBytes<Result>(of piece: Piece, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        precondition(piece.bytes[piece.end] == 0, "a zero stands behind the text")
        return unsafe piece.bytes.withUnsafeBytes { unsafe body(.init(rebasing: $0[...piece.end])) }
    }

    private func run(_ bytes: UnsafeRawBufferPointer) {
        unsafe xmlCtxtReset(context)
        unsafe xmlCtxtUseOptions(context, options)
        unsafe install(context.pointee.sax)
        unsafe context.pointee.userData = UnsafeMutableRawPointer(reader)
        unsafe parseInPlace(context, bytes)
        unsafe context.pointee.userData = UnsafeMutableRawPointer(context)
    }

    private func install(_ sax: UnsafeMutablePointer<xmlSAXHandler>) {
        unsafe sax.pointee = xmlSAXHandler()
        unsafe sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe sax.pointee.startElementNs = { user, name, _, uri, _, _, count, _, attributes in
            unsafe reading(user).pointee.start(name, uri, Int(count), attributes)
        }
        unsafe sax.pointee.endElementNs = { user, _, _, _ in unsafe reading(user).pointee.end() }
        unsafe sax.pointee.characters = { user, text, count in
            unsafe reading(user).pointee.characters(text, Int(count))
        }
        unsafe sax.pointee.ignorableWhitespace = sax.pointee.characters
        unsafe sax.pointee.getEntity = { user, name in unsafe reading(user).pointee.entity(name) }
        unsafe sax.pointee.serror = { user, error in
            guard let user = unsafe user else { return }
            unsafe reading(user).pointee.fault(error)
        }
    }
}

/// The reader that a callback is for.
@inline(__always)
private func reading(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<PieceReader> {
    guard let user = unsafe user else { preconditionFailure("a callback has its reader") }
    return unsafe user.assumingMemoryBound(to: PieceReader.self)
}

/// Parses a document where it lies in memory. Its last byte is not part of it: it is the zero that stops the parser.
func parseInPlace(_ context: xmlParserCtxtPtr, _ bytes: UnsafeRawBufferPointer) {
    guard let input = unsafe xmlNewInputStream(context) else { preconditionFailure("there is memory for a parser") }
    let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe input.pointee.base = start
    unsafe input.pointee.cur = start
    unsafe input.pointee.end = start.map { unsafe $0 + (bytes.count - 1) }
    unsafe inputPush(context, input)
    unsafe xmlParseDocument(context)
}

/// The library as a whole.
enum libxml2 {
    private static let once: Void = xmlInitParser()

    /// Prepares the library, which must happen once before threads use it.
    static func prepare() { _ = once }
}
