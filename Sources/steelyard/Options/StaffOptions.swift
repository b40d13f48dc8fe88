import ArgumentParser
import Glibc

/// Which staff records are read, and how.
struct StaffOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Staff records: files, or folders whose .xml and .fods files are read. The order does not matter.",
            valueName: "staff"))
    var staff: [String]

    @Option(
        name: .customLong("persons"),
        help: ArgumentHelp("What the export lacks: a CSV file with a row for each person.", valueName: "overlay.csv"))
    var overlay: String?

    @Option(
        name: .customLong("extension"),
        help: ArgumentHelp("Kinds, fields and enumerations of your own.", valueName: "vocabulary.yaml"))
    var vocabulary: String?

    @Option(
        help: ArgumentHelp("A format of your own; those that ship are always known.", valueName: "mapping.yaml"))
    var mapping: String?

    @Option(
        help: ArgumentHelp(
            "What was decided about likely duplicates: the list of `steelyard duplicates`, filled.",
            valueName: "pairs.csv"))
    var decisions: String?

    @Flag(help: "Go on without the persons whose records have errors.")
    var partial = false

    @Option(help: ArgumentHelp("How many threads work; results do not depend on it.", valueName: "n"))
    var threads: Int = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    func validate() throws {
        guard !staff.isEmpty else { throw ValidationError("Name at least one file with staff records.") }
        guard threads > 0 else { throw ValidationError("At least one thread must work.") }
    }
}
