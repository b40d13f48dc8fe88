import Diagnostics
import Foundation
import Importing
import Records
import Scoring

/// The few records that rubrics are tried on.
enum Faculty {
    /// The package that this one belongs to.
    private static let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The bytes of a file of the house.
    static func bytes(_ path: String) -> [UInt8] {
        guard let data = try? Data(contentsOf: house.appending(path: path)) else { fatalError("\(path) is missing") }
        return Array(data)
    }

    /// Extreme values, and of the samples as many people as it takes to have every kind that is in them.
    static let batches: [Batch] = {
        var batches = imported("Tests/Fuzzing/Corpora/native/extremes.xml", partial: false)
        var seen: Set<KindIndex> = []
        let samples = ["Samples/university.xml", "Samples/institute.xml"].flatMap { imported($0, partial: true) }
        for var batch in samples {
            batch.remove(
                batch.roots.filter { root in
                    let kinds = Set((root.index..<batch.end(of: root).index).map { batch.kind(of: Row($0)) })
                    defer { seen.formUnion(kinds) }
                    return kinds.isSubset(of: seen)
                })
            batches.append(batch)
        }
        return batches
    }()

    /// The records of a file. The samples have items of an extension, whose people are left out.
    private static func imported(_ path: String, partial: Bool) -> [Batch] {
        let source = StaffSource(name: path, bytes: ByteSource(bytes(path)))
        let read = importStaff([source], vocabulary: .core, options: ImportOptions(partial: partial))
        law(read.isUsable && read.store.count > 0, "\(path) is sound: \(render(read.findings))")
        return (0..<read.store.count).map { read.store.batch(at: $0) }
    }
}

/// Batches in memory, none of them joined with others.
struct Batches: BatchSource {
    var batches: [Batch]
    var count: Int { batches.count }

    init(_ batches: [Batch]) { self.batches = batches }

    func batch(at index: Int) -> JoinedBatch { JoinedBatch(batch: batches[index]) }
}
