import Runs

/// A file of a run that is not as it should be.
struct FileFault: Hashable {
    enum Kind: String {
        case changed, missing, additional
    }

    var kind: Kind
    var path: String
    /// The first byte that differs, counted from 0, and its line, counted from 1.
    var byte: Int?
    var line: Int?
}

extension RunFolder {
    /// The files whose fingerprint is not the one of the manifest, those that are gone and those that it does not name.
    func faultsByManifest() throws -> [FileFault] {
        let outputs = Dictionary(manifest.outputs.map { ($0.name, $0.sha256) }) { first, _ in first }
        let files = Set(try files()).subtracting([RunManifest.fileName])
        let faults = try files.union(outputs.keys).compactMap { name -> FileFault? in
            guard let sha256 = outputs[name] else { return FileFault(kind: .additional, path: name) }
            guard files.contains(name) else { return FileFault(kind: .missing, path: name) }
            return try hash(of: path + "/" + name) == sha256 ? nil : FileFault(kind: .changed, path: name)
        }
        return faults.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The files that are not byte for byte as in another folder, those that are gone and those that it does not have.
    func faults(comparedWith folder: String) throws -> [FileFault] {
        let (here, there) = (Set(try files()), Set(try RunFolder.files(below: folder)))
        let faults = try here.union(there).compactMap { name -> FileFault? in
            guard there.contains(name) else { return FileFault(kind: .additional, path: name) }
            guard here.contains(name) else { return FileFault(kind: .missing, path: name) }
            guard let place = try firstDifference(path + "/" + name, folder + "/" + name) else { return nil }
            return FileFault(kind: .changed, path: name, byte: place.byte, line: place.line)
        }
        return faults.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}

/// The first byte in which two files differ, and its line; `nil` if they are the same.
private func firstDifference(_ first: String, _ second: String) throws -> (byte: Int, line: Int)? {
    let files = try [first, second].map { try ReadableFile($0, isPlain: true) }
    var (place, line) = (0, 1)
    while true {
        let pieces = try files.map { try $0.read(at: place, count: 1 << 20) }
        let count = min(pieces[0].count, pieces[1].count)
        if pieces[0] == pieces[1] {
            if count == 0 { return nil }
        } else {
            let same = zip(pieces[0], pieces[1]).prefix { $0 == $1 }.count
            return (place + same, line + pieces[0][..<same].count { $0 == 0x0A })
        }
        line += pieces[0].count { $0 == 0x0A }
        place += count
    }
}
