public import Analysis
public import ArgumentParser
public import Numbers

/// Under which rubric a run scores, for which period and with which parameters.
struct RubricOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The rubric: a file, or a folder with rubric.yaml and its vocabulary.yaml.", valueName: "rubric"))
    var rubric: String

    @Option(
        help: ArgumentHelp(
            "Another period than the rubric's: 2023-01-01..2025-12-31, 2023..2025 or 2024.", valueName: "period"))
    var period: Period?

    @Option(
        help: ArgumentHelp(
            "The folder of an earlier run under this rubric, for `prior(…)` and `pays`.", valueName: "folder"))
    var prior: String?

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp("Sets a parameter of the rubric; may be given several times.", valueName: "name=value"))
    var settings: [ParameterSetting] = []

    @Option(
        name: .customLong("reference"), parsing: .singleValue,
        help: ArgumentHelp(
            "Another file for a reference table of the rubric; may be given several times.", valueName: "name=file"))
    var references: [ParameterSetting] = []

    @Option(
        name: .customLong("without"), parsing: .singleValue,
        help: ArgumentHelp(
            "Leaves an amendment of the rubric out; may be given several times.", valueName: "amendment"))
    var leftOut: [String] = []
}

/// `name=value` of a command line.
struct ParameterSetting: ExpressibleByArgument {
    var name: String
    /// As it is written; the rubric knows its type.
    var value: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "=") else { return nil }
        name = String(argument[..<sign])
        value = String(argument[argument.index(after: sign)...])
    }
}

extension Period: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension WeightMethod: ExpressibleByArgument {}

extension Exact: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
