import ArgumentParser
import Diagnostics
import Importing

/// `steelyard validate`.
struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check staff records: exactly the findings of importing that score would give.")

    @OptionGroup var staff: StaffOptions

    @Option(help: "How the findings are listed.")
    var format: FindingsFormat = .text

    func run() throws {
        var progress = Progress()
        let materials = try Materials(staff)
        try refuse(materials.findings, in: materials.sources)
        let intake = try Intake(staff, materials, folder: temporaryFolder, progress: &progress)
        progress.clear()
        switch format {
        case .text:
            if !intake.findings.isEmpty { printOut(render(intake.findings, in: materials.sources) + "\n") }
            printOut(counted(intake.findings) + "\n")
        case .json: printOut(intake.findings.json())
        case .csv: printOut(intake.findings.csv())
        }
        if !intake.isUsable { try Exit.couldNot.end() }
        try Exit(intake.findings, leftOut: intake.staff.unsound).end()
    }
}
