import ArgumentParser
import Diagnostics
import Glibc
import Runs
import Sheets

/// `steelyard verify`.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a run again from its inputs, and name every file that is not the same to the byte.",
        discussion: """
            The inputs are found by the names and fingerprints that the manifest has, below the current folder or \
            --inputs. It ends with 0 when all is equal, with 1 when something differs, and with 2 when it could not be told.

            steelyard verify out/first --inputs archive/2025
            """)

    @Argument(help: ArgumentHelp("The folder that `score` wrote.", valueName: "run"))
    var path: String

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Where the inputs lie; may be given several times.", valueName: "folder"))
    var inputs: [String] = []

    @Flag(help: "Only compare the files with the fingerprints of the manifest; no inputs are needed.")
    var files = false

    @Option(help: "How the answer is written.")
    var format: AnswerFormat = .text

    @Option(help: ArgumentHelp("How many threads work; results do not depend on it.", valueName: "n"))
    var threads: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    func validate() throws {
        guard threads > 0 else { throw ValidationError("At least one thread must work.") }
    }

    func run() throws {
        let folder = try RunFolder(path)
        if files { return try answer(folder.faultsByManifest(), folder) }
        let located = LocatedInputs(folder.manifest, try InputSearch(inputs))
        guard located.missing.isEmpty else { return try giveUp(folder, located.missing.map(\.words)) }
        if folder.manifest.version != Steelyard.version {
            printError(
                "The run was written by Steelyard \(folder.manifest.version), and this is \(Steelyard.version): "
                    + "what differs may be due to that.")
        }
        let temporary = try TemporaryFolder()
        let again = temporary.path + "/run"
        var progress = Progress()
        let score = try score(located.scoreArguments() + ["--threads", String(threads), "--out", again])
        let done = try score.score(into: { try OutputFolder(again, of: "score") }, known: located.names, &progress)
        progress.clear()
        guard let done else { return try Exit.couldNot.end() }
        try requireSameInputs(folder.manifest, done)
        try withExtendedLifetime((temporary, done)) {
            try answer(folder.faults(comparedWith: done.folder.path), folder)
        }
    }

    /// The command that makes the run again.
    private func score(_ arguments: [String]) throws -> Score {
        do {
            return try Score.parse(arguments)
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(
                "`\(RunManifest.fileName)` in `\(path)` has options that this program does not know: "
                    + Score.message(for: error))
        }
    }

    /// What a rubric extends or looks up is found by the rubric itself, and may be another file than it was.
    private func requireSameInputs(_ manifest: RunManifest, _ done: Score.Done) throws {
        let now = done.run.run.inputs.map { [$0.role.rawValue, $0.name, $0.sha256] }
        let then = manifest.inputs.map { [$0.role, $0.name, $0.sha256] }
        guard now.sorted(by: precedes) != then.sorted(by: precedes) else { return }
        let other = now.first { !then.contains($0) } ?? then.first { !now.contains($0) } ?? []
        throw Fault(
            "The run cannot be made again: `\(other.count > 1 ? other[1] : "")` is not the file that the run read. "
                + "Put what the rubric extends and looks up where it was.")
    }

    private func precedes(_ first: [String], _ second: [String]) -> Bool { first.lexicographicallyPrecedes(second) }

    /// Says which inputs are not found, and what can be told without them.
    private func giveUp(_ folder: RunFolder, _ missing: [String]) throws {
        for words in missing { printError("steelyard: " + words) }
        let faults = try folder.faultsByManifest()
        let told = faults.isEmpty ? "are" : "are not"
        printError(
            "The run cannot be made again from what `\(RunManifest.fileName)` names. Its files \(told) as it has them.")
        for fault in faults { printError(fault.words) }
        try Exit.couldNot.end()
    }

    private func answer(_ faults: [FileFault], _ folder: RunFolder) throws {
        let count = try folder.files().count
        switch format {
        case .text:
            let print = "SHA-256 of the manifest: \(folder.manifest.sha256)"
            let verdict = faults.isEmpty ? "equal: \(count) files" : "differs: \(faults.count) of \(count) files"
            printOut(([verdict] + faults.map(\.words) + [print]).map { $0 + "\n" }.joined())
        case .json: printOut(json(faults, folder))
        }
        if !faults.isEmpty { try Exit.withWarnings.end() }
    }

    private func json(_ faults: [FileFault], _ folder: RunFolder) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("equal", faults.isEmpty)
            json.member("sha256", folder.manifest.sha256)
            json.array("files") { json in
                for fault in faults {
                    json.object {
                        $0.member("path", fault.path)
                        $0.member("fault", fault.kind.rawValue)
                        $0.member("byte", fault.byte)
                        $0.member("line", fault.line)
                    }
                }
            }
        }
        json.endLine()
        return json.take()
    }
}

extension FileFault {
    /// `changed: persons.csv, line 3, byte 214`.
    fileprivate var words: String {
        let place = [line.map { "line \($0)" }, byte.map { "byte \($0)" }].compactMap(\.self)
        return ([kind.rawValue + ": " + path] + place).joined(separator: ", ")
    }
}
