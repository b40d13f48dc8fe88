import Numbers
import Records
import RubricLanguage
import Scoring
import Workbooks

/// The first sheet: the run, how many people have which status and grade, and where to look further.
struct SummarySheet {
    private let titles: ColumnTitles
    private let tables: BatchTables
    private let run: RunDescription
    private var words: Words { titles.words }
    private var own: WorkbookWords { titles.own }
    private var subject: SubjectWords { titles.subject }

    init(_ titles: ColumnTitles, _ tables: BatchTables, _ run: RunDescription) {
        self.titles = titles
        self.tables = tables
        self.run = run
    }

    /// Writes all but the list of sheets.
    ///
    /// - Parameter leftOut: people that an unsound record left out.
    func write(to sheet: Sheet, leftOut: Int) {
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
        writePeople(leftOut, to: sheet)
        writeGrades(to: sheet)
    }

    private func writePeople(_ leftOut: Int, to sheet: Sheet) {
        let persons = tables.persons
        typealias Column = ColumnTitles.PersonColumn
        sheet.append([])
        sheet.append([.text(subject.people), .text(subject.heads)], style: .head)
        let rows = persons.countFormula(Column.id)
        sheet.append([
            .text(subject.read),
            .formula(rows + "+\(leftOut)", value: String(persons.rowCount + leftOut)),
        ])
        sheet.append([.text(subject.leftOut), .number(String(leftOut))])
        sheet.append([.text(subject.inTable), .formula(rows, value: String(persons.rowCount))])
        for label in Outcome.Status.names.map({ own.statuses[$0] ?? $0 }).unique {
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
        sheet.append([.text(words.gradesTitle), .text(subject.heads)], style: .head)
        for label in bands.map({ $0.labels[titles.language] }).unique {
            let column = ColumnTitles.PersonColumn.grade
            let count = String(tables.persons.count(column, label))
            sheet.append([.text(label), .formula(tables.persons.countFormula(column, label), value: count)])
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
