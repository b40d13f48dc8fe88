import Glibc
import Hashing
import Sheets

/// A file being written: buffered, counted and hashed as it grows.
final class OutputFile {
    private let descriptor: Int32
    private let path: String
    private let shownPath: String
    private var buffer: [UInt8] = []
    private var hash: SHA256? = SHA256()
    private var byteCount = 0

    /// - Parameters:
    ///   - folder: the folder of the run.
    ///   - name: the path inside it.
    init(in folder: String, named name: String) throws {
        shownPath = name
        path = folder + "/" + name
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Fault("Cannot write", path: path, errno: errno) }
    }

    deinit { close(descriptor) }

    func write(_ bytes: ArraySlice<UInt8>) throws {
        if buffer.count + bytes.count >= 1 << 18 { try flush() }
        // Much is written from where it lies.
        if bytes.count >= 1 << 18 { try put(bytes.span) } else { buffer += bytes }
    }

    func write(_ bytes: [UInt8]) throws { try write(bytes[...]) }

    private func flush() throws {
        // Out of the object for a while: nothing else of it may change while its bytes are looked at.
        var bytes: [UInt8] = []
        swap(&bytes, &buffer)
        try put(bytes.span)
        bytes.removeAll(keepingCapacity: true)
        swap(&bytes, &buffer)
    }

    private func put(_ bytes: Span<UInt8>) throws {
        let code = writeAll(bytes, to: descriptor)
        guard code == 0 else { throw Fault("Cannot write", path: path, errno: code) }
        hash?.update(bytes)
        byteCount += bytes.count
    }

    /// Takes back a file that nobody needs.
    func discard() throws {
        guard unsafe unlink(path) == 0 else { throw Fault("Cannot remove", path: path, errno: errno) }
    }

    /// Writes what is left; says what the file is, for the manifest.
    func finish() throws -> Manifest.Output {
        try flush()
        guard let digest = hash.take()?.finish() else { preconditionFailure("a file is finished once") }
        return Manifest.Output(path: shownPath, byteCount: byteCount, sha256: digest)
    }
}
