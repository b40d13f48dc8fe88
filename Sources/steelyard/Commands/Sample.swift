import ArgumentParser
import Glibc
import Sampling

/// `steelyard sample`.
struct Sample: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write an invented file of staff records of any size; the same for the same seed.",
        discussion: "steelyard sample --people 1000 --seed 7 > faculty.xml")

    @Option(help: ArgumentHelp("How many people it has.", valueName: "n"))
    var people: Int

    @Option(help: ArgumentHelp("The seed.", valueName: "number"))
    var seed: UInt64 = 1

    func validate() throws {
        guard people >= 0 else { throw ValidationError("A number of people is not negative.") }
    }

    func run() throws {
        try SampleMaker(people: people, seed: seed).write { (bytes: Span<UInt8>) throws(Fault) in
            let code = writeAll(bytes, to: STDOUT_FILENO)
            guard code == 0 else { throw Fault("The file cannot be written: error \(code).") }
        }
    }
}
