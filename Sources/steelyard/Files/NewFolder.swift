import Glibc

/// Writes files into a folder that must not exist yet: all of them or none.
func writeNewFolder(_ path: String, _ files: [(name: String, bytes: [UInt8])]) throws {
    guard !exists(path) else { throw Fault("Cannot write", path: path, errno: EEXIST) }
    let unfinished = path + ".unfinished-\(getpid())"
    guard unsafe mkdir(unfinished, 0o755) == 0 else { throw Fault("Cannot write", path: path, errno: errno) }
    do {
        for file in files {
            let output = try OutputFile(in: unfinished, named: file.name)
            try output.write(file.bytes)
            _ = try output.finish()
        }
        guard unsafe rename(unfinished, path) == 0 else { throw Fault("Cannot write", path: path, errno: errno) }
    } catch {
        try remove(unfinished)
        throw error
    }
}
