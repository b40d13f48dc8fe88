internal import Diagnostics
internal import Hashing
internal import Records

/// Finds out the format of a file, and reads it if it is not native. Any thread may use it.
struct FileOpener: Sendable {
    let vocabulary: Vocabulary
    let grammar: Grammar
    let options: ImportOptions

    /// Opens a file in whatever format it is.
    func open(_ source: StaffSource) -> OpenedFile {
        do {
            return try openOrThrow(source)
        } catch PieceFault.tooLong {
            return OpenedFile(name: source.name, findings: [.tooLong(source.name)])
        } catch {
            return OpenedFile(name: source.name, findings: [.unreadable(source.name, error)])
        }
    }

    /// Whether a file is read piece by piece: it is in UTF-8, and native or long, or so odd that it may be.
    func isReadInPieces(_ source: StaffSource) -> Bool {
        var head: [UInt8] = []
        guard (try? source.bytes.append(to: &head, count: 1 << 16, at: 0)) != nil, !head.isEmpty else { return true }
        guard case .utf8 = EncodingDeclaration(head.span) else { return false }
        guard let root = findRoot(in: head) else { return true }
        return root.isNative || records(of: root, in: source.bytes.byteCount) != nil
    }

    /// The format with a root that is not native, if a file of so many bytes is read record by record.
    private func records(of root: RootElement, in byteCount: Int) -> (format: any RecordFormat, encoding: String?)? {
        guard !root.isNative, byteCount >= options.longFile,
            let format = options.formats.first(where: { $0.accepts(root) }),
            case .records(let records) = format.manner(of: root)
        else { return nil }
        return (records, format.encoding)
    }

    private func openOrThrow(_ source: StaffSource) throws -> OpenedFile {
        var head: [UInt8] = []
        _ = try source.bytes.append(to: &head, count: 1 << 16, at: 0)
        guard !head.isEmpty else {
            var opened = OpenedFile(name: source.name, file: InputFile(source, head))
            opened.findings.append(Finding(code: "empty-file", source.name, "The file is empty."))
            return opened
        }
        if let signature = FileSignature(head) {
            return try openUnreadable(source) { _ in [signature.finding(source.name)] }
        }
        guard case .utf8(let mark) = EncodingDeclaration(head.span) else { return try openDecoded(source) }
        guard let root = try root(of: source, &head) else {
            return try openUnreadable(source) { notXML($0, source.name, isTranscoded: false) }
        }
        if let (format, encoding) = records(of: root, in: source.bytes.byteCount), encoding == nil {
            return OpenedFile(
                name: source.name, file: InputFile(name: source.name, byteCount: source.bytes.byteCount, sha256: ""),
                findings: [lieBehindMark(head, source.name)].compactMap(\.self),
                content: .records(source.bytes, start: mark, format))
        }
        if let content = joined(root, source.bytes, from: mark) {
            return OpenedFile(
                name: source.name, file: InputFile(name: source.name, byteCount: source.bytes.byteCount, sha256: ""),
                findings: [lieBehindMark(head, source.name)].compactMap(\.self), content: content)
        }
        guard root.isNative else { return try openDecoded(source) }
        let cutter = PieceCutter(
            source.bytes, head: head, start: mark, root: root, subjects: subjectNames, pieceSize: options.pieceSize)
        return OpenedFile(
            name: source.name, file: InputFile(name: source.name, byteCount: source.bytes.byteCount, sha256: ""),
            findings: [lieBehindMark(head, source.name)].compactMap(\.self),
            content: .native(cutter, isTranscoded: false))
    }

