internal import Diagnostics
internal import Records

/// A mapped format whose long files are read record by record.
struct MappedRecords: RecordFormat {
    let mapping: Mapping
    let plan: RecordPlan

    func read(
        _ file: StaffSource, from start: Int, threads: Int, deliver: (StaffReading) -> Void
    ) throws -> String {
        var unread: [String: Int] = [:]
        let digest = try RecordStream(mapping: mapping, plan: plan, chunkSize: 1 << 18)
            .read(file, from: start, threads: threads) { reading in
                unread.merge(reading.unread, uniquingKeysWith: +)
                var reading = reading
                reading.batches.removeAll { $0.count == 0 }
                deliver(reading)
            }
        deliver(
            StaffReading(findings: [Finding(unmapped: unread, by: mapping, in: file.name)].compactMap(\.self)))
        return digest
    }
}

extension Finding {
    /// A note that says by name what a mapping leaves; `nil` if that is nothing.
    init?(unmapped unread: [String: Int], by mapping: Mapping, in name: String) {
        guard !unread.isEmpty else { return nil }
        let names = unread.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) (\($0.value))" }
        let total = unread.values.reduce(0, +)
        self.init(
            code: "unmapped", severity: .note,
            message: "\(total) values under \(unread.count) names are not read by the mapping `\(mapping.name)`.",
            place: Place(file: name), value: names.joined(separator: ", "))
    }
}
