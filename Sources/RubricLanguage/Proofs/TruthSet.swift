/// The truth values that a condition may take: one when all is known, more while something is open.
///
/// Conditions have three values: one about something missing is neither met nor not met.
struct TruthSet: OptionSet, Hashable, Sendable {
    var rawValue: UInt8

    static let met = TruthSet(rawValue: 1)
    static let notMet = TruthSet(rawValue: 2)
    static let unknown = TruthSet(rawValue: 4)

    static let decided: TruthSet = [.met, .notMet]
    /// What a condition that selects nothing may be.
    static let failing: TruthSet = [.notMet, .unknown]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The value of a condition that is unknown when there is no answer.
    init(_ value: Bool?) {
        self =
            switch value {
            case true?: .met
            case false?: .notMet
            case nil: .unknown
            }
    }

    var negated: TruthSet {
        var result = intersection(.unknown)
        if contains(.met) { result.insert(.notMet) }
        if contains(.notMet) { result.insert(.met) }
        return result
    }

    func and(_ other: TruthSet) -> TruthSet {
        var result: TruthSet = []
        if contains(.met), other.contains(.met) { result.insert(.met) }
        if contains(.notMet) || other.contains(.notMet) { result.insert(.notMet) }
        let (mine, theirs) = (subtracting(.notMet), other.subtracting(.notMet))
        if !mine.isEmpty, !theirs.isEmpty, mine.union(theirs).contains(.unknown) { result.insert(.unknown) }
        return result
    }

    func or(_ other: TruthSet) -> TruthSet {
        negated.and(other.negated).negated
    }

    /// Whether it is decided: always met or not met.
    var isKnown: TruthSet {
        var result: TruthSet = []
        if !isDisjoint(with: .decided) { result.insert(.met) }
        if contains(.unknown) { result.insert(.notMet) }
        return result
    }

    /// One value where this condition is met, another where it is not or is unknown.
    func choose(_ then: TruthSet, _ otherwise: TruthSet) -> TruthSet {
        var result: TruthSet = []
        if contains(.met) { result.formUnion(then) }
        if !isDisjoint(with: .failing) { result.formUnion(otherwise) }
        return result
    }
}
