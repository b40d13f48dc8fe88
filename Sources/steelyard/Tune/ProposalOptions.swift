public import Analysis
public import ArgumentParser
import Numbers

/// How weights are proposed, and what they are to keep to.
struct ProposalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            Writes a rubric with other weights into --out. From how scores vary: entropy, critic, sd, variance, gini, \
            merec, cilos. From what people judge (--judgements): ahp, best-worst, rating, rancom. Searched: orders (the \
            nearest weights that keep --orders), ranks (weights whose ranking is near that of --ranks). Without its \
            file a method prints what the file must hold.
            """, valueName: "method"))
    var method: WeightMethod?

    @Option(help: ArgumentHelp("What people judge of the criteria.", valueName: "judgements.csv"))
    var judgements: String?

    @Option(
        help: ArgumentHelp(
            "Who shall be ahead of whom, a line for each: before,after.", valueName: "orders.csv"))
    var orders: String?

    @Option(
        help: ArgumentHelp(
            "Ranks of people, such as the persons.csv of an earlier run, or of a panel: person,rank.",
            valueName: "ranks.csv"))
    var ranks: String?

    @Option(
        name: .customLong("bound"), parsing: .singleValue,
        help: ArgumentHelp(
            """
            Where a weight may go when weights are searched, or when several lead a person to the top: works=20..60, \
            works=20.. or works=..60; may be given several times.
            """,
            valueName: "name=range"))
    var bounds: [WeightBound] = []

    @Option(help: ArgumentHelp("How many points somebody who shall be ahead is ahead; 0.01.", valueName: "points"))
    var margin: Exact?

    @Option(help: "What the nearest weights change least: the sum of all changes, or the greatest.")
    var norm: SearchDemands.Norm = .sum

    @Option(
        help: ArgumentHelp(
            """
            The step by which ranks moves searched weights where totals are no plain sums; without it 1, or 0.1 where \
            weights keep no sum.
            """,
            valueName: "step"))
    var step: Exact?

    /// The file that the method cannot do without.
    var file: String? {
        switch method {
        case .orders: orders
        case .ranks: ranks
        default: judgements
        }
    }

    /// Whether a file is needed and not there.
    var lacksFile: Bool { method.map { $0.basis != .scores && file == nil } ?? false }

    func validate() throws {
        guard step == nil || method == .ranks else {
            throw ValidationError("A step is for the method ranks: what is said of single weights needs none.")
        }
        guard step.map({ $0 >= Exact(1, over: 100) }) ?? true else {
            throw ValidationError("The step is at least 0.01.")
        }
        guard let method else {
            let isGiven = judgements != nil || orders != nil || ranks != nil || margin != nil
            guard !isGiven else { throw ValidationError("Name with --method what weights are proposed by.") }
            return
        }
        guard judgements == nil || method.basis == .judgements else {
            throw ValidationError("`\(method.rawValue)` needs no judgements.")
        }
        let isSearch = method.basis == .search
        guard isSearch || orders == nil && ranks == nil && margin == nil else {
            throw ValidationError("Orders, ranks and a margin are for the methods orders and ranks.")
        }
        guard ranks == nil || method == .ranks else { throw ValidationError("`orders` looks at no ranks.") }
        guard margin.map({ $0.signum > 0 }) ?? true else { throw ValidationError("The margin is above 0.") }
    }
}

/// `name=low..high` of a command line.
struct WeightBound: ExpressibleByArgument {
    var name: String
    var low: Exact
    /// `nil` for the sum of the weights.
    var high: Exact?

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let dots = parts[1].firstRange(of: "..") else { return nil }
        let ends = [parts[1][..<dots.lowerBound], parts[1][dots.upperBound...]]
        guard let low = ends[0].isEmpty ? .zero : Exact(ends[0]), low.signum >= 0 else { return nil }
        let high = Exact(ends[1])
        guard ends[1].isEmpty || high.map({ $0 >= low }) ?? false else { return nil }
        name = String(parts[0])
        self.low = low
        self.high = high
    }
}

extension SearchDemands.Norm: ExpressibleByArgument {}
