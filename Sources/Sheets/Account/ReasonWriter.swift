import Numbers
import Records
import RubricLanguage
import Scoring

/// Says in a sentence why a number changed, or why an item gives nothing.
struct ReasonWriter: Sendable {
    let rubric: Rubric
    let language: Language
    let words: Words
    private let clauses: ClauseNames
    private let ruleWords: WordSet<ExpressionTable>
    private let quotationWords: QuotationWords
    /// The rules in words, by the roots of their expressions.
    private let rules: [Int32: String]

    init(_ rubric: Rubric, _ words: Words) {
        self.rubric = rubric
        self.words = words
        language = words.language
        clauses = ClauseNames(rubric)
        ruleWords = words.expressions
        quotationWords = QuotationWords(words)
        rules = RuleWriter(rubric, words).rules
    }

    /// The reason of a posting. The evaluator looks at the posting's item.
    func reason(
        _ posting: Posting, _ evaluator: inout Evaluator, id: (Row) -> String
    ) -> Account.Reason {
        let clause = Int(posting.clause)
        let criterion = clauses.criterion(of: posting.measure)
        var reason = Account.Reason(code: posting.reason.rawValue, sentence: words.sentence(for: posting.reason))
        switch posting.reason {
        case .conditionNotMet, .conditionUnknown:
            if let criterion { explain(criterion.conditions[clause], &reason, posting, &evaluator) }
        case .valueMissing:
            if let criterion, let points = points(criterion, clause) { explain(points, &reason, posting, &evaluator) }
        case .duplicate:
            reason.sentence = fill(words.duplicateOf, posting.other.map(id) ?? "")
        case .paidBefore: reason.clause = Account.Clause(rule: clauses.name(posting.reason, posting.measure, clause: 0))
        case .withdrawn:
            if let condition = criterion?.withdrawal { reason.clause = self.clause(of: condition, &evaluator) }
        case .notSelected:
            if let selection = criterion?.selection {
                let words = selection.kind == .best ? words.notAmongBest : words.notAmongChosen
                reason.sentence = fill(words, String(selection.count))
            }
        case .cap:
            if let criterion { reason.clause = self.clause(of: criterion.caps[clause], criterion) }
        case .sharedCap:
            reason.sentence = fill(words.overSharedCap, rubric.sharedCaps[clause].labels[language])
            reason.clause = self.clause(of: rubric.sharedCaps[clause], &evaluator)
        case .countsElsewhere: reason.sentence = fill(words.countsUnder, rubric.criteria[clause].labels[language])
        case .veto: reason.sentence = fill(words.takenByVeto, rubric.vetoes[clause].labels[language])
        case .evidenceMissing:
            reason.sentence = fill(words.evidenceMissing, evidence(clause))
        case .evidenceLate:
            reason.sentence = fill(words.evidenceLate, evidence(clause))
        case .combination:
            if let criterion { reason.sentence = words.sentence(for: criterion.combination) }
        case .credit:
            if let rule = criterion?.credit { reason.clause = creditClause(rubric.credits[rule], &evaluator) }
        case .noRow:
            if let criterion { reason.clause = rows(criterion) }
        case .deduction:
            let deduction = rubric.deductions[clause]
            reason.sentence = deduction.labels[language]
            reason.clause = self.clause(of: deduction.points, &evaluator)
        default: break
        }
        return reason
    }

    /// An expression with the numbers of the subject, and the item, at hand.
    func clause(of expression: Expression, _ evaluator: inout Evaluator) -> Account.Clause {
        clause(of: expression, quote(expression, &evaluator))
    }

    /// The same with numbers that were found before.
    func clause(of expression: Expression, _ quotation: Quotation) -> Account.Clause {
        Account.Clause(rule: rule(expression), numbers: quotation.numbers, source: expression.text)
    }

    /// An expression in words.
    func rule(_ expression: Expression) -> String { rules[expression.root] ?? expression.text }

    func quote(_ expression: Expression, _ evaluator: inout Evaluator) -> Quotation {
        evaluator.quote(expression, rubric: rubric, in: quotationWords)
    }

    /// The parts of a condition that do not hold.
    func shortfalls(of condition: Expression, _ evaluator: inout Evaluator) -> [Shortfall] {
        evaluator.shortfalls(of: condition, rubric: rubric, in: quotationWords)
    }

    private func clause(of cap: SharedCap, _ evaluator: inout Evaluator) -> Account.Clause {
        let quotation = evaluator.quote(cap, rubric: rubric, in: quotationWords)
        return Account.Clause(rule: rule(cap), numbers: quotation.numbers, source: quotation.rule)
    }

    /// A limit that criteria share, in words.
    func rule(_ cap: SharedCap) -> String {
        guard let share = cap.share else { return rule(cap.limit) }
        var part = rule(cap.limit)
        if case .number(let place) = rubric.pool.nodes[Int(cap.limit.root)] {
            part = words.percent((rubric.pool.numbers[Int(place)] * 100).shown())
        }
        return fill(ruleWords.of, part, rubric.measures[share.of.index].labels[language])
    }

    private func clause(of cap: Cap, _ criterion: Criterion) -> Account.Clause {
        Account.Clause(rule: rule(cap, criterion), source: cap.text)
    }

    /// A limit of a criterion in words: whose it is, how much, and for what each time.
    func rule(_ cap: Cap, _ criterion: Criterion) -> String {
        let limit =
            switch cap.limit {
            case .items(let count): fill(ruleWords.capItems, String(count))
            case .points(let limit): fill(ruleWords.capPoints, rule(limit))
            }
        let groups = cap.groups.map(title).joined(separator: words.comma)
        let whole = groups.isEmpty ? limit : fill(ruleWords.capGroups, groups) + words.comma + limit
        let tiers = (cap.tiers ?? []).compactMap { criterion.tier($0, language) }
        return tiers.isEmpty ? whole : tiers.joined(separator: words.comma) + words.colon + whole
    }

