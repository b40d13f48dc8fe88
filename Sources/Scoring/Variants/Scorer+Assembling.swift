import Numbers
import Records
import RubricLanguage

/// Values that a full scoring shows, and results that are put together from such values.
extension Scorer {
    /// Takes up the next subject of which results are put together.
    mutating func beginNext(_ subject: Row) {
        takeAdopted(by: subject)
        evaluator.begin(subject, adopted: adopted)
    }

    /// What a quantity is for the subject scored last.
    mutating func value(of quantity: Quantity, _ outcome: Outcome) -> Exact? {
        switch quantity {
        case .track: outcome.trackValue
        case .vetoes:
            outcome.vetoes.filter(\.hasNumber).compactMap { rubric.vetoes[$0.veto].grade }.max().map { Exact($0) }
        case .points(let criterion):
            rubric.sharedCaps.isEmpty
                ? evaluator.measures[measure(criterion).index] : uncapped[measure(criterion).index]
        case .measure(let measure): evaluator.measures[measure.index]
        case .gate(let gate): evaluator.truth(rubric.gates[gate].requirement.root).map { $0 ? .one : .zero }
        case .band(let band): evaluator.truth(plan.bands[band].condition).map { $0 ? .one : .zero }
        case .result: nil
        }
    }

    /// Puts together what the subject at hand has. Measures that rank it are known afterwards.
    ///
    /// - Parameter columns: for each input the place of its value.
    mutating func assemble(
        _ assembly: Assembly, from values: [Exact?], at columns: ArraySlice<Int32>
    ) -> Outcome {
        let inputs = Inputs(values: values, columns: columns)
        var outcome = Outcome(trackValue: inputs[assembly.track])
        for taken in assembly.points { evaluator.measures[taken.measure.index] = inputs[taken.place] }
        if assembly.appliesSharedCaps { applySharedCaps() }
        for taken in assembly.measures { evaluator.measures[taken.measure.index] = inputs[taken.place] }
        for measure in assembly.computed { evaluator.measures[measure.index] = nil }
        for measure in assembly.computed { define(measure, &outcome) }
        if outcome.status == .scored, evaluator.measures[rubric.total.index] == nil { outcome.status = .noTotal }
        if outcome.status == .scored { outcome.grade = grade(outcome, assembly, inputs) }
        return outcome
    }

    /// The band, limited by gates and vetoes.
    private mutating func grade(_ outcome: Outcome, _ assembly: Assembly, _ inputs: Inputs) -> Int? {
        guard let track = outcome.track, var grade = band(assembly, inputs) else { return nil }
        for gate in plan.tracks[track].gates {
            guard let best = rubric.gates[gate.gate].bestGrade else { continue }
            let isMet = inputs.truth(assembly.gates[gate.gate]) ?? evaluator.truth(gate.requirement)
            if isMet != true { grade = max(grade, best) }
        }
        if let set = inputs[assembly.vetoes]?.small { grade = max(grade, Int(set.numerator)) }
        return grade
    }

    private mutating func band(_ assembly: Assembly, _ inputs: Inputs) -> Int? {
        guard let measure = rubric.grading?.measure else { return nil }
        if plan.isGradedByConditions { return worstBand { inputs.truth(assembly.bands[$0]) } }
        guard let value = evaluator.measures[measure.index] else { return nil }
        return plan.bands.firstIndex { $0.range.contains(value) }
    }
}

/// Values by the places of inputs.
private struct Inputs {
    let values: [Exact?]
    let columns: ArraySlice<Int32>

    subscript(place: Int) -> Exact? { values[Int(columns[columns.startIndex + place])] }

    /// What a condition says; `nil` where it is computed.
    func truth(_ place: Int?) -> Bool?? {
        place.map { self[$0].map { !$0.isZero } }
    }
}

extension Outcome {
    /// The track and the status that follow from it, as one number.
    fileprivate var trackValue: Exact {
        switch status {
        case .noTrack, .severalTracks: Exact(-1)
        case .notAssessed: Exact(2 * (track ?? 0) + 1)
        case .scored, .unscored, .noTotal: Exact(2 * (track ?? 0))
        }
    }

    fileprivate init(trackValue: Exact?) {
        guard let number = trackValue?.small?.numerator, number >= 0 else {
            status = .noTrack
            return
        }
        track = Int(number / 2)
        if number % 2 == 1 { status = .notAssessed }
    }
}
