public import Diagnostics
import Numbers
public import Records
import YAMLDocuments

/// Checks the text of a rubric.
///
/// All faults are reported at once, in order of place. There is a rubric if and only if none of them is an error;
/// scoring with it cannot fail. The keys are described in `Rubrics.md`, expressions in `Expressions.md`. What a rubric
/// extends, and which of its amendments are made, is the matter of ``RubricDocument``.
///
/// - Parameters:
///   - bases: what the rubric extends, then what that extends, and so on.
///   - policy: the file that its `policy` names, if it names one.
public func checkRubric(
    _ source: SourceText, extending bases: [SourceText] = [], policy: SourceText? = nil, vocabulary: Vocabulary
) -> (rubric: Rubric?, findings: [Finding]) {
    RubricDocument(source, extending: bases, policy: policy).check(vocabulary: vocabulary)
}

/// Checks a rubric that has been read.
func checkRubric(
    _ reader: YAMLReader, policy: SourceText?, vocabulary: Vocabulary
) -> (rubric: Rubric?, findings: [Finding]) {
    guard let subject = subjectKind(reader, vocabulary) else { return (nil, reader.findings) }
    let checker = Checker(reader, vocabulary: vocabulary, subject: subject)
    checker.policyText = policy
    var rubric = checker.rubric()
    if !reader.hasErrors, let rubric { checker.compareGreatest(in: rubric) }
    if reader.hasErrors { return (nil, reader.findings) }
    rubric?.places = checker.placesOfParts()
    return (rubric, reader.findings)
}

/// The kind of record that the rubric scores. A wrong one is reported, and the first holds so that checking goes on.
private func subjectKind(_ reader: YAMLReader, _ vocabulary: Vocabulary) -> KindIndex? {
    let kinds = vocabulary.kinds(in: .subject)
    guard reader.root?.entries != nil, let yaml = reader.root?["subject"],
        let name = reader.choice(yaml, among: kinds.map { vocabulary[$0].name })
    else { return kinds.first }
    return vocabulary.kind(name)
}

extension Checker {
    /// The rubric; `nil` when its head or its total has a fault.
    fileprivate func rubric() -> Rubric? {
        guard fields.node != nil else { return nil }
        let head = head()
        declareNames()
        defineItemConditions()
        let tracks = tracks()
        let total = defineQuantities()
        let evidenceDeadline = fields["evidence until"].flatMap { expression($0, in: .attributes, as: .date) }
        let onlyOnce = onlyOnce()
        let sharedCaps = sharedCaps()
        let credits = credits.indices.compactMap(credit)
        let grading = grading()
        let gates = gates()
        let vetoes = vetoes()
        let quota = quota()
        let tieBreaks = tieBreaks()
        let ranksWithinTrack = fields["rank within"].flatMap { reader.choice($0, among: ["track"]) } != nil
        greatest = greatestDeclarations()
        settleTables()
        checkPriorUnits()
        guard var rubric = head, let total else { return nil }
        rubric.currency = currency
        rubric.rounding = rounding
        rubric.parameters = parameters
        rubric.pool = pool
        rubric.total = total
        rubric.measures = measures
        rubric.criteria = definedCriteria
        rubric.evidenceDeadline = evidenceDeadline
        rubric.credits = credits
        rubric.onlyOnce = onlyOnce
        rubric.sharedCaps = sharedCaps
        rubric.allocations = allocations.indices.compactMap { definedAllocations[$0] }
        rubric.dimensions = dimensions.indices.compactMap { definedDimensions[$0] }
        rubric.tracks = tracks
        rubric.deductions = deductions
        rubric.gates = gates
        rubric.vetoes = vetoes
        rubric.grading = grading
        rubric.quota = quota
        rubric.tieBreaks = tieBreaks
        rubric.ranksWithinTrack = ranksWithinTrack
        rubric.placeMeasures = placeMeasures
        return rubric
    }

    /// Reads all names before anything is given its meaning, so that the order of the file does not matter.
    private func declareNames() {
        declareParameters()
        declareTables()
        declareReferences()
        declareBrackets()
        declareCredits()
        declareDimensions()
        declareCriteria()
        declareDimensionNames()
        declareAllocations()
        declareMeasures()
        declareConditions()
        declareValueProfile()
        declarePlaces()
        declareTracks()
        declareBands()
    }

    /// Gives all quantities their meaning; the answer is the total.
    ///
    /// Criteria come first: none of them needs another quantity, and what several of them share is settled before
    /// anything else looks at their points.
    private func defineQuantities() -> MeasureIndex? {
        let start = fields.node.map { $0.range.lowerBound..<$0.range.lowerBound } ?? 0..<0
        for place in criteria.indices { visit(.criterion(place), from: start) }
        for place in formulas.indices { visit(.formula(place), from: formulas[place].key.range) }
        for place in conditions.indices { visit(.condition(place), from: conditions[place].key.range) }
        for place in dimensions.indices { visit(.score(place), from: dimensions[place].key.range) }
        for place in allocations.indices { visit(.allocation(place), from: allocations[place].key.range) }
        let total = visit(.total, from: start)
        for place in places.indices { visit(.place(place), from: places[place].key.range) }
        return total
    }
}
