import Numbers
import Records
import RubricLanguage
import Scoring
import Workbooks

/// Sums that must agree, each taken in several ways: over the persons, over the institutions, over the ledger, and as
/// the manifest has it.
struct Reconciliation {
    /// A number with the formula by which the spreadsheet finds it.
    struct Side {
        var value: Exact
        var formula: String?
        /// Whether the spreadsheet can find it: all that is summed are numbers to it.
        var isHeld = true
    }

    let titles: ColumnTitles
    private let tables: BatchTables
    let evaluation: Evaluation
    let columns: ColumnTitles.PlaceColumns
    var rubric: Rubric { titles.rubric }
    var words: Words { titles.words }
    var own: WorkbookWords { titles.own }

    init(_ titles: ColumnTitles, _ tables: BatchTables, _ evaluation: Evaluation) {
        self.titles = titles
        self.tables = tables
        self.evaluation = evaluation
        columns = ColumnTitles.PlaceColumns(rubric: titles.rubric)
    }

    func write(to workbook: Workbook) -> Sheet {
        let sheet = workbook.addSheet(SheetLayout(form: own.reconciliation, widths: [40, 20, 20, 20, 20, 16, 50]))
        sheet.append([.text(own.reconciliation)], style: .title)
        sheet.append([.text(own.equationsNote)], style: .note)
        sheet.append([])
        sheet.append(
            [own.measure, own.overPersons, own.overPlaces, own.inLedger, own.control, own.difference, own.remark].map {
                .text($0)
            }, style: .head)
        let first = sheet.nextRow
        let sum = equations().reduce(Exact.zero) { $0 + write($1, to: sheet) }
        let formula = "SUM($F$\(first):$F$\(sheet.nextRow - 1))"
        sheet.append(
            [.text(own.allDifferences), .empty, .empty, .empty, .empty, .formula(formula, value: sum.shown())],
            style: .sum)
        sheet.append([])
        writeWorks(to: sheet)
        return sheet
    }
}

extension Reconciliation {
    /// Sides that must agree, one for each column, and the places that they are shown with.
    private typealias Equation = (title: String, sides: [Side?], places: Int)

    /// People, grades, and each quantity.
    private func equations() -> [Equation] {
        let totals = ControlTotals(evaluation)
        return [people(totals)] + grades(totals) + rubric.measures.indices.map { measure($0, totals) }
    }

    private func people(_ totals: ControlTotals) -> Equation {
        let persons = tables.persons
        let rows = Side(
            value: Exact(persons.rowCount), formula: persons.countFormula(ColumnTitles.PersonColumn.id))
        return (
            titles.subject.people,
            [rows, overPlaces(columns.heads, evaluation.homeless.heads), nil, Side(value: totals.heads)],
            0
        )
    }

    private func grades(_ totals: ControlTotals) -> [Equation] {
        let bands = rubric.grading?.bands ?? []
        let labels = bands.map { $0.labels[titles.language] }
        return labels.indices.map { index in
            // Grades that are called alike cannot be counted apart.
            let isUnique = labels.count { $0 == labels[index] } == 1
            let column = ColumnTitles.PersonColumn.grade
            let persons = Side(
                value: Exact(tables.persons.count(column, labels[index])),
                formula: tables.persons.countFormula(column, labels[index]))
            let places = overPlaces(columns.grade(index), evaluation.homeless.grades[index])
            return (
                words.grade + words.colon + labels[index],
                [isUnique ? persons : nil, places, nil, Side(value: totals.grades[index])], 0
            )
        }
    }

    private func measure(_ index: Int, _ totals: ControlTotals) -> Equation {
        let column = ColumnTitles.PersonColumn.measure(index)
        let isCondition = rubric.measures[index].unit == .condition
        let persons: Side
        if isCondition {
            persons = Side(
                value: Exact(tables.persons.count(column, words.holds)),
                formula: tables.persons.countFormula(column, words.holds))
        } else {
            let sum = tables.persons.sum(column)
            persons = Side(value: sum.value, formula: tables.persons.sumFormula(column), isHeld: sum.isHeld)
        }
        let places = columns.measure(index).map { overPlaces($0, evaluation.homeless.sums[index]) }
        let ledger = isCondition ? nil : inLedger(titles.measures[index])
        return (
            titles.measures[index], [persons, places, ledger, Side(value: totals.sums[index])],
            DisplayPlaces(rubric).value(MeasureIndex(index))
        )
    }

    /// A sum over the institutions, and what those have who belong to none.
    func overPlaces(_ column: Int, _ homeless: Exact) -> Side {
        let sum = tables.places.sum(column, of: words.institution)
        let rest = homeless.shown()
        let formula = tables.places.sumFormula(column, of: words.institution)
        return Side(
            value: sum.value + homeless, formula: homeless.isZero ? formula : formula + "+" + rest,
            isHeld: sum.isHeld && Cell.holds(rest))
    }

    /// A sum over the postings to a quantity; `nil`: there are none.
    private func inLedger(_ title: String) -> Side? {
        let column = ColumnTitles.LedgerColumn.amount
        guard let ledger = tables.ledger, ledger.count(ColumnTitles.LedgerColumn.measure, title) > 0 else { return nil }
        let sum = ledger.sum(column, of: title)
        return Side(value: sum.value, formula: ledger.sumFormula(column, of: title), isHeld: sum.isHeld)
    }

    /// Writes a line; answers the greatest difference between two sides.
    private func write(_ equation: Equation, to sheet: Sheet) -> Exact {
        let (title, sides, places) = equation
        let shown = sides.map { $0?.value.shown(atLeast: places) }
        let values = sides.compactMap { $0?.value }
        let difference = values.reduce(values[0], max) - values.reduce(values[0], min)
        let isHeld = sides.allSatisfy { $0?.isHeld ?? true } && shown.allSatisfy { $0.map(Cell.holds) ?? true }
        let most = shown.map { decimals(of: $0 ?? "") }.reduce(0, max)
        let row = sheet.nextRow
        var cells: [Cell] = [.text(title)]
        for (side, text) in zip(sides, shown) { cells.append(cell(side, text, most, isHeld: isHeld)) }
        let text = difference.shown(atLeast: places)
        cells.append(
            isHeld ? .formula("ROUND(MAX(B\(row):E\(row))-MIN(B\(row):E\(row)),\(most))", value: text) : .number(text))
        if !isHeld { cells.append(.text(own.exactly)) }
        sheet.append(cells)
        return difference
    }

    func cell(_ side: Side?, _ text: String?, _ places: Int, isHeld: Bool) -> Cell {
        guard let side, let text else { return .empty }
        guard isHeld, let formula = side.formula else { return .number(text) }
        return .formula("ROUND(\(formula),\(places))", value: text)
    }
}
