import Glibc

/// A file that grows beside its place under a name of its own, and takes its place when it is complete: there is the
/// old file or the new one, and never a part of one.
final class ReplacedFile {
    private let file: OutputFile
    /// Where the file grows.
    let unfinished: String
    private let target: String
    private var isInPlace = false

    init(_ target: String) throws {
        guard !isFolder(target) else { throw Fault("`\(target)` is a folder, not a file.") }
        self.target = target
        let folder = steelyard.folder(of: target)
        let name = ".\(lastName(target)).unfinished-\(getpid())"
        unfinished = folder + "/" + name
        if exists(unfinished) { try remove(unfinished) }
        file = try OutputFile(in: folder, named: name)
    }

    deinit {
        // What was not finished leaves nothing behind; a second failure has nobody to be told to.
        if !isInPlace { try? remove(unfinished) }
    }

    func write(_ bytes: [UInt8]) throws { try file.write(bytes) }

    /// Takes the place of the file that was there.
    func takePlace() throws {
        _ = try file.finish()
        guard unsafe rename(unfinished, target) == 0 else { throw Fault("Cannot write", path: target, errno: errno) }
        isInPlace = true
    }
}

/// Refuses to write over a file that somebody may have filled in, or sent to somebody.
func requireNew(_ path: String) throws {
    guard !exists(path) else { throw Fault("`\(path)` exists. Name a new file, or remove this one.") }
}
