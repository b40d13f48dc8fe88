import Foundation

/// What one finished process cost, by the operating system's own account.
struct Measurement {
    var cpu: Double
    var wall: Double
    /// Megabytes at the peak.
    var memory: Double

    /// Runs a command to its end.
    static func of(_ command: [String], output: String = "/dev/null") -> Measurement {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let start = ContinuousClock.now
        var process = pid_t()
        guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
            fail("cannot start \(command[0])")
        }
        var status: Int32 = 0
        var usage = rusage()
        wait4(process, &status, 0, &usage)
        let wall = ContinuousClock.now - start
        guard status & 0x7f == 0, (status >> 8) & 0xff < 2 else { fail("\(command.joined(separator: " ")) failed") }
        return Measurement(
            cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), wall: wall / .seconds(1),
            memory: Double(usage.ru_maxrss) / 1024)
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }
}

/// The middle one of several values.
func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
}

func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(2)
}
