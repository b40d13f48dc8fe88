internal import Diagnostics
public import Records

/// A format that a mapping describes.
public struct MappedFormat: StaffFormat {
    private let mapping: Mapping

    public init(_ mapping: Mapping) {
        self.mapping = mapping
    }

    /// The formats that ship with Steelyard.
    public static func bundled(for vocabulary: Vocabulary) -> [MappedFormat] {
        Mapping.bundled(for: vocabulary).map(MappedFormat.init)
    }

    public var encoding: String? { mapping.encoding }

    public func accepts(_ root: RootElement) -> Bool {
        mapping.recognises(root: root.name, namespace: root.namespace)
    }

    public func read(_ utf8: [UInt8], name: String, file: Int, vocabulary: Vocabulary) -> StaffReading {
        precondition(
            vocabulary.kinds.count == mapping.vocabulary.kinds.count,
            "a mapping is used with the vocabulary that it was checked against")
        var mapped = MappingReader(mapping).read(utf8: utf8, named: name, file: file)
        if let note = unmapped(mapped.unread, name) { mapped.findings.append(note) }
        let batches = mapped.batch.count == 0 ? [] : [mapped.batch]
        return StaffReading(batches: batches, findings: mapped.findings, unsound: mapped.unsound, unread: mapped.unread)
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
