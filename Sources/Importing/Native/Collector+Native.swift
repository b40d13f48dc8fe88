internal import Diagnostics
internal import Records

/// What stands in a file in front of a piece.
struct PiecePlace {
    var lines = 0
    var offset = 0
    /// How many records of each kind stand right inside the root.
    var ordinals: [Int] = []
}

extension Collector {
    /// Reads a native file piece by piece; its entry in `files` gets its digest at the end.
    mutating func readNative(_ cutter: PieceCutter, name: String, isTranscoded: Bool) throws {
        let file = files.count - 1
        let own = NativeParser(grammar, file: file)
        var place = PiecePlace(ordinals: Array(repeating: 0, count: vocabulary.kinds.count))
        let suffix = cutter.suffix
        let source =
            options.threads > 1
            ? PieceSupply.ahead(PieceSequence(cutter, threads: options.threads, grammar: grammar, file: file))
            : PieceSupply.inline(cutter, own)
        defer {
            let cutter = source.stop()
            if !isTranscoded { files[file].sha256 = (try? cutter.digest()) ?? "" }
        }
        var index = 0
        while var result = try source.result(index) {
            index += 1
            var step = 1
            while case .unfinished = result.end {
                result = try longer(result, by: step, source, &index, own, suffix)
                step *= 2
            }
            add(result, &place, name, isTranscoded)
            source.recycle(result.piece)
            if case .broken = result.end { return }
        }
    }

    /// The result for a piece joined with those behind it, when the cut between them was wrong.
    private func longer(
        _ result: PieceResult, by step: Int, _ source: PieceSupply, _ index: inout Int, _ parser: NativeParser,
        _ suffix: [UInt8]
    ) throws -> PieceResult {
        var others: [Piece] = []
        while others.count < step, let next = try source.piece(index) {
            others.append(next)
            index += 1
        }
        guard !others.isEmpty else { preconditionFailure("only the last piece has none behind it") }
        let piece = result.piece.joined(with: others, suffix: suffix)
        guard piece.body.count <= PieceCutter.longest else { throw PieceFault.tooLong }
        return parser.parse(piece)
    }

    private mutating func add(_ result: PieceResult, _ place: inout PiecePlace, _ name: String, _ isTranscoded: Bool) {
        var batch = result.batch
        place.offset = result.piece.offset
        batch.firstLine = 1 + place.lines
        batch.firstOffset = place.offset
        var kept: [String: Int] = [:]
        for entry in result.findings.entries {
            kept[entry.finding.code, default: 0] += 1
            findings.append(entry.finished(name, place, vocabulary, isTranscoded: isTranscoded))
        }
        for (code, count) in result.findings.counts { findings.count(count - kept[code, default: 0], of: code) }
        let errors = result.findings.entries.count { $0.finding.severity == .error }
        findings.countErrors(result.findings.errors - errors)
        unsound += result.unsound
        add(batch, from: name)
        place.lines += result.newlines
        for kind in result.ordinals.indices { place.ordinals[kind] += result.ordinals[kind] }
    }
}

extension PieceFindings.Entry {
    /// The finding with its place in the file.
    func finished(_ file: String, _ place: PiecePlace, _ vocabulary: Vocabulary, isTranscoded: Bool) -> Finding {
        var finding = finding
        finding.place.file = file
        finding.place.line = (finding.place.line ?? 0) + place.lines + 1
        finding.place.bytes =
            isTranscoded
            ? nil : finding.place.bytes.map { $0.lowerBound + place.offset..<$0.upperBound + place.offset }
        let inside = top.map { "/\(vocabulary[$0.kind].name)[\(place.ordinals[$0.kind.index] + $0.ordinal)]" } ?? ""
        finding.element = "/staff" + inside + path
        return finding
    }
}

/// Where the results of pieces come from: other threads, or this one.
enum PieceSupply {
    case ahead(PieceSequence)
    case inline(PieceCutter, NativeParser)

    /// The result of the next piece, which is asked for in order.
    func result(_ index: Int) throws -> PieceResult? {
        switch self {
        case .ahead(let sequence): try sequence.result(index)
        case .inline(let cutter, let parser): try cutter.next().map { parser.parse($0) }
        }
    }

    /// The next piece alone.
    func piece(_ index: Int) throws -> Piece? {
        switch self {
        case .ahead(let sequence): try sequence.result(index)?.piece
        case .inline(let cutter, _): try cutter.next()
        }
    }

    func recycle(_ piece: Piece) {
        switch self {
        case .ahead(let sequence): sequence.recycle(piece)
        case .inline(let cutter, _): cutter.recycle(piece)
        }
    }

    func stop() -> PieceCutter {
        switch self {
        case .ahead(let sequence): sequence.stop()
        case .inline(let cutter, _): cutter
        }
    }
}
