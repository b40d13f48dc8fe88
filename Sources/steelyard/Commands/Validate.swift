import ArgumentParser
import Diagnostics
import Importing

/// `steelyard validate`.
struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Check staff records: exactly the findings of importing that score would give, and how much was read.",
        discussion: """
            With --fill it also says how many records have each field, and what is not read, by name: what the author \
            of a mapping wants to know.

            steelyard validate export.xml --mapping house.yaml --fill
            """)

    @OptionGroup var staff: StaffOptions

    @Option(help: "How the findings are listed.")
    var format: FindingsFormat = .text

    @Flag(help: "Say how many records have each field, and what was not read.")
    var fill = false

    func validate() throws {
        if fill, format == .csv { throw ValidationError("`--fill` is written as text or JSON.") }
    }

    func run() throws {
        var progress = Progress()
        let materials = try Materials(staff)
        try refuse(materials.findings, in: materials.sources)
        let intake = try Intake(staff, materials, folder: temporaryFolder, progress: &progress)
        progress.clear()
        let filling = fill ? Filling(intake.staff, materials.vocabulary) : nil
        switch format {
        case .text:
            if let filling { printOut(filling.text) }
            if !intake.findings.isEmpty { printOut(render(intake.findings, in: materials.sources) + "\n") }
            printOut(ReadCounts(intake.staff, materials.vocabulary).text + counted(intake.findings) + "\n")
        case .json: printOut(filling?.json(intake.findings) ?? intake.findings.json())
        case .csv: printOut(intake.findings.csv())
        }
        if !intake.isUsable { try Exit.couldNot.end() }
        try Exit(intake.findings, leftOut: intake.staff.unsound).end()
    }
}
