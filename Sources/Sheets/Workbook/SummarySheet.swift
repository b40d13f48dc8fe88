import Numbers
import Records
import RubricLanguage
import Scoring
import Workbooks

/// The first sheet: the run, how many people have which status and grade, and where to look further.
struct SummarySheet {
    /// A sheet with what it holds.
    struct Entry {
        let name, holds: String
        /// `nil`: it is not a table.
        let rowCount: Int?

        init(_ table: TableSheet, _ holds: String) {
            (name, rowCount, self.holds) = (table.name, table.rowCount, holds)
        }

        init(_ sheet: Sheet, _ holds: String) {
            (name, rowCount, self.holds) = (sheet.name, nil, holds)
        }
    }

    private let titles: ColumnTitles
    private let tables: BatchTables
    private let run: RunDescription
    private var words: Words { titles.words }
    private var own: WorkbookWords { titles.own }

    init(_ titles: ColumnTitles, _ tables: BatchTables, _ run: RunDescription) {
        self.titles = titles
        self.tables = tables
        self.run = run
    }

    func write(
        to sheet: Sheet, _ manifest: Manifest, _ remarks: Remarks, sheets: [Entry]
    ) {
        let rubric = titles.rubric
        sheet.append([.text(rubric.title[titles.language] + " · " + words.indexTitle)], style: .title)
        if rubric.isLegacy { sheet.append([.text(words.legacy)], style: .note) }
        sheet.append([.text(words.draft)], style: .note)
        sheet.append([])
        sheet.append([.text(words.rubric), .empty, .text(rubric.name + " " + rubric.version)])
        sheet.append([.text(words.period + words.colon + own.firstDay), .date(PartialDate(rubric.period.first))])
        sheet.append([.text(words.period + words.colon + own.lastDay), .date(PartialDate(rubric.period.last))])
        for setting in run.settings { sheet.append([.text(setting.name), .empty, .text(setting.value)]) }
        sheet.append([.text(own.runFingerprint), .empty, .text(words.fingerprint + " " + run.fingerprint(rubric))])
        writePeople(manifest, to: sheet)
        writeGrades(to: sheet)
        writeSheets(sheets, to: sheet)
        writeRemarks(remarks, to: sheet)
    }

    private func writePeople(_ manifest: Manifest, to sheet: Sheet) {
        let persons = tables.persons
        typealias Column = ColumnTitles.PersonColumn
        sheet.append([])
        sheet.append([.text(words.people), .text(words.heads)], style: .head)
        let rows = persons.countFormula(Column.id)
        sheet.append([
            .text(own.read),
            .formula(rows + "+\(manifest.leftOut)", value: String(persons.rowCount + manifest.leftOut)),
        ])
        sheet.append([.text(own.leftOut), .number(String(manifest.leftOut))])
        sheet.append([.text(own.inTable), .formula(rows, value: String(persons.rowCount))])
        for status in Outcome.Status.names {
            let label = own.statuses[status] ?? status
            let count = persons.count(Column.status, label)
            guard count > 0 else { continue }
            sheet.append([.text(label), .formula(persons.countFormula(Column.status, label), value: String(count))])
        }
        let places = DisplayPlaces(titles.rubric).value(titles.rubric.total)
        let sum = persons.sum(Column.total)
        let shown = sum.value.shown(atLeast: places)
        let formula = "ROUND(\(persons.sumFormula(Column.total)),\(decimals(of: shown)))"
        sheet.append(
            [.text(words.controlTotal), sum.isHeld ? .formula(formula, value: shown) : .number(shown)], style: .sum)
    }

    private func writeGrades(to sheet: Sheet) {
        guard let bands = titles.rubric.grading?.bands, !bands.isEmpty else { return }
        sheet.append([])
        sheet.append([.text(words.gradesTitle), .text(words.heads)], style: .head)
        for label in bands.map({ $0.labels[titles.language] }).unique {
            let column = ColumnTitles.PersonColumn.grade
            let count = String(tables.persons.count(column, label))
            sheet.append([.text(label), .formula(tables.persons.countFormula(column, label), value: count)])
        }
    }

    private func writeSheets(_ entries: [Entry], to sheet: Sheet) {
        sheet.append([])
        sheet.append([.text(own.sheets), .text(own.rows), .text(own.holds)], style: .head)
        for entry in entries {
            let rows = entry.rowCount.map { Cell.number(String($0)) } ?? .empty
            sheet.append([.link(entry.name, to: "#" + entry.name), rows, .text(entry.holds)])
        }
    }

    private func writeRemarks(_ remarks: Remarks, to sheet: Sheet) {
        let counts = [
            (remarks.numbersAsText, own.textNumbers), (remarks.cutTexts, own.cutTexts),
            (remarks.changedTexts, own.changedTexts),
        ]
        sheet.append([])
        for (count, sentence) in counts where count > 0 {
            sheet.append([.text(fill(sentence, String(count)))], style: .note)
        }
    }
}

/// How many places a decimal text has.
func decimals(of text: String) -> Int {
    text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
}

extension Sequence where Element: Hashable {
    /// The elements in their order, each once.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
