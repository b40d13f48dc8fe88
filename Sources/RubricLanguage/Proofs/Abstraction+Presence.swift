import Numbers
import Records

/// When a value is there.
extension Abstraction {
    /// Whether a value is known.
    mutating func known(_ node: Int32) -> Proposition {
        cases(node) { node, proof in proof.knownCase(node) }
    }

    private mutating func knownCase(_ node: Int32) -> Proposition {
        switch pool.nodes[Int(node)] {
        case .number, .truth, .code, .text, .date, .period, .runPeriod: return .fixed(.met)
        case .missing: return .fixed(.notMet)
        case .divide(let a, let b):
            return .and(.and(known(a), known(b)), .not(isZero(b)))
        default: break
        }
        if isCondition(node) { return .isKnown(proposition(node)) }
        guard let parts = parts(of: node) else { return tested(node, .isKnown, as: domain(node)) }
        return parts.reduce(.fixed(.met)) { .and($0, known($1)) }
    }

    /// The operands without which, and only without which, a number or date is missing; `nil` for a
    /// term whose presence is its own.
    func parts(of node: Int32) -> [Int32]? {
        switch pool.nodes[Int(node)] {
        case .negate(let a), .round(let a, _), .bracket(_, let a), .year(let a), .firstDay(let a), .lastDay(let a),
            .periodStart(let a), .periodEnd(let a):
            [a]
        case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b), .divide(let a, let b): [a, b]
        case .call(.minimum, let start, let count), .call(.maximum, let start, let count),
            .call(.floor, let start, let count), .call(.ceiling, let start, let count):
            Array(pool.arguments[Int(start)...].prefix(Int(count)))
        default: nil
        }
    }

    /// Whether a node is a condition: a truth other than a single field or aggregate.
    private func isCondition(_ node: Int32) -> Bool {
        switch pool.nodes[Int(node)] {
        case .not, .and, .or, .compareNumbers, .compareCodes, .compareTexts, .compareDates, .inCodes, .inTexts,
            .inRange, .inPeriod, .isKnown:
            true
        default: false
        }
    }

    /// Whether the proof does not look into what a term is made of.
    func isOpaque(_ node: Int32) -> Bool {
        switch pool.nodes[Int(node)] {
        case .field, .contributorCount, .measure, .parameter, .points: false
        case .aggregate(let place): pool.aggregates[Int(place)].operation != .latest
        default: true
        }
    }

    /// The values that a term of any type takes.
    private func domain(_ node: Int32) -> ProofVariable.Domain {
        switch pool.nodes[Int(node)] {
        case .field(let place): domain(node, pool.fields[Int(place)].type)
        case .aggregate(let place):
            switch pool.aggregates[Int(place)].operation {
            case .exists, .all: .truth
            case .latest, .min, .max: domain(pool.aggregates[Int(place)].value)
            default: numberDomain(node)
            }
        case .parameter(let place): domain(node, rubric.parameters[Int(place)].value)
        case .grade: .truth
        default: numberDomain(node)
        }
    }

    private func domain(_ node: Int32, _ value: Parameter.Value) -> ProofVariable.Domain {
        switch value {
        case .number: numberDomain(node)
        case .code: codeDomain(node)
        case .date: .date
        }
    }

    private func domain(_ node: Int32, _ type: FieldType) -> ProofVariable.Domain {
        switch type {
        case .text, .name, .identifier: .text
        case .enumeration: codeDomain(node)
        case .integer, .decimal, .share, .money: numberDomain(node)
        case .date: .date
        case .boolean: .truth
        }
    }
}
