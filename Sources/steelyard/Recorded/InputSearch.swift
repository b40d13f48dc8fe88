import Glibc
import Runs

/// Finds the inputs of a run again by name and fingerprint: below the folders that are named, and only then below the
/// current one.
final class InputSearch {
    /// What lies deeper is not looked at.
    private static let deepest = 8

    private let folders: [String]
    /// How many of the folders were walked through.
    private var walked = 0
    private var visited: Set<[UInt64]> = []
    private var paths: [String: [String]] = [:]

    init(_ folders: [String]) throws {
        for folder in folders where !isFolder(folder) { throw Fault("`\(folder)` is not a folder.") }
        self.folders = folders + ["."]
    }

    /// The path of an input; `nil` if no file of its name has its fingerprint.
    func find(_ input: RunManifest.File) -> String? {
        var tried = 0
        while true {
            let candidates = candidates(input)
            for path in candidates.dropFirst(tried) where isSame(path, input) { return path }
            tried = candidates.count
            guard walked < folders.count else { return nil }
            walk(folders[walked], depth: 0)
            walked += 1
        }
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

    /// What cannot be read is not it.
    private func isSame(_ path: String, _ input: RunManifest.File) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == input.byteCount
        else { return false }
        return (try? hash(of: path)) == input.sha256
    }

    /// Folders that cannot be read are passed over: what is in them is not found.
    private func walk(_ folder: String, depth: Int) {
        var status = stat()
        guard depth < Self.deepest, unsafe stat(folder, &status) == 0,
            visited.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted
        else { return }
        for name in (try? names(in: folder)) ?? [] where !name.hasPrefix(".") {
            let path = folder == "." ? name : folder + (folder.hasSuffix("/") ? "" : "/") + name
            if isFolder(path) { walk(path, depth: depth + 1) } else { paths[name, default: []].append(path) }
        }
    }
}
