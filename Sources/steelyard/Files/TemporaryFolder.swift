import Glibc

/// A folder that nobody else may look into, removed with its last user.
final class TemporaryFolder {
    let path: String

    init() throws {
        var name = Array((temporaryFolder + "/steelyard-XXXXXX").utf8CString)
        let isMade = unsafe name.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
        }
        guard isMade else { throw Fault("Cannot write in", path: temporaryFolder, errno: errno) }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    // A second failure has nobody to be told to.
    deinit { try? remove(path) }
}
