import Pipelines
public import RubricLanguage
public import Scoring
public import Statistics

extension CoalitionRun {
    /// Breaks a change down to amendments.
    ///
    /// - Parameters:
    ///   - clauses: the amendments.
    ///   - source: the records.
    ///   - rubric: gives the rubric with a set of amendments made; is asked for some of them twice. The first error in
    ///     the order of the sets ends the breakdown.
    ///   - progress: is told how much of the whole is done, in hundredths.
    /// - Returns: `nil` where there are more than 12 clauses.
    public func breakdown(
        of clauses: [Clause], _ source: some BatchSource, rubric: @escaping @Sendable (Coalition) throws -> Rubric,
        progress: (Int) -> Void = { _ in }
    ) throws -> ClauseBreakdown? {
        guard let precedence = Precedence(requires: clauses.map(\.requires)) else { return nil }
        let coalitions = precedence.coalitions
        var evaluation = VariantEvaluation(threads: threads)
        var (fault, done): ((any Error)?, Int) = (nil, 0)
        func advance() {
            done += 1
            progress(50 * done / coalitions.count)
        }
        inOrder(
            coalitions.count, threads: threads,
            makeWorker: { { place in Result { try rubric(coalitions[place]) } } },
            deliver: { (checked: Result<Rubric, any Error>) in
                advance()
                switch checked {
                case .success(let rubric): if fault == nil { evaluation.add(rubric) }
                case .failure(let error): fault = fault ?? error
                }
            })
        if let fault { throw fault }
        var tally = ClauseTally(clauses, precedence, people: fileOrder.count)
        let people = fileOrder
        evaluation.score(
            source,
            rubric: { place in
                guard let rubric = try? rubric(coalitions[place]) else {
                    preconditionFailure("a rubric that was checked is checked again")
                }
                return rubric
            },
            map: { (coalitions[$0], CoalitionValues($1, of: people)) },
            deliver: { coalition, values in
                advance()
                tally.add(coalition, values)
            })
        return tally.breakdown(.amendments)
    }
}
