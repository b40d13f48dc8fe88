internal import Diagnostics
public import Records
internal import Synchronization

/// A format that a mapping describes.
public struct MappedFormat: StaffFormat {
    private let held: HeldMapping

    public init(_ mapping: Mapping) {
        held = HeldMapping { mapping }
    }

    /// The formats that ship with Steelyard, and the templates of the vocabulary. Their mappings are loaded when a file
    /// is met that is not native.
    public static func bundled(for vocabulary: Vocabulary) -> [MappedFormat] {
        Mapping.bundledNames.map { name in MappedFormat(HeldMapping { Mapping.bundled(name, for: vocabulary) }) }
            + [MappedFormat(HeldMapping { Mapping.template(for: vocabulary) })]
    }

    private init(_ held: HeldMapping) {
        self.held = held
    }

    private var mapping: Mapping { held.mapping }

    public var encoding: String? { mapping.encoding }

    public func accepts(_ root: RootElement) -> Bool {
        mapping.recognises(root: root.name, namespace: root.namespace)
    }

    public func manner(of root: RootElement) -> ReadingManner {
        if let path = mapping.recordPath { return .joined(MappedJoin(mapping: mapping, path: path)) }
        if mapping.isReadTogether { return .together }
        if mapping.isSpread {
            return .whole(precedence: mapping.detection(root: root.name, namespace: root.namespace))
        }
        return RecordPlan(mapping).map { .records(MappedRecords(mapping: mapping, plan: $0)) }
            ?? .whole(precedence: nil)
    }

    public func read(_ files: [(name: String, utf8: [UInt8])], vocabulary: Vocabulary) -> StaffReading {
        precondition(
            vocabulary.kinds.count == mapping.vocabulary.kinds.count,
            "a mapping is used with the vocabulary that it was checked against")
        var reading = held.withReader { $0.read(utf8: files.map { ($0.name, $0.utf8) }, file: 0) }
        reading.batches.removeAll { $0.count == 0 }
        if let note = Finding(unmapped: reading.unread, by: mapping, in: files[0].name) {
            reading.findings.append(note)
        }
        return reading
    }
}

/// A mapping that is loaded when it is first asked for.
private final class HeldMapping: Sendable {
    private let load: @Sendable () -> Mapping
    private let loaded = Mutex<Mapping?>(nil)
    /// Readers that are not in use: to make one costs more than to read a short file.
    private let readers = Mutex<[MappingReader]>([])

    init(_ load: @escaping @Sendable () -> Mapping) {
        self.load = load
    }

    var mapping: Mapping {
        loaded.withLock { loaded in
            if let mapping = loaded { return mapping }
            let mapping = load()
            loaded = mapping
            return mapping
        }
    }

    /// Lets the body have a reader for itself.
    func withReader<Result>(_ body: (MappingReader) -> Result) -> Result {
        let reader = readers.withLock { $0.popLast() } ?? MappingReader(mapping)
        defer { readers.withLock { $0.append(reader) } }
        return body(reader)
    }
}
