import ArgumentParser
import Numbers
import Runs
import Sheets

/// `steelyard object`.
struct Object: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Enter an objection against a publicity list into a register, if it came in time.",
        discussion: """
            An objection that came before the first day of the list or after the last one is refused, and so is one against \
            a list of another run. The register is a table that only grows; it is made when there is none.

            steelyard object out list.html --person 100022 --on 2026-02-20 --text "The fourth mark is 86." \
            --register objections.csv
            """)

    @Argument(help: ArgumentHelp("The folder of the run that the list is of.", valueName: "run"))
    var path: String

    @Argument(help: ArgumentHelp("The list that `publish` wrote.", valueName: "list"))
    var list: String

    @Option(help: ArgumentHelp("The number of the person who objects.", valueName: "number"))
    var person: String

    @Option(help: ArgumentHelp("The number of the item, if it is about one.", valueName: "number"))
    var item: String = ""

    @Option(help: ArgumentHelp("The day on which it was received: 2026-02-20.", valueName: "day"))
    var on: String

    @Option(help: ArgumentHelp("What the person says.", valueName: "text"))
    var text: String

    @Option(help: ArgumentHelp("The table that it is entered into.", valueName: "objections.csv"))
    var register: String

    @OptionGroup var language: LanguageOptions

    func validate() throws { _ = try received() }

    private func received() throws -> Day {
        guard let day = Day(on) else { throw ValidationError("`\(on)` is no day such as 2026-02-20.") }
        return day
    }

    func run() throws {
        let chosen = try ChosenLanguage(sound: language)
        let folder = try RunFolder(path)
        try folder.check(["persons.csv"])
        let received = try received()
        let mark = try mark(folder.manifest)
        try requireInTime(received, mark)
        guard try has(folder.recorded) else { throw Fault("`\(path)` has no person `\(person)`.") }
        // Of two who enter at once one must wait, or a line would be lost.
        guard let lock = FolderLock(steelyard.folder(of: register)) else {
            throw Fault("Somebody else is at work in the folder of `\(register)`, or it is not there. Try again.")
        }
        defer { withExtendedLifetime(lock) {} }
        var table = try objections()
        let number = table.add(
            ObjectionRegister.Objection(
                received: received, person: person, item: item, text: text, list: mark.list.sha256, run: mark.run))
        let file = try ReplacedFile(register)
        try file.write(table.bytes)
        try file.takePlace()
        printOut(objectionLine(number, person, received, mark, chosen.language, chosen.translation) + "\n")
        try Exit(chosen.findings).end()
    }

    /// The mark of the list, which must be of the run.
    private func mark(_ manifest: RunManifest) throws -> PublicityMark {
        guard let mark = PublicityMark(in: try readAll(list, isPlain: true)) else {
            throw Fault("`\(list)` is no publicity list.")
        }
        guard mark.run == manifest.sha256 else { throw Fault("`\(list)` is of another run than `\(path)`.") }
        return mark
    }

    /// Days are compared as they are written.
    private func requireInTime(_ day: Day, _ mark: PublicityMark) throws {
        if day.description < mark.list.first {
            throw Fault("The list is shown from \(mark.list.first): an objection of \(day) comes too early.")
        }
        if day.description > mark.last {
            throw Fault("Objections against the list are heard until \(mark.last): one of \(day) comes too late.")
        }
    }

    /// Whether the person is in the run.
    private func has(_ run: RecordedRun) throws -> Bool {
        do {
            return try run.has(person)
        } catch let fault as RunFault {
            throw Fault(fault.message(path))
        }
    }

    private func objections() throws -> ObjectionRegister {
        guard exists(register) else { return ObjectionRegister() }
        guard let table = ObjectionRegister(try readAll(register, isPlain: true)) else {
            throw Fault("`\(register)` exists and is no register of objections. Name a new file, or remove this one.")
        }
        return table
    }
}
