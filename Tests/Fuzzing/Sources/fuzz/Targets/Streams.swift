import Diagnostics
import Records

@testable import Importing

/// A file read record by record, in chunks of any size, gives what its tree would give.
func checkStream(_ bytes: [UInt8]) {
    guard let root = findRoot(in: bytes), list.recognises(root: root.name, namespace: root.namespace),
        let plan = RecordPlan(list)
    else { return }
    let whole = contents([MappingReader(list).read(utf8: [("fuzz.xml", bytes)], file: 0)])
    let source = StaffSource(name: "fuzz.xml", bytes: ByteSource(bytes))
    for (chunkSize, threads) in [(1, 1), (200, 2)] {
        var readings: [StaffReading] = []
        let stream = RecordStream(mapping: list, plan: plan, chunkSize: chunkSize)
        guard (try? stream.read(source, from: 0, threads: threads) { readings.append($0) }) != nil else {
            fatalError("bytes in memory can be read")
        }
        checkFindings(readings.flatMap(\.findings).inOrder(), in: SourceText(name: "fuzz.xml", bytes: bytes))
        let parts = contents(readings)
        // What is broken is refused in words of its own.
        guard whole != nil || parts != nil else { continue }
        for (one, other) in zip(whole ?? [], parts ?? []) where one != other { print("whole: \(one)\nparts: \(other)") }
        law(whole == parts, "chunks of \(chunkSize) bytes on \(threads) threads give something else")
    }
}

/// All that was read, as text; `nil` of a file that is broken.
private func contents(_ readings: [StaffReading]) -> [String]? {
    let findings = readings.flatMap(\.findings).inOrder()
    if findings.contains(where: { broken.contains($0.code) }) { return nil }
    let roots = readings.flatMap(\.batches).flatMap { batch in
        batch.roots.map { (Vocabulary.core[batch.kind(of: $0)].role == .place, tree(batch, $0)) }
    }
    let unread = readings.reduce(into: [:]) { $0.merge($1.unread, uniquingKeysWith: +) }.sorted { $0.key < $1.key }
    return roots.filter(\.0).map(\.1) + roots.filter { !$0.0 }.map(\.1)
        + findings.map { "\($0) \($0.element ?? "")" } + ["\(unread) \(readings.map(\.unsound).reduce(0, +))"]
}

private let broken: Set<String> = ["xml", "empty-file", "too-deep", "value-too-long", "declaration", "encoding"]

private let list: Mapping = {
    let path = "Tests/Fuzzing/Corpora/list.yaml"
    let (mapping, findings) = Mapping.load(SourceText(name: path, bytes: Faculty.bytes(path)))
    guard let mapping else { fatalError("\(path) has faults: \(render(findings))") }
    return mapping
}()
