public import Records

/// Proofs about conditions, over all of their variables at once: whether two can hold together,
/// whether one always does, whether one ever does.
///
/// An answer "impossible" is certain. An answer "possible" comes with an example, which is certain
/// too unless it says that it rests on a condition that the proof does not look into.
public struct RegionProof: Sendable {
    /// What a search found out.
    public enum Answer: Sendable {
        case impossible
        case possible(Witness)
        /// The search was given up.
        case notProved
    }

    private let rubric: Rubric
    private let kinds: [KindIndex]
    private let assumption: [Int32]
    private let steps: Int

    /// Proofs about items of some kinds, or a kind of subject, for which some conditions hold.
    ///
    /// `steps` bounds the work of one search: the number of times that a condition is evaluated.
    public init(_ rubric: Rubric, kinds: [KindIndex], assuming: [Int32] = [], steps: Int = 200_000) {
        self.rubric = rubric
        self.kinds = kinds
        assumption = assuming
        self.steps = steps
    }

    /// Whether some conditions can all be met where others are not; `nil` is always met.
    public func example(meeting met: [Int32?], failing: [Int32?] = []) -> Answer {
        example(meeting: met, failing: failing, naming: nil)
    }

    private func example(meeting met: [Int32?], failing: [Int32?], naming enumeration: String?) -> Answer {
        if failing.contains(nil) { return .impossible }
        let (met, failing) = (assumption + met.compactMap(\.self), failing.compactMap(\.self))
        var result = Answer.impossible
        for kind in kinds {
            let answer = example(of: kind, met: met, failing: failing, naming: enumeration)
            switch answer {
            case .possible: return answer
            case .notProved: result = answer
            case .impossible: break
            }
        }
        return result
    }

    /// Whether two rows can match the same item.
    public func overlap(_ one: Int32?, _ other: Int32?) -> Answer {
        example(meeting: [one, other])
    }

    /// Whether there are items that none of some rows matches.
    ///
    /// With the name of an enumeration, those of its values that no row names are left out of account.
    public func gap(in rows: [Int32?], naming enumeration: String? = nil) -> Answer {
        example(meeting: [], failing: rows, naming: enumeration)
    }

    /// Whether a row matches items that none of the rows before it does.
    public func reach(_ row: Int32?, after earlier: [Int32?]) -> Answer {
        example(meeting: [row], failing: earlier)
    }

    private func example(
        of kind: KindIndex, met: [Int32], failing: [Int32], naming enumeration: String?
    ) -> Answer {
        var abstraction = Abstraction(rubric, kind: kind)
        let demands =
            met.map { RegionSearch.Demand(abstraction.proposition($0), .met) }
            + failing.map { RegionSearch.Demand(abstraction.proposition($0), .failing) }
        let samples = abstraction.variables.map { $0.samples(naming: enumeration) }
        var search = RegionSearch(abstraction.variables, samples: samples, steps: steps)
        let all = search.domains
        let plain = samples.map { samples in
            let plain = samples.indices.filter { samples[$0].isPlain }
            return plain.isEmpty ? Array(samples.indices) : plain
        }
        for domains in plain == all ? [all] : [plain, all] {
            search.restrict(to: domains)
            switch search.solve(demands) {
            case .found:
                search.relax(demands, to: all)
                return .possible(witness(kind, abstraction, samples, search.domains))
            case .exhausted: return .notProved
            case .none: break
            }
        }
        return .impossible
    }

    private func witness(
        _ kind: KindIndex, _ abstraction: Abstraction, _ samples: [[Sample]], _ domains: [[Int]]
    ) -> Witness {
        let bound = samples.indices.filter { domains[$0].count < samples[$0].count }
        let bindings = bound.map { place in
            let (variable, sample) = (abstraction.variables[place], samples[place][domains[place][0]])
            return Witness.Binding(
                variable: variable, sample: sample, words: abstraction.wording.words(variable, sample))
        }
        return Witness(
            kind: kind, isPlain: bindings.allSatisfy(\.sample.isPlain),
            isConditional: bindings.contains(where: \.variable.isOpaque), bindings: bindings)
    }
}
