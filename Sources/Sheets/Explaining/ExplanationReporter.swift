public import Records
public import RubricLanguage
public import Scoring

/// Explains some subjects of a run, from the postings that its sheet is made of.
public struct ExplanationReporter: SubjectReporter {
    /// How the explanation is written.
    public enum Form: Sendable {
        case text, json
    }

    private let maker: AccountMaker
    private let persons: Set<[UInt8]>
    private let item: String?
    private let form: Form

    /// - Parameters:
    ///   - persons: the numbers of the subjects.
    ///   - item: the number of the only item to be explained.
    public init(
        _ rubric: Rubric, _ run: RunDescription, _ names: PlaceNames, persons: [String], item: String?, form: Form
    ) {
        maker = AccountMaker(rubric, run, names)
        self.persons = Set(persons.map { Array($0.utf8) })
        self.item = item
        self.form = form
    }

    public var streamCount: Int { 1 }

    public func makeSink() -> LedgerSink { LedgerSink() }

    public func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<LedgerSink>,
        to streams: inout [[UInt8]]
    ) {
        let batch = scorer.evaluator.batch
        guard let id = batch.text(subject, maker.columns.id), persons.contains(Array(id.utf8)) else { return }
        let account = maker.account(of: subject, outcome, verdict, &scorer)
        if let item, !account.has(item) { return }
        switch form {
        case .text: streams[0] += ExplanationText.text(account, item: item, maker.words).utf8
        case .json: streams[0] += explanationJSON(account, item: item)
        }
    }
}

extension Account {
    /// Whether the subject has an item with this number.
    func has(_ item: String) -> Bool {
        criteria.contains { $0.items.contains { $0.id == item } } || collective.contains { $0.item.id == item }
            || exclusions.contains { $0.item == item }
    }
}
