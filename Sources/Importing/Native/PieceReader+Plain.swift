internal import Records

/// What most files hold and nothing else, pure tags with values and texts, is read here without a parser, which takes a
/// third of the time. Whatever is unusual or faulty makes it give up, and the piece is given to libxml2 from its
/// beginning: what is said of a file is the same.
extension PieceReader {
    /// A longer value may exceed what libxml2 allows.
    private static let longestPlain = 1_000_000

    /// Reads the body of a piece. What was read must be forgotten when it gives up.
    mutating func readPlainly() throws(NotPlain) {
        // The root's end tag, which no piece in the middle lacks.
        guard unsafe bytes.count >= body.upperBound + Piece.margin else { throw NotPlain() }
        var scanner = unsafe PlainScanner(bytes, at: body.lowerBound)
        var open: [PlainName] = []
        while true {
            _ = scanner.skipBlanks()
            guard scanner.place < body.upperBound else { break }
            guard scanner.byte() == UInt8(ascii: "<") else { throw NotPlain() }
            if scanner.byte(1) == UInt8(ascii: "/") {
                scanner.step(2)
                guard let name = open.popLast(), try scanner.endName() == name else { throw NotPlain() }
                endPlainly(scanner)
            } else {
                try startPlainly(&scanner, &open)
            }
        }
        guard scanner.place == body.upperBound, open.isEmpty, findings.errors == 0 else { throw NotPlain() }
        newlines = scanner.line
    }

    private mutating func endPlainly(_ scanner: PlainScanner) {
        plainPlace = scanner.place
        endRecord()
    }

    @inline(__always)
    private mutating func startPlainly(_ scanner: inout PlainScanner, _ open: inout [PlainName]) throws(NotPlain) {
        guard open.count + 2 <= Self.deepest else { throw NotPlain() }
        let tag = (line: scanner.line, offset: scanner.place - body.lowerBound)
        scanner.step(1)
        let name = try scanner.startName()
        let number = plainNames.number(name)
        let meaning = number < 0 ? -1 : grammar.element(number, in: parent)
        if meaning >= 64, grammar.rules[meaning - 64].namespace == 0 {
            let kind = KindIndex(meaning - 64)
            self.open(kind, at: tag)
            if try readPlainAttributes(&scanner, of: kind) {
                endPlainly(scanner)
            } else {
                open.append(name)
            }
        } else if meaning >= 0, meaning < 64, grammar.rules[parent].namespace == 0 {
            try readPlainText(Slot(meaning), name, &scanner)
        } else {
            throw NotPlain()
        }
    }

    /// Reads attributes and the end of the tag; whether the element ends with it.
    @inline(__always)
    private mutating func readPlainAttributes(
        _ scanner: inout PlainScanner, of kind: KindIndex
    ) throws(NotPlain) -> Bool {
        var place = attributes.first(of: kind)
        while true {
            let expected = attributes.expected(at: place)
            var slot = expected.last
            var isExpected = skips(slot, of: kind, &scanner)
            if !isExpected {
                slot = expected.other
                isExpected = skips(slot, of: kind, &scanner)
            }
            if isExpected {
                let (range, hasEntities) = try scanner.value(before: UInt8(ascii: "\""))
                try setPlainly(Slot(slot), of: kind, range, hasEntities)
                place = attributes.place(behind: slot, of: kind)
                continue
            }
            let isApart = scanner.skipBlanks()
            if scanner.byte() == UInt8(ascii: ">") || scanner.byte() == UInt8(ascii: "/") {
                return try scanner.endTag()
            }
            let number = plainNames.number(try scanner.attributeName())
            slot = number < 0 ? -1 : grammar.attribute(number, of: kind.index)
            guard isApart, slot >= 0, builder.mask & 1 << UInt64(slot) == 0 else { throw NotPlain() }
            let (range, hasEntities) = try scanner.value(before: try scanner.quote())
            try setPlainly(Slot(slot), of: kind, range, hasEntities)
            attributes.expect(slot, at: place)
            place = attributes.place(behind: slot, of: kind)
        }
    }

    /// Steps over the beginning of an attribute that is still missing, if it stands here.
    @inline(__always)
    private func skips(_ slot: Int, of kind: KindIndex, _ scanner: inout PlainScanner) -> Bool {
        slot < 64 && builder.mask & 1 << UInt64(slot) == 0
            && scanner.skip(attributes.beginning(of: slot, in: kind))
    }

    private mutating func readPlainText(
        _ slot: Slot, _ name: PlainName, _ scanner: inout PlainScanner
    ) throws(NotPlain) {
        _ = scanner.skipBlanks()
        guard builder.mask & 1 << UInt64(slot.rawValue) == 0, try !scanner.endTag() else { throw NotPlain() }
        let (range, hasEntities) = try scanner.text()
        guard scanner.place < body.upperBound, scanner.byte(1) == UInt8(ascii: "/") else { throw NotPlain() }
        scanner.step(2)
        guard try scanner.endName() == name else { throw NotPlain() }
        try setPlainly(slot, of: builder.kind, range, hasEntities)
    }

    /// Sets a field of the open row to a value that stands in the piece.
    @inline(__always)
    private mutating func setPlainly(
        _ slot: Slot, of kind: KindIndex, _ range: Range<Int>, _ hasEntities: Bool
    ) throws(NotPlain) {
        if hasEntities { return try setReplaced(slot, of: kind, range) }
        guard range.count <= Self.longestPlain else { throw NotPlain() }
        let value = unsafe UnsafeRawBufferPointer(rebasing: bytes[range]).assumingMemoryBound(to: UInt8.self)
        if grammar.unasked[kind.index] & 1 << UInt64(slot.rawValue) != 0, unsafe value.first.map({ $0 > 0x20 }) ?? false
        {
            // A text is sound if there is one.
            builder.set(slot, bits: 0)
        } else {
            try set(slot, of: kind, unsafe value.span)
        }
    }

    @inline(__always)
    private mutating func set(_ slot: Slot, of kind: KindIndex, _ value: Span<UInt8>) throws(NotPlain) {
        do throws(ValueFault) {
            try builder.read(value, into: slot, with: grammar.values)
        } catch {
            throw NotPlain()
        }
    }

    /// Sets a field to a value in which the entities that need no declaration are replaced.
    private mutating func setReplaced(_ slot: Slot, of kind: KindIndex, _ range: Range<Int>) throws(NotPlain) {
        guard range.count <= Self.longestPlain else { throw NotPlain() }
        var value: [UInt8] = []
        var rest = unsafe bytes[range]
        while let byte = unsafe rest.first {
            if byte == UInt8(ascii: "&") {
                guard let entity = entities.first(where: { unsafe rest.starts(with: $0.reference) }) else {
                    throw NotPlain()
                }
                value.append(entity.character)
                unsafe rest = rest.dropFirst(entity.reference.count)
            } else {
                value.append(byte)
                unsafe rest = rest.dropFirst()
            }
        }
        try set(slot, of: kind, value.span)
    }
}

/// The entities that need no declaration.
private let entities: [(reference: [UInt8], character: UInt8)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
].map { (Array($0.0.utf8), UInt8(ascii: $0.1)) }
