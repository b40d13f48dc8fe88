import Numbers
import Records
import RubricLanguage
import Scoring

/// Makes the account of a subject from the postings of the ledger, right after the subject was scored.
struct AccountMaker: Sendable {
    let rubric: Rubric
    let run: RunDescription
    let placeNames: PlaceNames
    let words: Words
    let outlookWords: OutlookWords
    let claimWords: ClaimWords
    let facts: FactWriter
    let reasons: ReasonWriter
    let columns: SubjectColumns
    let places: DisplayPlaces
    /// What each criterion looks at.
    let looks: [ExpressionLook]
    /// What the rubric looks at besides.
    let subjectLook: ExpressionLook
    /// For each kind of item the quantities whose formulas read it as a whole.
    let readers: [KindIndex: [MeasureIndex]]
    let panelReader: PanelReader
    /// Whether it matters on which track somebody is.
    let tracksDiffer: Bool
    let decisionKind: KindIndex?

    var language: Language { run.language }

    init(_ rubric: Rubric, _ run: RunDescription, _ placeNames: PlaceNames) {
        let vocabulary = rubric.vocabulary
        self.rubric = rubric
        self.run = run
        self.placeNames = placeNames
        words = run.words
        outlookWords = run.words.outlook
        claimWords = run.words.claims
        facts = FactWriter(vocabulary: vocabulary, language: run.language, words: words)
        reasons = ReasonWriter(rubric, words)
        columns = SubjectColumns(rubric)
        places = DisplayPlaces(rubric)
        looks = rubric.criteria.map { AccountMaker.look(of: $0, rubric) }
        subjectLook = AccountMaker.look(of: rubric)
        readers = rubric.readers
        panelReader = PanelReader(rubric)
        let hasWeights = rubric.measures.contains { if case .weightedTotal = $0.definition { true } else { false } }
        tracksDiffer = rubric.tracks.count > 1 && (hasWeights || rubric.gates.contains { !$0.tracks.isEmpty })
        decisionKind = vocabulary.kind("decision")
    }

    private static func look(of criterion: Criterion, _ rubric: Rubric) -> ExpressionLook {
        var look = ExpressionLook()
        for condition in criterion.conditions { look.add(condition, rubric.pool) }
        look.add(criterion.withdrawal, rubric.pool)
        for value in criterion.values { look.add(rubric.pool.itemValues[value].value, rubric.pool) }
        switch criterion.points {
        case .formula(let formula): look.add(formula, rubric.pool)
        case .table(let table):
            for row in table.rows {
                look.add(row.condition, rubric.pool)
                look.add(row.points, rubric.pool)
            }
        }
        for adjustment in criterion.adjustments {
            look.add(adjustment.condition, rubric.pool)
            look.add(adjustment.value, rubric.pool)
        }
        return look
    }

    private static func look(of rubric: Rubric) -> ExpressionLook {
        var look = ExpressionLook()
        for track in rubric.tracks { look.add(track.condition, rubric.pool) }
        for gate in rubric.gates { look.add(gate.requirement, rubric.pool) }
        for band in rubric.grading?.bands ?? [] { look.add(band.condition, rubric.pool) }
        for measure in rubric.measures {
            look.add(measure.definition.expression, rubric.pool)
        }
        return look
    }

    /// The account of the subject scored last.
    func account(
        of subject: Row, _ outcome: Outcome, _ verdict: Verdict, _ scorer: inout Scorer<LedgerSink>
    ) -> Account {
        var account = Account()
        describe(subject, &scorer, in: &account)
        account.gates = gates(outcome, &scorer)
        account.vetoes = vetoes(outcome, &scorer)
        account.conditions = conditions(&scorer)
        let postings = Dictionary(grouping: scorer.sink.postings, by: \.measure)
        account.criteria = rubric.criteria.indices.compactMap { index in
            criterion(index, postings[rubric.criteria[index].measure] ?? [], subject, &scorer)
        }
        account.allocations = allocations(postings, &scorer)
        account.collective = collectiveItems(subject, &scorer)
        account.total = total(postings, outcome, &scorer)
        account.quantities = quantities(&scorer)
        account.panels = panels(&scorer)
        account.result = result(outcome, verdict, &scorer)
        account.exclusions = exclusions(account.criteria, account.collective, &scorer)
        account.claims = claims(account, postings, &scorer)
        account.outlook = outlook(subject, outcome, postings, &scorer)
        account.tracks = tracks(outcome, &scorer)
        return account
    }

    /// `file:line` of a row.
    func place(of row: Row, _ batch: borrowing Batch) -> String {
        let origin = batch.origin(of: row)
        return run.staffFiles[origin.file] + ":" + String(origin.line)
    }

    /// The number of an item.
    func id(of row: Row, _ batch: borrowing Batch) -> String {
        columns.itemIDs[batch.kind(of: row).index].flatMap { batch.text(row, $0) } ?? ""
    }

    /// The value of a measure as every output shows it.
    func shown(_ value: Exact?, _ measure: MeasureIndex) -> String? {
        value.map { $0.shown(atLeast: places.value(measure)) }
    }
}
