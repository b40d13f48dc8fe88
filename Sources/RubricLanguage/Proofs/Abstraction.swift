import Numbers
import Records

/// Turns conditions on items of one kind into propositions over variables with finitely many cells.
///
/// A term that is compared with constants becomes a variable; two terms that are compared become one
/// variable that says which is greater; any other condition becomes a free truth. All of this can
/// only add possibilities: what is impossible for the propositions is impossible for items.
struct Abstraction {
    let rubric: Rubric
    /// The kind of the item, or of the subject, that the conditions are about.
    let kind: KindIndex
    let wording: Wording
    private(set) var variables: [ProofVariable] = []
    private var places: [Key: Int] = [:]

    /// What makes two terms one: how they are written, and what they may be.
    private struct Key: Hashable {
        var words: String
        var domain: ProofVariable.Domain
    }

    var pool: ExpressionPool { rubric.pool }

    init(_ rubric: Rubric, kind: KindIndex) {
        self.rubric = rubric
        self.kind = kind
        wording = Wording(rubric)
    }

    /// A condition.
    mutating func proposition(_ node: Int32) -> Proposition {
        switch pool.nodes[Int(node)] {
        case .truth(let value): return .fixed(TruthSet(value))
        case .missing: return .fixed(.unknown)
        case .not(let a): return .not(proposition(a))
        case .and(let a, let b): return .and(proposition(a), proposition(b))
        case .or(let a, let b): return .or(proposition(a), proposition(b))
        case .isKnown(let a): return known(a)
        case .choose(let condition, let a, let b):
            return .choose(proposition(condition), then: proposition(a), otherwise: proposition(b))
        case .fallback(let a, let b):
            let first = proposition(a)
            return .choose(.isKnown(first), then: first, otherwise: proposition(b))
        default: return atom(node)
        }
    }

    /// A condition that is not made of others.
    private mutating func atom(_ node: Int32) -> Proposition {
        switch pool.nodes[Int(node)] {
        case .compareNumbers(let comparison, let a, let b):
            return cases(a) { a, proof in proof.cases(b) { b, proof in proof.compareNumbers(comparison, a, b) } }
        case .compareCodes(let comparison, let a, let b):
            return cases(a) { a, proof in proof.cases(b) { b, proof in proof.compareCodes(comparison, a, b) } }
        case .compareTexts(let comparison, let a, let b):
            return cases(a) { a, proof in proof.cases(b) { b, proof in proof.compareTexts(comparison, a, b) } }
        case .compareDates(let comparison, let a, let b):
            return cases(a) { a, proof in proof.cases(b) { b, proof in proof.compareDates(comparison, a, b) } }
        case .inRange(let a, let range):
            let range = pool.ranges[Int(range)]
            return cases(a) { a, proof in proof.inRange(a, range) }
        case .inCodes(let a, let set):
            return cases(a) { a, proof in proof.inCodes(a, set) }
        case .inTexts(let a, let start, let count):
            let texts = pool.arguments[Int(start)...].prefix(Int(count))
            return cases(a) { a, proof in proof.inTexts(a, texts) }
        case .inPeriod(let a, let period):
            return cases(a) { a, proof in proof.inPeriod(a, period, condition: node) }
        default: return truth(node)
        }
    }

    /// The same proposition for each case of a value that depends on a condition.
    mutating func cases(
        _ node: Int32, _ body: (Int32, inout Abstraction) -> Proposition
    ) -> Proposition {
        switch pool.nodes[Int(node)] {
        case .choose(let condition, let a, let b):
            .choose(proposition(condition), then: cases(a, body), otherwise: cases(b, body))
        case .fallback(let a, let b): .choose(known(a), then: cases(a, body), otherwise: cases(b, body))
        default: body(node, &self)
        }
    }

    /// A truth that the proof does not look into, or a field that is one.
    mutating func truth(_ node: Int32) -> Proposition {
        tested(node, .holds, as: .truth)
    }

    /// A test of a term, unknown where the term is missing.
    mutating func tested(_ node: Int32, _ test: AtomTest, as domain: ProofVariable.Domain? = nil) -> Proposition {
        if case .missing = pool.nodes[Int(node)] { return .fixed(.unknown) }
        let parts = parts(of: node)
        let variable = ProofVariable(
            words: wording.words(node), domain: domain ?? numberDomain(node),
            presence: parts == nil ? presence(of: node) : .always, isOpaque: isOpaque(node))
        let atom = tested(variable, test)
        return parts == nil ? atom : .choose(known(node), then: atom, otherwise: .fixed(.unknown))
    }

    /// A test of a variable, which is the one known by these words if there is one.
    mutating func tested(_ variable: ProofVariable, _ test: AtomTest) -> Proposition {
        let key = Key(words: variable.words, domain: variable.domain)
        let place = places[key] ?? variables.count
        if place == variables.count {
            variables.append(variable)
            places[key] = place
        }
        return .atom(variable: place, test: variables[place].place(of: test))
    }

    /// Two terms compared.
    mutating func order(_ comparison: Comparison, _ a: Int32, _ b: Int32, presence: ProofVariable.Presence)
        -> Proposition
    {
        let (left, right) = (wording.words(a), wording.words(b))
        if left == right { return guarded([a], .fixed(TruthSet(comparison.holds(0, 0)))) }
        let (less, greater) = left < right ? (left, right) : (right, left)
        let variable = ProofVariable(
            words: less, domain: .order(to: greater), presence: presence, isOpaque: true)
        return guarded([a, b], tested(variable, .order(left < right ? comparison : comparison.flipped)))
    }

    /// A proposition that is unknown unless some terms are known.
    private mutating func guarded(_ terms: [Int32], _ proposition: Proposition) -> Proposition {
        let areKnown = terms.reduce(Proposition.fixed(.met)) { .and($0, known($1)) }
        return .choose(areKnown, then: proposition, otherwise: .fixed(.unknown))
    }
}
