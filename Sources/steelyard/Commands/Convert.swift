import ArgumentParser
import Diagnostics
import Glibc
import Importing

/// `steelyard convert`.
struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write staff records of any format in the native one, with what --persons and --decisions say.",
        discussion: """
            People and items stand in the order of the files' names, and are the same to score; those whom decisions \
            make one person are written as one. Nothing is written when there are errors, unless --partial goes on \
            without the persons that have them.

            steelyard convert export.xml --mapping house.yaml --out staff.xml
            """)

    @OptionGroup var staff: StaffOptions

    @Option(help: ArgumentHelp("The new file to write; otherwise it is printed.", valueName: "native.xml"))
    var out: String?

    func run() throws {
        if let out { try requireNew(out) }
        var progress = Progress()
        let materials = try Materials(staff)
        try refuse(materials.findings, in: materials.sources)
        let read = try readStaff(staff, materials, folder: temporaryFolder, progress: &progress)
        progress.clear()
        let decided = materials.decisions?.findings(about: read) ?? []
        var findings = (materials.findings + read.findings + decided + notWritten(read)).inOrder()
        if read.isUsable { findings += try write(read, materials) }
        report(findings, in: materials.sources)
        if !read.isUsable { try Exit.couldNot.end() }
        try Exit(findings, leftOut: read.unsound).end()
    }

    /// Writes all records; what could not be written as it is.
    private func write(_ read: StaffImport, _ materials: Materials) throws -> [Finding] {
        let file = try out.map { try ReplacedFile($0) }
        var writer = NativeWriter(materials.vocabulary)
        writer.begin()
        writer.write(read.places)
        for index in 0..<read.store.count {
            writer.write(read.store.batch(at: index))
            try put(writer.take(), to: file)
        }
        writer.end()
        try put(writer.take(), to: file)
        try file?.takePlace()
        return writer.lostCharacters == 0 ? [] : [lost(writer.lostCharacters)]
    }

    private func put(_ bytes: [UInt8], to file: ReplacedFile?) throws {
        if let file { return try file.write(bytes) }
        let code = writeAll(bytes.span, to: STDOUT_FILENO)
        guard code == 0 else { throw Fault("The records cannot be written: error \(code).") }
    }

    /// The native format has no place for what was decided about items.
    private func notWritten(_ read: StaffImport) -> [Finding] {
        guard let decisions = staff.decisions, read.decisions?.areAboutItems == true else { return [] }
        return [
            Finding(
                code: "decisions-not-written", severity: .note,
                message: "What is decided about items is not in what is written.",
                hint: "Decide about its pairs again: `steelyard duplicates` lists them.", place: Place(file: decisions))
        ]
    }

    private func lost(_ count: Int) -> Finding {
        Finding(
            code: "lost-characters", severity: .warning,
            message: "\(count) control characters, which XML cannot write, became U+FFFD.",
            place: Place(file: out ?? "the output"), value: String(count))
    }
}