    /// What items that are one agree in.
    func title(_ key: GroupKey) -> String {
        switch key {
        case .work: ruleWords.work
        case .tier: ruleWords.tier
        case .value(let expression): rule(expression)
        }
    }

    /// Quotes the condition and says what is missing, or that a date lies outside of the period.
    private func explain(
        _ expression: Expression, _ reason: inout Account.Reason, _ posting: Posting, _ evaluator: inout Evaluator
    ) {
        let quotation = quote(expression, &evaluator)
        reason.clause = clause(of: expression, quotation)
        if posting.reason == .conditionNotMet {
            if let label = dateLabel(expression, posting, evaluator) {
                reason.sentence = fill(words.outsideOfPeriod, label)
            } else if let fact = unwanted(expression, posting, evaluator.batch) {
                reason.sentence = fill(words.countsWithout, fact.label, fact.value)
            }
        } else if !quotation.missing.isEmpty {
            let kind = posting.item.map { evaluator.batch.kind(of: $0) }
            let names = quotation.missing.map { label(of: $0, kind) }
            reason.sentence = fill(words.missing, names.joined(separator: words.comma))
        } else if posting.reason == .conditionUnknown, let label = dateLabel(expression, posting, evaluator) {
            reason.sentence = fill(words.dateTooCoarse, label)
        }
    }

    /// The label of the date where the expression asks whether one lies in a period.
    private func dateLabel(
        _ expression: Expression, _ posting: Posting, _ evaluator: borrowing Evaluator
    ) -> String? {
        guard case .inPeriod(let date, _) = rubric.pool.nodes[Int(expression.root)],
            case .field(let reference) = rubric.pool.nodes[Int(date)], let item = posting.item
        else { return nil }
        return label(of: rubric.pool.fields[Int(reference)].name, evaluator.batch.kind(of: item))
    }

    /// The field of the item that the expression wants to be missing, where it is not.
    private func unwanted(
        _ expression: Expression, _ posting: Posting, _ batch: borrowing Batch
    ) -> Account.Fact? {
        guard case .not(let node) = rubric.pool.nodes[Int(expression.root)],
            case .isKnown(let field) = rubric.pool.nodes[Int(node)],
            case .field(let reference) = rubric.pool.nodes[Int(field)], let item = posting.item
        else { return nil }
        let name = rubric.pool.fields[Int(reference)].name
        let facts = FactWriter(vocabulary: rubric.vocabulary, language: language, words: words)
        return facts.value(item, name, in: batch).map {
            Account.Fact(label: label(of: name, batch.kind(of: item)), value: $0, isDeciding: true)
        }
    }

    /// The label of a field as an expression names it; the name itself where it is not a field.
    func label(of name: String, _ kind: KindIndex?) -> String {
        let parts = name.split(separator: ".").map(String.init)
        let field = parts.last ?? name
        let owner: RecordKind?
        switch parts.count > 1 ? parts[0] : "" {
        case "own": owner = rubric.vocabulary.kind("contributor").map { rubric.vocabulary[$0] }
        case "person", "platform":
            owner = (rubric.vocabulary.kind(field) ?? rubric.vocabulary.kind(parts[0])).map { rubric.vocabulary[$0] }
        default: owner = kind.map { rubric.vocabulary[$0] }
        }
        if let owner, owner.role == .attribute { return owner.labels[language] }
        return owner?.fields.first { $0.name == field }?.labels[language] ?? name
    }

    private func points(_ criterion: Criterion, _ row: Int) -> Expression? {
        switch criterion.points {
        case .formula(let formula): formula
        case .table(let table): table.rows.indices.contains(row) ? table.rows[row].points : nil
        }
    }

    /// The conditions of all rows, none of which holds.
    private func rows(_ criterion: Criterion) -> Account.Clause? {
        guard case .table(let table) = criterion.points else { return nil }
        let conditions = table.rows.compactMap(\.condition)
        return Account.Clause(
            rule: conditions.map(rule).joined(separator: " / "),
            source: conditions.map(\.text).joined(separator: " / "))
    }

    private func evidence(_ type: Int) -> String {
        rubric.vocabulary.enumeration("evidence-type")?.values[type].labels[language] ?? ""
    }

    /// How the points are shared: the rule's name and, for a formula, its numbers.
    private func creditClause(_ rule: CreditRule, _ evaluator: inout Evaluator) -> Account.Clause {
        switch rule.share {
        case .share(let formula), .points(let formula): clause(of: formula, &evaluator)
        default: Account.Clause(rule: rule.labels[language])
        }
    }
}

extension Criterion {
    /// What a row of its table is called.
    func tier(_ row: Int, _ language: Language) -> String? {
        guard case .table(let table) = points, table.rows.indices.contains(row) else { return nil }
        return table.rows[row].labels?[language] ?? table.rows[row].tier
    }
}

/// Puts texts into the places of a sentence: `{1}`, `{2}`.
func fill(_ sentence: String, _ texts: String...) -> String {
    var result = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{") {
        result += rest[..<open]
        let digit = rest.index(after: open)
        guard digit < rest.endIndex, let number = rest[digit].wholeNumberValue, texts.indices.contains(number - 1)
        else { return sentence }
        result += texts[number - 1]
        rest = rest[rest.index(digit, offsetBy: 2)...]
    }
    return result + rest
}
