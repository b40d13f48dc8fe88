import Glibc

/// Writes files into a folder that must not exist yet.
func writeNewFolder(_ path: String, _ files: [(name: String, bytes: [UInt8])]) throws {
    guard unsafe mkdir(path, 0o755) == 0 else { throw Fault("Cannot write", path: path, errno: errno) }
    for file in files {
        let output = try OutputFile(in: path, named: file.name)
        try output.write(file.bytes)
        _ = try output.finish()
    }
}
