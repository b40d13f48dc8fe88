internal import CLibXML2
internal import Diagnostics
internal import Numbers
internal import Records

/// Turns the events of libxml2 into rows and findings, piece by piece.
///
/// It lives at a fixed address, where the C callbacks find it, and stays on one thread: the names it compares belong
/// to the dictionary of its parser. Nothing here allocates per item.
@safe struct PieceReader: ~Copyable {
    let grammar: Grammar
    let names: NameTable
    let plainNames: PlainNames
    var attributes: AttributeOrder
    let context: xmlParserCtxtPtr
    var builder: BatchBuilder
    var findings = PieceFindings()

    /// The bytes being parsed, and the part of them that belongs to the file.
    var bytes = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    var body = 0..<0
    var isFirst = true
    var isLast = true
    /// The line of the parser on which the body begins.
    var bodyLine = 1
    /// How far the body was read, when it is read without a parser.
    var plainPlace: Int?
    /// How many lines end in the body, once the root is closed.
    var newlines = 0
    /// How many characters stand in front of the body on its first line.
    var firstColumn = 0
    /// A place on a line whose column is known, so that the next is counted from there.
    var knownColumn = (offset: 0, column: 0)

    /// Open elements, the root among them.
    var depth = 0
    /// Open elements from one on that is left out with all that is inside.
    var skipped = 0
    /// The text field that is being read; negative for none.
    var textSlot = -1
    var text: [UInt8] = []
    /// Whether stray text was reported for the open element.
    var reportedStray = false
    var isStopped = false
    var isBroken = false
    var endsEarly = false
    var expanded = 0

    /// For each open record, the fields that are missing only because their values were refused.
    var excused = [UInt64](repeating: 0, count: Self.deepest)
    /// How many records of each kind were met right inside the root.
    var ordinals: [Int]
    var unsound = 0
    /// The errors that there were when the open subject began.
    var errorsBefore = 0
    /// The sum of the shares in the open item, in units of 10^-18; stays above one when it exceeds one.
    var shares: Int64 = 0
    /// For each symbol, the number of the last subject with an item of that id.
    var itemOwners: [UInt32] = []
    var subjectNumber: UInt32 = 0

    static let deepest = 64
    static let longestText = 10_000_000
    static let mostExpansion = 1_000_000

    init(_ grammar: Grammar, file: Int, context: xmlParserCtxtPtr, dictionary: xmlDictPtr) {
        self.grammar = grammar
        unsafe self.context = context
        unsafe names = NameTable(grammar, dictionary: dictionary)
        plainNames = PlainNames(grammar)
        attributes = AttributeOrder(grammar.vocabulary)
        builder = BatchBuilder(file: file, firstLine: 0)
        ordinals = Array(repeating: 0, count: grammar.rules.count)
    }

    /// The kind around what comes next, as the tables number it.
    @inline(__always)
    var parent: Int { builder.openCount == 0 ? grammar.root : builder.kind.index }
}

extension PieceReader {
    /// Makes ready for a piece whose bytes lie at an address.
    mutating func begin(_ piece: Piece, _ bytes: UnsafeRawBufferPointer) {
        unsafe self.bytes = unsafe bytes
        body = piece.body
        isFirst = piece.isFirst
        isLast = piece.isLast
        bodyLine = 1 + lineCount(piece.bytes[..<piece.body.lowerBound])
        firstColumn = piece.column
        knownColumn = (0, piece.column)
        findings = PieceFindings()
        (depth, skipped, textSlot, expanded, unsound) = (0, 0, -1, 0, 0)
        (isStopped, isBroken, endsEarly, reportedStray) = (false, false, false, false)
        plainPlace = nil
        for kind in ordinals.indices { ordinals[kind] = 0 }
        itemOwners.removeAll(keepingCapacity: true)
        subjectNumber = 0
    }

    /// What was read. A subject that is open when the file breaks off is lost.
    mutating func finish(_ piece: Piece) -> PieceResult {
        if builder.openCount > 0, grammar.rules[builder.kind(atDepth: 0).index].role == .subject { unsound += 1 }
        closeAll()
        unsafe bytes = UnsafeRawBufferPointer(start: nil, count: 0)
        return PieceResult(
            piece: piece, batch: builder.take(), findings: findings,
            end: isBroken ? .broken : endsEarly ? .unfinished : .complete, ordinals: ordinals, unsound: unsound,
            newlines: newlines)
    }

    /// Forgets all that was read of the piece.
    mutating func forget() {
        closeAll()
        _ = builder.take()
    }

    private mutating func closeAll() {
        if builder.openCount > 0 { builder.discard(from: builder.openRows[0]) }
    }

