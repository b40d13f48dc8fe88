import Analysis
import Diagnostics
import Numbers
import RubricLanguage

/// Proposes weights for one track after the other, by what the command line names.
struct ProposalRun {
    private let options: ProposalOptions
    private let reports: [TuningReport]
    private let population: Population
    /// What was read, for the manifest and for snippets.
    private(set) var files: [TextFile] = []
    private(set) var findings: [Finding] = []

    init(_ options: ProposalOptions, _ reports: [TuningReport], _ population: Population) {
        self.options = options
        self.reports = reports
        self.population = population
    }

    /// A proposal for each track, or why there is none; nothing where no method is named, or a file has errors.
    mutating func proposals() throws -> [Result<WeightProposal, ProposalFault>] {
        guard let method = options.method else { return [] }
        switch method.basis {
        case .scores:
            return reports.map { report in
                result { () throws(ProposalFault) in
                    try report.people.proposal(method, locked: report.settings.locked)
                }
            }
        case .judgements: return try judged(method)
        case .search: return try searched(method)
        }
    }

    private func result(
        _ proposal: () throws(ProposalFault) -> WeightProposal
    ) -> Result<WeightProposal, ProposalFault> {
        do { return .success(try proposal()) } catch { return .failure(error) }
    }

    private mutating func judged(_ method: WeightMethod) throws -> [Result<WeightProposal, ProposalFault>] {
        guard let file = try take(options.judgements) else { return [] }
        let scope = JudgementScope(
            population.rubric, tracks: reports.compactMap { $0.people.track.map { population.rubric.tracks[$0].name } },
            locked: reports[0].settings.locked)
        guard !scope.tracks.isEmpty else { return reports.map { _ in .failure(.keepsNoSum) } }
        guard scope.free.count > 1 else { return reports.map { _ in .failure(.locked(scope.free)) } }
        let (judgements, found) = JudgementReader.read(file.source, method, scope)
        findings += found
        guard !found.haveErrors else { return [] }
        return zip(reports, judgements).map { report, judgements in
            guard let judgements else { return .failure(.notJudged) }
            let result = result { () throws(ProposalFault) in
                try report.people.proposal(by: judgements, locked: report.settings.locked)
            }
            if case .success(let proposal) = result { warn(proposal, track: report, file) }
            return result
        }
    }

    /// Says whose judgements contradict each other.
    private mutating func warn(_ proposal: WeightProposal, track report: TuningReport, _ file: TextFile) {
        guard case .panel(let panel) = proposal.evidence, let limit = panel.limit else { return }
        let track = report.people.track.map { population.rubric.tracks[$0].name } ?? ""
        for member in panel.contradicting {
            let ratio = Exact(Int64(((member.consistency ?? 0) * 1_000).rounded()), over: 1_000)
            findings.append(
                Finding(
                    code: "judgements-contradict", severity: .warning,
                    message: "The judgements of `\(member.person)` on `\(track)` contradict each other.",
                    hint: "Have them gone through again; they count all the same.",
                    place: Place(file: file.path), value: "consistency ratio \(ratio)", allowed: "at most \(limit)"))
        }
    }

    private mutating func searched(_ method: WeightMethod) throws -> [Result<WeightProposal, ProposalFault>] {
        let places = reports.map { report in
            Dictionary(uniqueKeysWithValues: report.people.people.enumerated().map { (population.ids[$1], $0) })
        }
        var orders = reports.map { _ in [StatedOrder]() }
        if let file = try take(options.orders) {
            let (read, found) = PeopleReader.orders(file.source, places, known: population.ids)
            orders = read
            findings += found
        }
        var ranks: [String: Exact] = [:]
        if let file = try take(options.ranks) {
            let (read, found) = PeopleReader.ranks(file.source)
            ranks = read
            findings += found
        }
        guard !findings.haveErrors else { return [] }
        return try reports.enumerated().map { track, report in
            let demands = try demands(report, orders[track])
            return result { () throws(ProposalFault) in
                guard method == .ranks else { return try report.people.proposal(keeping: demands) }
                let given = ranks.compactMap { id, rank in places[track][id].map { ($0, rank) } }
                return try report.people.proposal(
                    near: Dictionary(uniqueKeysWithValues: given), demands, step: report.settings.grid.step)
            }
        }
    }

    private func demands(_ report: TuningReport, _ orders: [StatedOrder]) throws -> SearchDemands {
        var demands = SearchDemands()
        demands.locked = report.settings.locked
        demands.orders = orders
        demands.norm = options.norm
        if let margin = options.margin { demands.margin = margin }
        for bound in options.bounds {
            guard let criterion = report.people.criterion(bound.name) else {
                let known = report.people.criteria.map(\.name)
                let hint = nearest(to: bound.name, among: known).map { " Is `\($0)` meant?" } ?? ""
                throw Fault("No weight belongs to `\(bound.name)`.\(hint)")
            }
            guard !demands.locked.contains(criterion) else {
                throw Fault("`\(bound.name)` is locked: it can have no bound besides.")
            }
            demands.bounds[criterion] = bound.low...max(bound.low, bound.high ?? report.people.sum)
        }
        return demands
    }

    private mutating func take(_ path: String?) throws -> TextFile? {
        guard let path else { return nil }
        let file = try TextFile(path)
        files.append(file)
        return file
    }
}

extension JudgementScope {
    /// - Parameter tracks: the names of those that are looked at.
    init(_ rubric: Rubric, tracks: [String], locked: Set<Int>) {
        let criteria = rubric.dimensions.map(\.name)
        self.init(
            tracks: tracks, known: rubric.tracks.map(\.name), criteria: criteria,
            free: criteria.indices.filter { !locked.contains($0) })
    }
}
