import Glibc

/// Writes a file, in the place of one that may be there: whole or not at all.
func writeFile(_ bytes: [UInt8], to path: String) throws {
    let unfinished = path + ".unfinished-\(getpid())"
    let descriptor = unsafe open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Fault("Cannot write", path: path, errno: errno) }
    var code = writeAll(bytes.span, to: descriptor)
    close(descriptor)
    if code == 0, unsafe rename(unfinished, path) != 0 { code = errno }
    guard code == 0 else {
        unsafe unlink(unfinished)
        throw Fault("Cannot write", path: path, errno: code)
    }
}

/// Writes files into a folder that must not exist yet.
func writeNewFolder(_ path: String, _ files: [(name: String, bytes: [UInt8])]) throws {
    guard unsafe mkdir(path, 0o755) == 0 else { throw Fault("Cannot write", path: path, errno: errno) }
    for file in files {
        let output = try OutputFile(in: path, named: file.name)
        try output.write(file.bytes)
        _ = try output.finish()
    }
}
