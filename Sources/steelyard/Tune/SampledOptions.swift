import ArgumentParser

/// What `steelyard tune` draws at random, and what it exchanges with other programs.
struct SampledOptions: ParsableArguments {
    @Option(
        name: .customLong("weight-order"), parsing: .singleValue,
        help: ArgumentHelp(
            "What random weights keep, such as 'papers >= patents >= talks'; may be given several times.",
            valueName: "order"))
    var orders: [String] = []

    @Option(
        name: .customLong("vary"), parsing: .singleValue,
        help: ArgumentHelp(
            """
            Numbers of the rubric that are not certain: weights, caps, points, tables or a path, and how far they lie, \
            such as weights=10%, caps=20%, tables/title-factor=5% or 'criteria/talks/at most=10..30 by 5'; may be given \
            several times.
            """, valueName: "what=range"))
    var varied: [String] = []

    @Option(
        name: .customLong("vary-file"),
        help: ArgumentHelp("The same from a file with the columns `what` and `range`.", valueName: "factors.csv"))
    var variedFile: String?

    @Option(
        name: .customLong("vary-samples"),
        help: ArgumentHelp("How many points each of the two samples of varied numbers has.", valueName: "n"))
    var variedSamples: Int = 128

    @Option(
        name: .customLong("weights"),
        help: ArgumentHelp(
            "Says what other weights would do, and writes them into a rubric: an XMCDA file with criteriaValues.",
            valueName: "weights.xml"))
    var weightsFile: String?

    @Option(
        name: .customLong("scores"),
        help: ArgumentHelp(
            """
            Looks at scores from elsewhere instead of those of a run, under the same totals: an XMCDA file with a \
            performanceTable of the people of one track.
            """, valueName: "performanceTable.xml"))
    var scoresFile: String?

    @Flag(help: "Writes weights and scores as XMCDA 4.0.0 below xmcda/; needs --out.")
    var xmcda = false

    /// Whether any numbers are varied.
    var varies: Bool { !varied.isEmpty || variedFile != nil }

    func validate() throws {
        guard scoresFile == nil || !varies else {
            throw ValidationError("Numbers are varied by scoring the records anew: leave --scores out.")
        }
        guard 2...100_000 ~= variedSamples else {
            throw ValidationError("The samples of varied numbers have 2 to 100,000 points.")
        }
    }
}
