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

    public var isReadTogether: Bool { mapping.isReadTogether }

    public func precedence(of root: RootElement) -> Int? {
        mapping.isSpread ? mapping.detection(root: root.name, namespace: root.namespace) : nil
    }

    public var isReadByRecords: Bool { RecordPlan(mapping) != nil }

    public func read(
        _ file: StaffSource, from start: Int, threads: Int, vocabulary: Vocabulary, deliver: (StaffReading) -> Void
    ) throws -> String {
        guard let plan = RecordPlan(mapping) else { preconditionFailure("the format was asked for this") }
        var unread: [String: Int] = [:]
        let digest = try RecordStream(mapping: mapping, plan: plan, chunkSize: 1 << 18)
            .read(file, from: start, threads: threads) { reading in
                unread.merge(reading.unread, uniquingKeysWith: +)
                var reading = reading
                reading.batches.removeAll { $0.count == 0 }
                deliver(reading)
            }
        deliver(StaffReading(findings: [unmapped(unread, file.name)].compactMap(\.self)))
        return digest
    }

    public func read(_ files: [(name: String, utf8: [UInt8])], vocabulary: Vocabulary) -> StaffReading {
        precondition(
            vocabulary.kinds.count == mapping.vocabulary.kinds.count,
            "a mapping is used with the vocabulary that it was checked against")
        var reading = MappingReader(mapping).read(utf8: files.map { ($0.name, $0.utf8) }, file: 0)
        reading.batches.removeAll { $0.count == 0 }
        if let note = unmapped(reading.unread, files[0].name) { reading.findings.append(note) }
        return reading
    }

    /// A note that says by name what the mapping leaves.
    private func unmapped(_ unread: [String: Int], _ name: String) -> Finding? {
        guard !unread.isEmpty else { return nil }
        let names = unread.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) (\($0.value))" }
        let total = unread.values.reduce(0, +)
        return Finding(
            code: "unmapped", severity: .note,
            message: "\(total) values under \(unread.count) names are not read by the mapping `\(mapping.name)`.",
            place: Place(file: name), value: names.joined(separator: ", "))
    }
}

/// A mapping that is loaded when it is first asked for.
private final class HeldMapping: Sendable {
    private let load: @Sendable () -> Mapping
    private let loaded = Mutex<Mapping?>(nil)

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
}
