import ArgumentParser
import CSystem
import Glibc

/// The program.
@main
struct Steelyard: ParsableCommand {
    /// The version of the product; it stands in every output.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "steelyard",
        abstract: "Score university staff under a rubric, and explain every number.",
        discussion: """
            Exit codes: 0 done; 1 done with warnings or with records left out; 2 could not, and nothing was written.
            """,
        version: version,
        subcommands: [
            Score.self, Explain.self, Validate.self, Convert.self, Duplicates.self, Check.self, Diff.self, Verify.self,
            Publish.self, Object.self, Compare.self, Tune.self, Test.self,
            Policies.self,
            Schema.self,
            ShowVocabulary.self,
            MakeTemplate.self,
            Sample.self,
        ])

    /// Runs the command. Whatever goes wrong, with the arguments or later, ends with 2.
    static func main() {
        steelyard_give_back_from(1 << 20)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let fault as Fault {
            printError("steelyard: " + fault.message)
            Glibc.exit(Exit.couldNot.rawValue)
        } catch {
            let code = exitCode(for: error)
            if code == .success || error is ExitCode { exit(withError: error) }
            printError(fullMessage(for: error))
            Glibc.exit(Exit.couldNot.rawValue)
        }
    }
}

/// How a run ended.
enum Exit: Int32 {
    case done = 0
    case withWarnings = 1
    case couldNot = 2

    /// Ends the command so.
    func end() throws {
        if self != .done { throw ExitCode(rawValue) }
    }
}

/// Why a run could not be made: a sentence for the user.
struct Fault: Error {
    var message: String

    init(_ message: String) { self.message = message }

    /// What the system says about a path.
    init(_ message: String, path: String, errno code: Int32) {
        self.init("\(message) `\(path)`: \(unsafe String(cString: strerror(code))).")
    }
}
