internal import Glibc
internal import Synchronization

/// A temporary file that is only appended to, and read from several threads. It is closed with its last user.
final class SpillFile: Sendable {
    private let descriptor: Int32
    private let end = Mutex(0)

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Writes bytes at the end; where they begin, or `nil` when they could not be written.
    func append(_ bytes: [UInt8]) -> Int? {
        end.withLock { end in
            var done = 0
            while done < bytes.count {
                let count = unsafe bytes.withUnsafeBytes {
                    unsafe pwrite(descriptor, $0.baseAddress.map { unsafe $0 + done }, bytes.count - done, end + done)
                }
                guard count > 0 else { return nil }
                done += count
            }
            end += done
            return end - done
        }
    }

    /// Reads bytes; `nil` when there are fewer.
    func read(_ count: Int, at offset: Int) -> [UInt8]? {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < count {
                let rest = unsafe buffer.baseAddress.map { unsafe $0 + done }
                let read = unsafe pread(descriptor, rest, count - done, offset + done)
                guard read > 0 else { return }
                done += read
            }
        }
        return bytes.count == count ? bytes : nil
    }
}
