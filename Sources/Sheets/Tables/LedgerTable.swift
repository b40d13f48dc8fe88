import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring

/// `ledger.csv`: a row for every posting.
///
/// A big faculty has millions of them. Whatever the rubric, the vocabulary and the list of files say is
/// made into cells once; a row copies bytes.
struct LedgerTable: Sendable {
    private let columns: SubjectColumns
    private let places: DisplayPlaces
    /// For each measure `measure,criterion,`; all others likewise end with the comma.
    private let measures: CellTable
    private let kinds: CellTable
    private let files: CellTable
    private let reasons: CellTable
    /// For each measure, for each reason, the cell without a clause and then one for each clause.
    private let rules: CellTable
    /// Where the rules of each measure and reason begin, and the last ones end.
    private let firstRules: [Int]
    private static let reasonCount = Posting.Reason.allCases.count

    init(_ rubric: Rubric, files: [String]) {
        let names = ClauseNames(rubric)
        columns = SubjectColumns(rubric)
        places = DisplayPlaces(rubric)
        measures = CellTable(
            rubric.measures.indices.map { index in
                let criterion = names.criterion(of: MeasureIndex(index))?.name ?? ""
                return csvCell(rubric.measures[index].name) + [comma] + csvCell(criterion) + [comma]
            })
        kinds = CellTable(rubric.vocabulary.kinds.map { csvCell($0.name) + [comma] })
        self.files = CellTable(files.map { csvCell($0) + [comma] })
        reasons = CellTable(Posting.Reason.allCases.map { Array($0.rawValue.utf8) + [comma] })
        var rules = CellTable()
        var firstRules: [Int] = []
        for measure in rubric.measures.indices {
            for reason in Posting.Reason.allCases {
                firstRules.append(rules.count)
                for cell in LedgerTable.rules(reason, MeasureIndex(measure), names) { rules.add(cell + [comma]) }
            }
        }
        self.rules = rules
        self.firstRules = firstRules + [rules.count]
    }

    private static func rules(_ reason: Posting.Reason, _ measure: MeasureIndex, _ names: ClauseNames) -> [[UInt8]] {
        let count = names.clauseCount(reason, measure)
        let without = ClauseNames.hasOneClause(reason) ? names.name(reason, measure, clause: -1) : ""
        return [csvCell(without)] + (0..<count).map { csvCell(names.name(reason, measure, clause: $0)) }
    }

    /// The head line.
    static var head: [UInt8] {
        var writer = CSVWriter()
        writer.row([
            "person", "measure", "criterion", "item", "kind", "rule", "amount", "reason", "other-item", "file", "line",
        ])
        return writer.bytes
    }

    /// Appends the postings of the subject scored last.
    func append(_ subject: Row, _ postings: [Posting], in batch: borrowing Batch, to text: inout TextBuffer) {
        var person = TextBuffer(capacity: 64)
        person.appendCSVCell(subject, columns.id, in: batch)
        person.append(comma)
        for posting in postings {
            text.append(person)
            append(posting, subject, batch, to: &text)
        }
    }

    private func append(_ posting: Posting, _ subject: Row, _ batch: borrowing Batch, to text: inout TextBuffer) {
        measures.write(posting.measure.index, to: &text)
        appendItem(posting.item, batch, to: &text)
        text.append(comma)
        if let item = posting.item {
            kinds.write(batch.kind(of: item).index, to: &text)
        } else {
            text.append(comma)
        }
        let group = posting.measure.index * Self.reasonCount + posting.reason.ordinal
        rules.write(min(firstRules[group] + Int(posting.clause) + 1, firstRules[group + 1] - 1), to: &text)
        posting.amount.write(atLeast: places.amount(posting.measure), into: &text)
        text.append(comma)
        reasons.write(posting.reason.ordinal, to: &text)
        appendItem(posting.other, batch, to: &text)
        text.append(comma)
        let origin = batch.origin(of: posting.item ?? subject)
        files.write(origin.file, to: &text)
        text.append(decimal: origin.line)
        text.append("\r\n")
    }

    private func appendItem(_ item: Row?, _ batch: borrowing Batch, to text: inout TextBuffer) {
        guard let item else { return }
        text.appendCSVCell(item, columns.itemIDs[batch.kind(of: item).index], in: batch)
    }
}

extension Posting.Reason {
    /// The place among all reasons.
    var ordinal: Int {
        switch self {
        case .base: 0
        case .adjustment: 1
        case .credit: 2
        case .duplicate: 3
        case .paidBefore: 4
        case .notSelected: 5
        case .cap: 6
        case .sharedCap: 7
        case .combination: 8
        case .rounding: 9
        case .veto: 10
        case .conditionNotMet: 11
        case .conditionUnknown: 12
        case .noRow: 13
        case .valueMissing: 14
        case .evidenceMissing: 15
        case .rejected: 16
        case .disputed: 17
        case .noContribution: 18
        case .otherCurrency: 19
        case .formula: 20
        case .criterion: 21
        case .weighted: 22
        case .leftOut: 23
        case .deduction: 24
        case .countsElsewhere: 25
        case .chosen: 26
        case .notChosen: 27
        case .evidenceLate: 28
        case .withdrawn: 29
        }
    }
}
