import Glibc

/// Opens a file without a name in a folder: it is gone when it is closed, whatever happens.
func openTemporaryFile(in folder: String) throws -> Int32 {
    var name = Array((folder + "/.steelyard-XXXXXX").utf8CString)
    let descriptor = unsafe name.withUnsafeMutableBufferPointer { buffer in
        guard let path = buffer.baseAddress else { preconditionFailure("a path is not empty") }
        let descriptor = unsafe mkstemp(path)
        if descriptor >= 0 { unsafe unlink(path) }
        return descriptor
    }
    guard descriptor >= 0 else { throw Fault("Cannot write in", path: folder, errno: errno) }
    return descriptor
}

/// The folder of the system for files that nobody keeps.
var temporaryFolder: String {
    guard let folder = unsafe getenv("TMPDIR") else { return "/tmp" }
    return unsafe String(cString: folder)
}
