import Diagnostics
import Glibc
import Hashing
import Importing

/// An open file, closed when nobody reads it any more.
final class ReadableFile: Sendable {
    let descriptor: Int32
    let byteCount: Int

    /// - Parameter isPlain: whether nothing but a file will do: neither a pipe, on which one would wait, nor a device.
    init(_ path: String, isPlain: Bool = false) throws {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | (isPlain ? O_NONBLOCK : 0))
        guard descriptor >= 0 else { throw Fault("Cannot read", path: path, errno: errno) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            close(descriptor)
            throw Fault("Cannot read", path: path, errno: errno)
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw Fault("`\(path)` is a folder, not a file.")
        }
        guard !isPlain || status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Fault("`\(path)` is a pipe or a device, not a file.")
        }
        byteCount = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// The file as an importer reads it: any part, from any thread.
    var source: ByteSource {
        unsafe ByteSource(byteCount: byteCount) { buffer, offset in
            while true {
                let count = unsafe pread(self.descriptor, buffer.baseAddress, buffer.count, off_t(offset))
                if count >= 0 { return count }
                if errno != EINTR { throw Fault("A file cannot be read on: error \(errno).") }
            }
        }
    }
}

extension ReadableFile {
    /// Bytes from a place on: up to so many, none at the end.
    func read(at place: Int, count: Int) throws -> [UInt8] {
        try unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while true {
                let read = unsafe pread(descriptor, buffer.baseAddress, count, off_t(place))
                if read >= 0 { return done = read }
                if errno != EINTR { throw Fault("A file cannot be read on: error \(errno).") }
            }
        }
    }
}

/// A file read as a whole: a rubric, an overlay, a mapping.
struct TextFile {
    var path: String
    var source: SourceText
    /// Of the file as it lies there, whatever its encoding.
    var byteCount: Int
    var sha256: String
    /// What there is to say of its encoding.
    private(set) var notes: [Finding] = []

    init(_ path: String) throws {
        self.path = path
        let bytes = try readAll(path)
        let table = path.hasSuffix(".csv") ? TableText(bytes) : nil
        source = SourceText(name: path, bytes: table?.utf8 ?? bytes)
        if let encoding = table?.encoding {
            notes.append(
                Finding(
                    code: "table-encoding", severity: .note,
                    message: "The table is not UTF-8 and was read as \(encoding).",
                    hint: "See whether names are as they should be; otherwise save it as UTF-8.",
                    place: Place(file: path), value: encoding))
        }
        byteCount = bytes.count
        sha256 = SHA256.hash(bytes.span)
    }
}

/// All bytes of a file, also of one that has no size beforehand.
func readAll(_ path: String, isPlain: Bool = false) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPiece(of: path, isPlain: isPlain) { bytes += $0 }
    return bytes
}

/// Reads a file piece by piece.
func forEachPiece(of path: String, isPlain: Bool = false, _ body: (ArraySlice<UInt8>) -> Void) throws {
    let file = try ReadableFile(path, isPlain: isPlain)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = unsafe piece.withUnsafeMutableBytes { unsafe read(file.descriptor, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            throw Fault("Cannot read", path: path, errno: errno)
        }
        if count == 0 { return }
        body(piece[..<count])
    }
}

/// Whether there is a folder with this path.
func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether there is anything with this path.
func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
}

/// The names in a folder, in order.
func names(in folder: String, beginningWith prefix: String = "") throws -> [String] {
    guard let stream = unsafe opendir(folder) else { throw Fault("Cannot read", path: folder, errno: errno) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
        }
        if name != ".", name != "..", name.hasPrefix(prefix) { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// The folder in which a path lies.
func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last part of a path.
func lastName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
}

/// For each path as many of its last parts as tell it from the others: the names by which outputs know
/// the files, wherever they lie.
func shortNames(_ paths: [String]) -> [String: String] {
    var names: [String: String] = [:]
    var open = Set(paths).map { (path: $0, parts: $0.split(separator: "/")) }
    var count = 1
    while !open.isEmpty {
        let alike = Dictionary(grouping: open) { $0.parts.suffix(count).joined(separator: "/") }
        for (name, these) in alike {
            for one in these where these.count == 1 || one.parts.count <= count { names[one.path] = name }
        }
        open = alike.values.filter { $0.count > 1 }.joined().filter { $0.parts.count > count }
        count += 1
    }
    return names
}
