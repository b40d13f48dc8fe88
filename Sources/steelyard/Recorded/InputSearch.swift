import Glibc
import Runs

/// Finds the inputs of a run again by name and fingerprint: below the folders that are named, and below the current one.
struct InputSearch {
    /// What lies deeper is not looked at.
    private static let deepest = 8

    private let folders: [String]
    private var paths: [String: [String]] = [:]

    init(_ folders: [String]) throws {
        for folder in folders where !isFolder(folder) { throw Fault("`\(folder)` is not a folder.") }
        self.folders = folders + ["."]
        var visited: Set<[UInt64]> = []
        for folder in self.folders { walk(folder, depth: 0, &visited) }
    }

    /// The path of an input; `nil` if no file of its name has its fingerprint.
    func find(_ input: RunManifest.File) throws -> String? {
        try candidates(input).first { try byteCount($0) == input.byteCount && hash(of: $0) == input.sha256 }
    }

    /// Says of an input that is not found where it was looked for.
    func missing(_ input: RunManifest.File) -> String {
        let places = folders.map { $0 == "." ? "the current folder" : "`\($0)`" }.joined(separator: ", ")
        let others = candidates(input)
        let found =
            others.isEmpty
            ? "no file has that name" : "\(others.map { "`\($0)`" }.joined(separator: ", ")) has another fingerprint"
        return "`\(input.name)` (\(input.role), \(shortened(input.sha256))) is not below \(places): \(found)."
    }

    private func candidates(_ input: RunManifest.File) -> [String] { paths[lastName(input.name)] ?? [] }

    private func byteCount(_ path: String) throws -> Int { try ReadableFile(path).byteCount }

    /// Folders that cannot be read are passed over: what is in them is not found.
    private mutating func walk(_ folder: String, depth: Int, _ visited: inout Set<[UInt64]>) {
        var status = stat()
        guard depth < Self.deepest, unsafe stat(folder, &status) == 0,
            visited.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted
        else { return }
        for name in (try? names(in: folder)) ?? [] where !name.hasPrefix(".") {
            let path = folder == "." ? name : folder + (folder.hasSuffix("/") ? "" : "/") + name
            if isFolder(path) { walk(path, depth: depth + 1, &visited) } else { paths[name, default: []].append(path) }
        }
    }
}
