/// Looks for values of variables that meet some demands: depth first, the most constrained variable
/// first, leaving out values that cannot work any more.
struct RegionSearch {
    /// What a proposition must be.
    struct Demand {
        let proposition: Proposition
        let allowed: TruthSet
        let variables: Set<Int>

        init(_ proposition: Proposition, _ allowed: TruthSet) {
            self.proposition = proposition
            self.allowed = allowed
            variables = proposition.variables
        }
    }

    enum Outcome {
        case found, none, exhausted
    }

    /// The answers by variable, test and sample.
    private let answers: [[[TruthSet]]]
    /// The samples that are left, by variable.
    private(set) var domains: [[Int]]
    /// How many more times demands may be evaluated.
    private(set) var steps: Int

    init(_ variables: [ProofVariable], samples: [[Sample]], steps: Int) {
        answers = zip(variables, samples).map { variable, samples in
            variable.tests.map { test in samples.map { test.answer(for: $0) } }
        }
        domains = samples.map { Array($0.indices) }
        self.steps = steps
    }

    /// Keeps only some samples.
    mutating func restrict(to domains: [[Int]]) { self.domains = domains }

    /// Meets the demands. Afterwards the domains hold samples that do, whichever of them are taken.
    mutating func solve(_ demands: [Demand]) -> Outcome {
        guard let open = unsettled(demands) else { return .none }
        if open.isEmpty { return .found }
        let before = domains
        guard narrow(open) else {
            domains = before
            return steps > 0 ? .none : .exhausted
        }
        guard let variable = mostConstrained(open) else {
            if unsettled(open) != nil { return .found }
            domains = before
            return .none
        }
        let narrowed = domains
        for sample in narrowed[variable] {
            domains[variable] = [sample]
            let outcome = solve(open)
            guard outcome == .none else { return outcome }
            domains = narrowed
        }
        domains = before
        return .none
    }

    /// The demands that are not met yet by all that is left; `nil` when one cannot be met any more.
    private mutating func unsettled(_ demands: [Demand]) -> [Demand]? {
        var open: [Demand] = []
        for demand in demands {
            let values = values(of: demand)
            if values.isDisjoint(with: demand.allowed) { return nil }
            if !values.isSubset(of: demand.allowed) { open.append(demand) }
        }
        return open
    }

    /// Leaves out the samples with which a demand cannot be met; false when a variable has none left
    /// or the steps are used up.
    private mutating func narrow(_ demands: [Demand]) -> Bool {
        for demand in demands {
            for variable in demand.variables.sorted() where domains[variable].count > 1 {
                let samples = domains[variable]
                domains[variable] = samples.filter { allows(demand, $0, of: variable) }
                if domains[variable].isEmpty || steps <= 0 { return false }
            }
        }
        return true
    }

    private mutating func allows(_ demand: Demand, _ sample: Int, of variable: Int) -> Bool {
        let before = domains[variable]
        domains[variable] = [sample]
        defer { domains[variable] = before }
        return !values(of: demand).isDisjoint(with: demand.allowed)
    }

    private mutating func values(of demand: Demand) -> TruthSet {
        steps -= 1
        return demand.proposition.values { variable, test in
            domains[variable].reduce(into: []) { $0.formUnion(answers[variable][test][$1]) }
        }
    }

    /// The open variable with the fewest samples left, but more than one.
    private func mostConstrained(_ demands: [Demand]) -> Int? {
        demands.reduce(into: Set<Int>()) { $0.formUnion($1.variables) }
            .filter { domains[$0].count > 1 }
            .min { (domains[$0].count, $0) < (domains[$1].count, $1) }
    }

    /// Frees the variables that the demands do not need to be bound.
    mutating func relax(_ demands: [Demand], to full: [[Int]]) {
        for variable in domains.indices { domains[variable] = Array(domains[variable].prefix(1)) }
        steps = .max
        for variable in domains.indices {
            let bound = domains[variable]
            domains[variable] = full[variable]
            if unsettled(demands)?.isEmpty != true { domains[variable] = bound }
        }
    }
}
