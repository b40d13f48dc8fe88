internal import CLibXML2
internal import Diagnostics

/// A mapped format whose files refer to each other and are read record by record.
struct MappedJoin: JoinedFormat {
    let mapping: Mapping
    let path: [NameIndex]

    func read(_ files: [JoinedFile], budget: Int, deliver: (StaffReading) -> Void) -> [String] {
        xmlInitParser()
        var unread: [String: Int] = [:]
        let digests = JoinedReading.read(files, with: CompiledMapping(mapping), path: path, budget: budget) { reading in
            unread.merge(reading.unread, uniquingKeysWith: +)
            deliver(reading)
        }
        let note = Finding(unmapped: unread, by: mapping, in: files[0].source.name)
        deliver(StaffReading(findings: [note].compactMap(\.self)))
        return digests
    }
}