    /// The content of a file in UTF-8 in a format whose files are read together and record by record.
    private func joined(_ root: RootElement, _ bytes: ByteSource, from start: Int) -> OpenedFile.Content? {
        guard !root.isNative, let number = options.formats.firstIndex(where: { $0.accepts(root) }),
            options.formats[number].encoding == nil,
            case .joined(let format) = options.formats[number].manner(of: root)
        else { return nil }
        return .waiting(.records(bytes, start: start, format), format: number)
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
    private func openDecoded(_ source: StaffSource) throws -> OpenedFile {
        var bytes: [UInt8] = []
        _ = try source.bytes.append(to: &bytes, count: source.bytes.byteCount, at: 0)
        var opened = OpenedFile(name: source.name, file: InputFile(source, bytes))
        let (utf8, findings) = text(of: bytes, source.name)
        opened.findings = findings
        guard !findings.haveErrors else { return opened }
        guard let root = findRoot(in: utf8) else {
            opened.findings += notXML(utf8, source.name, isTranscoded: utf8 != bytes)
            return opened
        }
        if root.isNative {
            let cutter = PieceCutter(
                ByteSource(utf8), head: utf8, start: 0, root: root, subjects: subjectNames, pieceSize: options.pieceSize
            )
            opened.content = .native(cutter, isTranscoded: true)
        } else if let number = options.formats.firstIndex(where: { $0.accepts(root) }) {
            let manner = options.formats[number].manner(of: root)
            if case .whole = manner, utf8.count > options.largeTree {
                opened.findings.append(.largeTree(source.name, utf8.count))
            }
            opened.content = content(of: utf8, source.name, manner, format: number)
        } else {
            opened.findings.append(.unknownRoot(root, source.name))
        }
        return opened
    }

    private func content(
        of utf8: [UInt8], _ name: String, _ manner: ReadingManner, format number: Int
    ) -> OpenedFile.Content {
        func read(_ precedence: Int?) -> OpenedFile.Content {
            .read(options.formats[number].read([(name, utf8)], vocabulary: vocabulary), precedence: precedence)
        }
        return switch manner {
        case .together: .waiting(.text(utf8), format: number)
        case .joined(let format): .waiting(.records(ByteSource(utf8), start: 0, format), format: number)
        case .whole(let precedence): read(precedence)
        case .records(let format):
            utf8.count >= options.longFile ? .records(ByteSource(utf8), start: 0, format) : read(nil)
        }
    }

    /// The text of a file: in the encoding of its format, where that has one; otherwise in the one that it declares.
    private func text(of bytes: [UInt8], _ name: String) -> (utf8: [UInt8], findings: [Finding]) {
        for format in options.formats {
            guard let encoding = format.encoding else { continue }
            let (utf8, findings) = transcoded(bytes[...], from: encoding, named: name)
            if !findings.haveErrors, let root = findRoot(in: utf8), format.accepts(root) { return (utf8, []) }
        }
        return decoded(bytes, named: name)
    }

    /// A file of which nothing can be read.
    private func openUnreadable(_ source: StaffSource, findings: ([UInt8]) -> [Finding]) throws -> OpenedFile {
        var bytes: [UInt8] = []
        _ = try source.bytes.append(to: &bytes, count: source.bytes.byteCount, at: 0)
        return OpenedFile(name: source.name, file: InputFile(source, bytes), findings: findings(bytes))
    }

    /// What the parser says of a text in which no root was found.
    private func notXML(_ bytes: [UInt8], _ name: String, isTranscoded: Bool) -> [Finding] {
        let piece = Piece(
            bytes: bytes + [0], body: 0..<bytes.count, end: bytes.count, isFirst: true, isLast: true, offset: 0,
            column: 0)
        let result = NativeParser(grammar, file: 0).parse(piece)
        var findings = result.findings.entries.filter { $0.top == nil }
            .map { $0.finished(name, PiecePlace(), vocabulary, isTranscoded: isTranscoded) }
        // No root was found: they stand in none.
        for index in findings.indices { findings[index].element = nil }
        return findings.haveErrors
            ? findings : findings + [Finding(code: "root", name, "The file has no root element.")]
    }
}

extension InputFile {
    fileprivate init(_ source: StaffSource, _ bytes: [UInt8]) {
        self.init(name: source.name, byteCount: bytes.count, sha256: SHA256.hash(bytes.span))
    }
}

extension Finding {
    fileprivate init(code: String, _ name: String, _ message: String) {
        self.init(code: code, message: message, place: Place(file: name))
    }

    static func tooLong(_ name: String) -> Finding {
        Finding(
            code: "value-too-long", name,
            "A record is longer than \(PieceCutter.longest >> 20) MiB, or a file with declarations of its own is.")
    }

    /// What is read as a whole is in memory as a whole.
    static func largeTree(_ name: String, _ byteCount: Int) -> Finding {
        Finding(
            code: "large-tree", severity: .warning,
            message: "\(byteCount >> 20) MiB are read as a whole, which takes some ten times as much memory.",
            hint:
                "Export it in parts, or write a mapping whose records stand by themselves or find each other by keys.",
            place: Place(file: name),
            value: String(byteCount), allowed: "at most 100 MiB without a warning")
    }

    static func unreadable(_ name: String, _ error: any Error) -> Finding {
        Finding(code: "unreadable", name, "The file could not be read: \(error).")
    }

    fileprivate static func unknownRoot(_ root: RootElement, _ name: String) -> Finding {
        let isNative = root.name == RootElement.nativeName
        let namespace = root.namespace.map { "the namespace `\(shortened($0))`" } ?? "no namespace"
        return Finding(
            code: isNative ? "wrong-namespace" : "root",
            message: "The root element is `\(shortened(root.name))` in \(namespace), which is no known format.",
            hint: isNative
                ? "Declare `xmlns=\"\(Vocabulary.namespace)\"`."
                : "Name the mapping of the format with `--mapping`, or write one.", place: Place(file: name),
            element: "/" + shortened(root.name), value: isNative ? root.namespace ?? "" : root.name,
            allowed: "`staff` in the namespace `\(Vocabulary.namespace)`, or the root of a mapped format")
    }
}

extension RootElement {
    /// The root of the native format.
    static let nativeName = "staff"

    var isNative: Bool { name == Self.nativeName && namespace == Vocabulary.namespace }
}
