import Glibc
import Synchronization

/// A program that works beside this one and speaks with it through two pipes. It ends when this program lets go of it,
/// also when this program is killed: then its pipe is closed.
final class ChildProcess {
    private let process: pid_t
    private let input: Int32
    private let output: Int32

    /// - Parameters:
    ///   - arguments: the path of the program, then its arguments.
    ///   - reads: the descriptor from which it reads what it is sent.
    ///   - writes: the descriptor to which it writes its answers.
    init(_ arguments: [String], reads: Int32, writes: Int32) throws {
        // Who writes to a program that is gone is told so, and not ended.
        signal(SIGPIPE, SIG_IGN)
        (process, input, output) = try Self.starting.withLock { _ in
            try Self.start(arguments, reads: reads, writes: writes)
        }
    }

    /// One starts at a time, so that none inherits the half-made pipes of another.
    private static let starting = Mutex(())

    private static func start(
        _ arguments: [String], reads: Int32, writes: Int32
    ) throws -> (process: pid_t, input: Int32, output: Int32) {
        let (toChild, fromChild) = (try makePipe(), try makePipe())
        defer {
            close(toChild.read)
            close(fromChild.write)
        }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        unsafe posix_spawn_file_actions_adddup2(&actions, toChild.read, reads)
        unsafe posix_spawn_file_actions_adddup2(&actions, fromChild.write, writes)
        var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe words.indices { unsafe free(words[index]) } }
        var process: pid_t = 0
        let code = unsafe posix_spawn(&process, arguments[0], &actions, nil, &words, environ)
        guard code == 0 else {
            close(toChild.write)
            close(fromChild.read)
            throw Fault("Cannot start", path: arguments[0], errno: code)
        }
        return (process, toChild.write, fromChild.read)
    }

    deinit {
        close(input)
        close(output)
        kill(process, SIGTERM)
        waitpid(process, nil, 0)
    }

    /// A pipe whose ends no other program inherits, and which are not among those that are handed on.
    private static func makePipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw Fault("No pipe can be made: error \(errno).") }
        let moved = ends.map { end in
            defer { close(end) }
            return fcntl(end, F_DUPFD_CLOEXEC, 16)
        }
        guard moved.allSatisfy({ $0 >= 0 }) else { throw Fault("No pipe can be made: error \(errno).") }
        return (moved[0], moved[1])
    }

    /// Sends it bytes.
    func send(_ bytes: [UInt8]) throws {
        let code = writeAll(bytes.span, to: input)
        guard code == 0 else { throw Fault("The program that prints has ended.") }
    }

    /// Appends what it answers, at least a byte of it.
    ///
    /// - Parameter seconds: how long it may be silent.
    func receive(into bytes: inout [UInt8], within seconds: Int32 = 120) throws {
        var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        while true {
            let ready = unsafe poll(&waiting, 1, seconds * 1000)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { throw Fault("The program that prints has been silent for \(seconds) seconds.") }
            break
        }
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
            unsafe count = max(0, read(output, buffer.baseAddress, buffer.count))
        }
        guard !piece.isEmpty else { throw Fault("The program that prints has ended.") }
        bytes += piece
    }
}
