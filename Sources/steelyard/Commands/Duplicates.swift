import ArgumentParser
import Diagnostics
import Importing

/// `steelyard duplicates`.
struct Duplicates: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what may be one work, or one person, under several numbers: for a person to decide.",
        discussion: """
            Nothing is joined by likeness. The list is CSV with an empty column `decision`: write `same` or \
            `different` into it, and hand the file to the next run with `--decisions`. What is decided, or joined by \
            identifiers, is not listed again.

            steelyard duplicates faculty.xml --out pairs.csv
            """)

    @OptionGroup var staff: StaffOptions

    @Option(help: ArgumentHelp("Where the list is written; without it, it is printed.", valueName: "pairs.csv"))
    var out: String?

    func run() throws {
        if let out { try requireNew(out) }
        var progress = Progress()
        let materials = try Materials(staff)
        try refuse(materials.findings, in: materials.sources)
        let intake = try Intake(staff, materials, folder: temporaryFolder, progress: &progress)
        guard intake.isUsable else {
            progress.clear()
            report(intake.findings, in: materials.sources)
            return try Exit.couldNot.end()
        }
        progress.show("Comparing")
        let files = intake.staff.files.map(\.name)
        let search = LikenessSearch(
            intake.joined, files: files, vocabulary: materials.vocabulary, decisions: intake.staff.decisions,
            threads: staff.threads)
        let proposals = search.proposals()
        progress.clear()
        let table = proposalTable(proposals.list, names: shortNames(files))
        if let out {
            let file = try ReplacedFile(out)
            try file.write(table)
            try file.takePlace()
        } else {
            printOut(table)
        }
        let findings = (intake.findings.filter { $0.severity != .note } + proposals.findings).inOrder()
        report(findings, in: materials.sources)
        if out != nil { printError(counted(proposals.list)) }
        try Exit(findings, leftOut: intake.staff.unsound).end()
    }

    private func counted(_ proposals: [Proposal]) -> String {
        let persons = proposals.count { $0.kind == "person" }
        return "\(proposals.count - persons) pairs of items, \(persons) pairs of persons"
    }
}