    mutating func start(
        _ name: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        if isStopped { return }
        depth += 1
        if depth > Self.deepest { return stop("too-deep", "Elements are nested more than \(Self.deepest) deep.") }
        if skipped > 0 || depth == 1 {
            if skipped > 0 { skipped += 1 } else { unsafe startRoot(count, attributes) }
            return
        }
        let number = unsafe names.number(name)
        let meaning = number < 0 || textSlot >= 0 ? -1 : grammar.element(number, in: parent)
        if meaning >= 64, unsafe names.isNamespace(uri, grammar.rules[meaning - 64].namespace) {
            unsafe startRecord(KindIndex(meaning - 64), count, attributes)
        } else if meaning >= 0, meaning < 64, unsafe names.isNamespace(uri, grammar.rules[parent].namespace) {
            unsafe startText(meaning, count, attributes)
        } else {
            unsafe reportElement(name, uri, isKnown: meaning >= 0)
            skipped = 1
        }
    }

    mutating func end() {
        if isStopped { return }
        depth -= 1
        if skipped > 0 {
            skipped -= 1
        } else if textSlot >= 0 {
            endText()
        } else if depth > 0 {
            endRecord()
        } else if let input = unsafe context.pointee.input {
            newlines = unsafe Int(input.pointee.line) - bodyLine
        }
    }

    mutating func characters(_ start: UnsafePointer<UInt8>?, _ count: Int) {
        if isStopped || skipped > 0 { return }
        guard let start = unsafe start else { return }
        let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
        if textSlot >= 0 {
            if text.count + count > Self.longestText {
                return stop("value-too-long", "A text is longer than \(Self.longestText) bytes.")
            }
            unsafe text.append(contentsOf: bytes)
        } else if !reportedStray {
            for i in 0..<count where unsafe bytes[i] > 0x20 { return unsafe reportStray(bytes) }
        }
    }

    private mutating func startText(
        _ slot: Int, _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        if builder.mask & (1 << UInt64(slot)) != 0 {
            reportRepeated(slot)
            skipped = 1
            return
        }
        textSlot = slot
        text.removeAll(keepingCapacity: true)
        if count > 0 { unsafe reportAttributes(ofText: slot, count, attributes) }
    }

    private mutating func endText() {
        let slot = Slot(textSlot)
        textSlot = -1
        // Out of the struct for a while: nothing else of it may change while its bytes are looked at.
        var text: [UInt8] = []
        swap(&text, &self.text)
        defer { swap(&text, &self.text) }
        do throws(ValueFault) {
            let kind = builder.kind
            let bits = try grammar.values.bits(text.span, of: kind, slot, symbols: &builder.symbols)
            builder.set(slot, bits: bits)
        } catch {
            report(error, slot, value: string(text.span), leaf: "/" + fieldName(slot))
            excused[builder.openCount - 1] |= 1 << UInt64(slot.rawValue)
        }
    }

    private mutating func startRecord(
        _ kind: KindIndex, _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        open(kind, at: tagStart())
        guard let attributes = unsafe attributes else { return }
        for i in 0..<count { unsafe readAttribute(attributes + 5 * i, of: kind) }
    }

    /// Opens a record whose start tag begins at a place.
    @inline(__always)
    mutating func open(_ kind: KindIndex, at tag: (line: Int, offset: Int)) {
        if builder.openCount == 0 {
            ordinals[kind.index] += 1
            errorsBefore = findings.errors
            subjectNumber += 1
        }
        if grammar.rules[kind.index].role == .item { shares = 0 }
        if excused[builder.openCount] != 0 { excused[builder.openCount] = 0 }
        builder.begin(kind, line: tag.line, offset: tag.offset)
        reportedStray = false
    }

    /// Local name, prefix, namespace, begin and end of the value.
    @inline(__always)
    private mutating func readAttribute(_ attribute: UnsafeMutablePointer<UnsafePointer<UInt8>?>, of kind: KindIndex) {
        guard let start = unsafe attribute[3], let end = unsafe attribute[4] else { return }
        let value = unsafe Span(_unsafeStart: start, count: end - start)
        let number = unsafe attribute[1] == nil ? names.number(attribute[0]) : -1
        let slot = number < 0 ? -1 : grammar.attribute(number, of: kind.index)
        guard slot >= 0 else { return unsafe reportAttribute(attribute, value, of: kind) }
        do throws(ValueFault) {
            let bits = try grammar.values.bits(value, of: kind, Slot(slot), symbols: &builder.symbols)
            builder.set(Slot(slot), bits: bits)
        } catch {
            report(error, Slot(slot), value: string(value), leaf: "/@" + fieldName(Slot(slot)))
            excused[builder.openCount - 1] |= 1 << UInt64(slot)
        }
    }
}
