import Glibc

/// Prints a line for people who watch, apart from the output.
func printError(_ line: String) {
    write(Array((line + "\n").utf8), to: STDERR_FILENO)
}

/// Prints a text as it is.
func printOut(_ text: String) {
    write(Array(text.utf8), to: STDOUT_FILENO)
}

/// Prints bytes as they are.
func printOut(_ bytes: [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
}

/// Writes all bytes; who no longer listens misses the rest.
private func write(_ bytes: [UInt8], to descriptor: Int32) {
    _ = writeAll(bytes.span, to: descriptor)
}

/// Writes all bytes; the system's error code, or zero.
func writeAll(_ bytes: Span<UInt8>, to descriptor: Int32) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
        var done = 0
        while done < buffer.count {
            let count = unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            done += count
        }
        return 0
    }
}

/// Progress on a terminal, and nowhere else: one line that is written over.
struct Progress {
    private let isShown = isatty(STDERR_FILENO) == 1
    private var last = ""

    /// Shows what is being done, and how far.
    mutating func show(_ text: String, _ done: Int? = nil, of total: Int = 0) {
        guard isShown else { return }
        let share = done.map { total == 0 ? "" : " \(100 * $0 / total) %" } ?? ""
        guard text + share != last else { return }
        last = text + share
        _ = writeAll(Array("\r\u{1B}[K\(last)".utf8).span, to: STDERR_FILENO)
    }

    /// Takes the line away.
    mutating func clear() {
        guard isShown, !last.isEmpty else { return }
        last = ""
        _ = writeAll(Array("\r\u{1B}[K".utf8).span, to: STDERR_FILENO)
    }
}
