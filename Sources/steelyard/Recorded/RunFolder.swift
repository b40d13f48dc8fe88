import Hashing
import Runs

/// The folder that a run wrote.
struct RunFolder {
    let path: String
    let manifest: RunManifest

    init(_ path: String) throws {
        self.path = path
        let file = path + "/" + RunManifest.fileName
        guard RunFolder.isRun(path) else {
            throw Fault("`\(path)` is not the folder of a run: it holds no manifest of steelyard.")
        }
        guard let manifest = RunManifest(try readAll(file, isPlain: true)) else {
            throw Fault("`\(file)` is no manifest of a run that `steelyard score` wrote, or is damaged.")
        }
        self.manifest = manifest
    }

    /// Whether a path leads to a folder with a manifest.
    static func isRun(_ path: String) -> Bool { isFolder(path) && exists(path + "/" + RunManifest.fileName) }

    /// The run, whose tables are read as they are needed.
    var recorded: RecordedRun {
        RecordedRun(manifest) { name in
            let file = try ReadableFile(path + "/" + name, isPlain: true)
            var place = 0
            return {
                let piece = try file.read(at: place, count: 1 << 20)
                place += piece.count
                return piece
            }
        }
    }

    /// Refuses tables that the run did not write, or that are not as it wrote them.
    func check(_ tables: [String]) throws {
        for name in tables {
            guard let output = manifest.outputs.first(where: { $0.name == name }) else {
                throw Fault("`\(path)` has no `\(name)` by its manifest.")
            }
            guard exists(path + "/" + name) else { throw Fault("`\(path)` has lost `\(name)`.") }
            guard try hash(of: path + "/" + name) == output.sha256 else {
                throw Fault(
                    "`\(name)` in `\(path)` is not as the run wrote it: its fingerprint is another one than the "
                        + "manifest has. `steelyard verify` says more.")
            }
        }
    }

    /// The paths of all files in the folder, in order.
    func files() throws -> [String] { try RunFolder.files(below: path) }

    /// The paths of all files below a folder, in order.
    static func files(below folder: String) throws -> [String] {
        func walk(_ inner: String) throws -> [String] {
            try names(in: folder + inner).flatMap { name in
                let path = inner + "/" + name
                return isFolder(folder + path) ? try walk(path) : [path]
            }
        }
        return try walk("").map { String($0.dropFirst()) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// The fingerprint of a file.
func hash(of path: String) throws -> String {
    var hash = SHA256()
    try forEachPiece(of: path, isPlain: true) { hash.update($0.span) }
    return hash.finish()
}
