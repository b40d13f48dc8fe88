public import Records
public import RubricLanguage
public import Scoring

/// Explains one subject of a run, from the postings that its sheet is made of.
public struct ExplanationReporter: SubjectReporter {
    /// How the explanation is written.
    public enum Form: Sendable {
        case text, json
    }

    private let maker: AccountMaker
    private let person: [UInt8]
    private let item: String?
    private let form: Form

    /// - Parameters:
    ///   - person: the number of the subject.
    ///   - item: the number of the only item to be explained.
    public init(
        _ rubric: Rubric, _ run: RunDescription, _ names: PlaceNames, person: String, item: String?, form: Form
    ) {
        maker = AccountMaker(rubric, run, names)
        self.person = Array(person.utf8)
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
        guard let id = batch.bits(subject, maker.columns.id), batch.symbols.isEqual(Symbol(bits: id), to: person)
        else { return }
        let account = maker.account(of: subject, outcome, verdict, &scorer)
        if let item, !account.has(item) { return }
        switch form {
        case .text: streams[0] += ExplanationText.text(account, item: item, words: maker.words).utf8
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
