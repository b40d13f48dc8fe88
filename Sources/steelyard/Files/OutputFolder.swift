import CSystem
import Diagnostics
import Glibc
import Hashing
import Sheets

/// The folder of a run. It grows beside its place under a name of its own, and takes its place when it is
/// complete: there is the old folder or the new one, and never a part of one.
final class OutputFolder {
    /// Where the run writes.
    let path: String
    private let target: String
    private let lock: FolderLock
    private var isInPlace = false
    private(set) var outputs: [Manifest.Output] = []

    /// - Parameter command: the one that writes; the folder of another is not replaced.
    init(_ target: String, of command: String) throws {
        var target = target
        while target.count > 1, target.hasSuffix("/") { target.removeLast() }
        self.target = target
        let parent = steelyard.folder(of: target)
        let prefix = "." + lastName(target) + ".unfinished-"
        if isFolder(parent) { try OutputFolder.clear(parent, of: prefix, target) }
        if exists(target) { try OutputFolder.checkIsOurs(target, command) }
        try OutputFolder.makeFolders(parent)
        (path, lock) = try OutputFolder.make(parent + "/" + prefix)
    }

    /// Makes a folder whose name nobody else has, and holds it.
    private static func make(_ prefix: String) throws -> (String, FolderLock) {
        while true {
            let path = prefix + String(UInt64.random(in: 0...(.max)), radix: 36)
            guard unsafe mkdir(path, 0o755) == 0 else { throw Fault("Cannot write", path: path, errno: errno) }
            // Who clears up may have been faster; then there is no such folder any more.
            if let lock = FolderLock(path) { return (path, lock) }
        }
    }

    deinit {
        // What was not finished leaves nothing behind; a second failure has nobody to be told to.
        if !isInPlace { try? remove(path) }
    }

    /// Makes a folder inside.
    func makeFolder(_ name: String) throws {
        guard unsafe mkdir(path + "/" + name, 0o755) == 0 else {
            throw Fault("Cannot write", path: path + "/" + name, errno: errno)
        }
    }

    func file(_ name: String) throws -> OutputFile { try OutputFile(in: path, named: name) }

    /// Notes a file that was written.
    func add(_ output: Manifest.Output) { outputs.append(output) }

    /// Writes a whole file.
    ///
    /// - Parameter number: whom or what it is about, where it is about one.
    func write(_ bytes: [UInt8], to name: String, about number: String? = nil) throws {
        let file = try file(name)
        try file.write(bytes)
        var output = try file.finish()
        output.number = number
        add(output)
    }

    /// Notes a file that somebody else wrote into the folder.
    ///
    /// - Parameter number: whom or what it is about, where it is about one.
    func addFile(named name: String, about number: String? = nil) throws {
        var hash = SHA256()
        var byteCount = 0
        try forEachPiece(of: path + "/" + name) { piece in
            hash.update(piece.span)
            byteCount += piece.count
        }
        add(Manifest.Output(path: name, byteCount: byteCount, sha256: hash.finish(), number: number))
    }

    /// Takes the place of the folder that was there: in one step where the file system knows one.
    func takePlace() throws {
        guard exists(target) else { return try move(path, to: target) }
        if unsafe steelyard_exchange(path, target) == 0 {
            isInPlace = true
            return try remove(path)
        }
        let aside = path + OutputFolder.aside
        let old = FolderLock(target)
        defer { withExtendedLifetime(old) {} }
        try move(target, to: aside)
        do { try move(path, to: target) } catch {
            try move(aside, to: target)
            throw error
        }
        try remove(aside)
    }

    private func move(_ source: String, to target: String) throws {
        guard unsafe rename(source, target) == 0 else { throw Fault("Cannot write", path: target, errno: errno) }
        if source == path { isInPlace = true }
    }

    /// The end of the name under which the old folder waits where two steps are needed.
    private static let aside = ".old"

    /// Removes what runs left that were killed while they wrote this folder. An old folder that had stepped aside goes
    /// back to its place.
    private static func clear(_ parent: String, of prefix: String, _ target: String) throws {
        for name in try names(in: parent, beginningWith: prefix) {
            guard let lock = FolderLock(parent + "/" + name) else { continue }
            defer { withExtendedLifetime(lock) {} }
            if name.hasSuffix(aside), !exists(target), unsafe rename(parent + "/" + name, target) == 0 { continue }
            try remove(parent + "/" + name)
        }
    }

    /// Refuses what this command has not written.
    private static func checkIsOurs(_ target: String, _ command: String) throws {
        let manifest = target + "/manifest.json"
        guard isFolder(target), exists(manifest), let head = JSONValue(try readAll(manifest, isPlain: true)),
            head["product"]?.text == "steelyard"
        else {
            throw Fault(
                "`\(target)` exists and holds no manifest of steelyard. Name a new folder, or remove this one.")
        }
        let other = head["command"]?.text ?? command
        guard other == command else {
            throw Fault("`\(target)` was written by `steelyard \(other)`. Name a new folder, or remove this one.")
        }
    }

    private static func makeFolders(_ path: String) throws {
        guard !exists(path) else { return }
        try makeFolders(folder(of: path))
        guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw Fault("Cannot write", path: path, errno: errno)
        }
    }
}

/// Removes a folder with all that is inside; links are removed, not followed.
func remove(_ path: String) throws {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
        for name in try names(in: path) { try remove(path + "/" + name) }
        guard unsafe rmdir(path) == 0 else { throw Fault("Cannot remove", path: path, errno: errno) }
    } else if unsafe unlink(path) != 0 {
        throw Fault("Cannot remove", path: path, errno: errno)
    }
}
