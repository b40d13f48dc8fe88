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
        guard case .panel(let panel) = proposal.evidence else { return }
        let track = report.people.track.map { population.rubric.tracks[$0].name } ?? ""
        for member in panel.contradicting {
            guard let ratio = member.consistency?.ratio, let limit = member.consistency?.limit else { continue }
            findings.append(
                Finding(
                    code: "judgements-contradict", severity: .warning,
                    message: "The judgements of `\(member.person)` on `\(track)` contradict each other.",
                    hint: "Have them gone through again; they count all the same.",
                    place: Place(file: file.path), value: "consistency ratio \(Self.shown(ratio, places: 3))",
                    allowed: "at most \(Self.shown(limit, places: 4))"))
        }
    }

    private static func shown(_ figure: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        return "\(Exact(mantissa: Int64((figure * scale).rounded()), scale: places))"
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
        return reports.enumerated().map { track, report in
            let demands = demands(report, orders[track])
            return result { () throws(ProposalFault) in
                guard method == .ranks else { return try report.people.proposal(keeping: demands) }
                let given = ranks.compactMap { id, rank in places[track][id].map { ($0, rank) } }
                let step = options.step ?? (report.people.keepsSum ? 1 : Exact(1, over: 10))
                return try report.people.proposal(near: Dictionary(uniqueKeysWithValues: given), demands, step: step)
            }
        }
    }

    private func demands(_ report: TuningReport, _ orders: [StatedOrder]) -> SearchDemands {
        var demands = SearchDemands()
        demands.locked = report.settings.locked
        demands.bounds = report.settings.limits.bounds
        demands.orders = orders
        demands.norm = options.norm
        if let margin = options.margin { demands.margin = margin }
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
