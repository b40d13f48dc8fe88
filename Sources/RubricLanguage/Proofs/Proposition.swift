/// A condition over the variables of a proof.
indirect enum Proposition: Sendable {
    case fixed(TruthSet)
    /// A test of a variable: places in the problem and in the variable.
    case atom(variable: Int, test: Int)
    case not(Proposition)
    case and(Proposition, Proposition)
    case or(Proposition, Proposition)
    case isKnown(Proposition)
    case choose(Proposition, then: Proposition, otherwise: Proposition)

    /// What it may be, when each atom may be what a function says.
    ///
    /// Exact when every atom has one value; otherwise it may say too much, never too little.
    func values(_ atom: (_ variable: Int, _ test: Int) -> TruthSet) -> TruthSet {
        switch self {
        case .fixed(let value): value
        case .atom(let variable, let test): atom(variable, test)
        case .not(let operand): operand.values(atom).negated
        case .and(let left, let right): left.values(atom).and(right.values(atom))
        case .or(let left, let right): left.values(atom).or(right.values(atom))
        case .isKnown(let operand): operand.values(atom).isKnown
        case .choose(let condition, let then, let otherwise):
            condition.values(atom).choose(then.values(atom), otherwise.values(atom))
        }
    }

    /// The variables that it speaks of.
    var variables: Set<Int> {
        switch self {
        case .fixed: []
        case .atom(let variable, _): [variable]
        case .not(let operand), .isKnown(let operand): operand.variables
        case .and(let left, let right), .or(let left, let right): left.variables.union(right.variables)
        case .choose(let condition, let then, let otherwise):
            condition.variables.union(then.variables).union(otherwise.variables)
        }
    }
}
