import Glibc

/// A file that grows beside its place under a name of its own, and takes its place when it is complete: there is the
/// old file or the new one, and never a part of one. It keeps the permissions of the old one; a link stays and leads to
/// the new one.
final class ReplacedFile {
    private let file: OutputFile
    /// Where the file grows.
    let unfinished: String
    private let target: String
    private var isInPlace = false

    init(_ target: String) throws {
        guard !isFolder(target) else { throw Fault("`\(target)` is a folder, not a file.") }
        let target = try end(of: target)
        self.target = target
        let folder = steelyard.folder(of: target)
        let name = ".\(lastName(target)).unfinished-\(getpid())"
        unfinished = folder + "/" + name
        if exists(unfinished) { try remove(unfinished) }
        var old = stat()
        let mode = unsafe stat(target, &old) == 0 ? old.st_mode & 0o7777 : nil
        file = try OutputFile(in: folder, named: name)
        guard let mode, unsafe chmod(unfinished, mode) != 0 else { return }
        throw Fault("Cannot write", path: target, errno: errno)
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

/// Where a path leads when the links at its end are followed.
private func end(of path: String) throws -> String {
    var end = path
    for _ in 0..<40 {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink(end, &target, target.count)
        guard count > 0 else { return end }
        let name = String(decoding: target.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
        end = name.hasPrefix("/") ? name : folder(of: end) + "/" + name
    }
    throw Fault("Cannot write", path: path, errno: ELOOP)
}

/// Refuses to write over a file that somebody may have filled in, or sent to somebody.
func requireNew(_ path: String) throws {
    guard !exists(path) else { throw Fault("`\(path)` exists. Name a new file, or remove this one.") }
}
