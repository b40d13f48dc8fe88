internal import Diagnostics
internal import Hashing
internal import Records

extension Collector {
    /// Reads a file in whatever format it is.
    mutating func read(_ source: StaffSource) {
        do {
            try readOrThrow(source)
        } catch PieceFault.tooLong {
            report(
                "value-too-long", source.name,
                "A record is longer than \(PieceCutter.longest >> 20) MiB, or a file with declarations of its own is.")
        } catch {
            report("unreadable", source.name, "The file could not be read: \(error).")
        }
    }

    private mutating func readOrThrow(_ source: StaffSource) throws {
        var head: [UInt8] = []
        _ = try source.bytes.append(to: &head, count: 1 << 16, at: 0)
        guard !head.isEmpty else {
            files.append(InputFile(name: source.name, byteCount: 0, sha256: SHA256.hash(head.span)))
            return report("empty-file", source.name, "The file is empty.")
        }
        guard case .utf8(let mark) = EncodingDeclaration(head.span) else { return try readDecoded(source) }
        guard let root = try root(of: source, &head) else { return try readWithoutRoot(source) }
        guard root.isNative else { return try readDecoded(source) }
        let cutter = PieceCutter(
            source.bytes, head: head, start: mark, root: root, subjects: subjectNames, pieceSize: options.pieceSize)
        files.append(InputFile(name: source.name, byteCount: source.bytes.byteCount, sha256: ""))
        try readNative(cutter, name: source.name, isTranscoded: false)
    }

    /// The names of the kinds in front of which a file may be cut.
    private var subjectNames: [String] { vocabulary.kinds(in: .subject).map { vocabulary[$0].name } }

    /// The root, looked for in more and more of the file: a comment in front of it may be long.
    private func root(of source: StaffSource, _ head: inout [UInt8]) throws -> RootElement? {
        while true {
            if let root = findRoot(in: head) { return root }
            guard head.count < source.bytes.byteCount, head.count < 16 << 20 else { return nil }
            _ = try source.bytes.append(to: &head, count: 7 * head.count, at: head.count)
        }
    }

    /// A file that is not UTF-8, or not native: its text is brought to UTF-8 as a whole first.
    private mutating func readDecoded(_ source: StaffSource) throws {
        var bytes: [UInt8] = []
        _ = try source.bytes.append(to: &bytes, count: source.bytes.byteCount, at: 0)
        files.append(InputFile(name: source.name, byteCount: bytes.count, sha256: SHA256.hash(bytes.span)))
        let (utf8, encodingFindings) = decoded(bytes, named: source.name)
        for finding in encodingFindings { findings.append(finding) }
        guard !encodingFindings.haveErrors else { return }
        guard let root = findRoot(in: utf8) else { return reportNotXML(utf8, source.name) }
        if root.isNative {
            let cutter = PieceCutter(
                ByteSource(utf8), head: utf8, start: 0, root: root, subjects: subjectNames, pieceSize: options.pieceSize
            )
            try readNative(cutter, name: source.name, isTranscoded: true)
        } else if let format = options.formats.first(where: { $0.accepts(root) }) {
            let reading = format.read(utf8, name: source.name, file: files.count - 1, vocabulary: vocabulary)
            for finding in reading.findings { findings.append(finding) }
            unsound += reading.unsound
            for batch in reading.batches { add(batch, from: source.name) }
        } else {
            report(root, source.name)
        }
    }

    private mutating func readWithoutRoot(_ source: StaffSource) throws {
        var bytes: [UInt8] = []
        _ = try source.bytes.append(to: &bytes, count: source.bytes.byteCount, at: 0)
        files.append(InputFile(name: source.name, byteCount: bytes.count, sha256: SHA256.hash(bytes.span)))
        reportNotXML(bytes, source.name)
    }

    /// A text in which no root was found: the parser says why.
    private mutating func reportNotXML(_ bytes: [UInt8], _ name: String) {
        let piece = Piece(
            bytes: bytes + [0], body: 0..<bytes.count, end: bytes.count, isFirst: true, isLast: true, offset: 0,
            column: 0)
        let result = NativeParser(grammar, file: files.count - 1).parse(piece)
        let before = findings.errors
        for entry in result.findings.entries where entry.top == nil {
            findings.append(entry.finished(name, PiecePlace(), vocabulary, isTranscoded: false))
        }
        if findings.errors == before { report("root", name, "The file has no root element.") }
    }

    private mutating func report(_ root: RootElement, _ name: String) {
        let isNative = root.name == RootElement.nativeName
        let namespace = root.namespace.map { "the namespace `\(shortened($0))`" } ?? "no namespace"
        findings.append(
            Finding(
                code: isNative ? "wrong-namespace" : "root",
                message: "The root element is `\(shortened(root.name))` in \(namespace), which is no known format.",
                hint: isNative ? "Declare `xmlns=\"\(Vocabulary.namespace)\"`." : nil, place: Place(file: name),
                element: "/" + shortened(root.name), value: isNative ? root.namespace ?? "" : root.name,
                allowed: "`staff` in the namespace `\(Vocabulary.namespace)`, or the root of a mapped format"))
    }

    mutating func report(_ code: String, _ name: String, _ message: String) {
        findings.append(Finding(code: code, message: message, place: Place(file: name)))
    }
}

extension RootElement {
    /// The root of the native format.
    static let nativeName = "staff"

    var isNative: Bool { name == Self.nativeName && namespace == Vocabulary.namespace }
}
