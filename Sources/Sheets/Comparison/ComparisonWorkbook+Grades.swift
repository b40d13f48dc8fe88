import Analysis
import Numbers
import Records
import Statistics
import Workbooks

extension ComparisonWorkbook {
    /// Who goes from which grade to which, and from which fifth of the old order up or down.
    func writeGrades() -> SheetList.Entry {
        let more = Array(repeating: 16, count: max(comparison.grades.new.count, 7))
        let sheet = workbook.addSheet(SheetLayout(form: words.grades, widths: [30] + more + [16]))
        sheet.append([.text(words.grades)], style: .title)
        writeTransitions(to: sheet)
        sheet.append([])
        writeFifths(to: sheet)
        return SheetList.Entry(sheet, own.gradesHold)
    }

    private func writeTransitions(to sheet: Sheet) {
        let grades = comparison.grades
        let labels = [grades.old, grades.new].map { $0.map { $0.labels?[general.language] ?? words.noGrade } }
        let columns = grades.columns
        sheet.append(
            ([words.oldGrade] + columns.map { labels[1][$0] } + [words.sum]).map { .text($0) }, style: .head)
        let (first, last) = (sheet.nextRow, columnLetters(columns.count))
        for old in grades.rows {
            let row = sheet.nextRow
            let cells = columns.map { new in transition((old, new), grades.counts[old][new], labels) }
            let sum = String(grades.counts[old].reduce(0, +))
            sheet.append([.text(labels[0][old])] + cells + [.formula("SUM(B\(row):\(last)\(row))", value: sum)])
        }
        let sums = columns.map { column in grades.counts.reduce(0) { $0 + $1[column] } }
        let feet = (sums + [sums.reduce(0, +)]).enumerated().map { column, sum in
            let letters = columnLetters(column + 1)
            return Cell.formula("SUM(\(letters)\(first):\(letters)\(sheet.nextRow - 1))", value: String(sum))
        }
        sheet.append([.text(words.sum)] + feet, style: .sum)
    }

    /// How many people go from one grade to another. People without a grade, and grades that are called alike, a
    /// spreadsheet cannot count.
    private func transition(_ grades: (old: Int, new: Int), _ count: Int, _ labels: [[String]]) -> Cell {
        let sides = [(comparison.grades.old[grades.old], labels[0]), (comparison.grades.new[grades.new], labels[1])]
        let label = (labels[0][grades.old], labels[1][grades.new])
        let canCount = zip(sides, [label.0, label.1]).allSatisfy { side, label in
            side.0.name != nil && side.1.count { $0 == label } == 1
        }
        guard canCount else { return .number(String(count)) }
        let formula = persons.countFormula([
            (places.oldGrade, exactCriterion(label.0)), (places.newGrade, exactCriterion(label.1)),
            (places.quadrant, "\"<>\""),
        ])
        return .formula(formula, value: String(count))
    }

    private func writeFifths(to sheet: Sheet) {
        sheet.append([.text(words.fifths)], style: .heading)
        let head = [words.group, words.people] + sheets.bands.map(\.title) + [words.meanGain]
        sheet.append(head.map { .text($0) }, style: .head)
        for row in comparison.fifths { write(row, to: sheet) }
        sheet.append([.text(sheets.fifthsNote)], style: .note)
    }

    /// A fifth, or everybody: people with a place in the old order, counted by the places that they gain.
    private func write(_ row: FifthChange, to sheet: Sheet) {
        let label = sheets.name(of: row)
        let criterion = row.fifth == nil ? "\"<>\"" : exactCriterion(label)
        let far = comparison.farMove.shown()
        let limits: [ChangeBand: [String]] = [
            .wonMuch: [">\(far)"], .wonSome: [">0", "<=\(far)"], .kept: ["0"], .lostSome: ["<0", ">=-\(far)"],
            .lostMuch: ["<-\(far)"],
        ]
        let bands = sheets.bands.map { band, _ in
            let gains = limits[band, default: []].map { (places.gain, "\"\($0)\"") }
            return Cell.formula(
                persons.countFormula([(places.fifth, criterion)] + gains), value: String(row.bands[band, default: 0]))
        }
        let sum = persons.joined([places.fifth, places.gain]) { "SUMIF(\($0[0]),\(criterion),\($0[1]))" }
        let mean = row.meanGain.map { meanCell(formula: "(\(sum))/B\(sheet.nextRow)", $0) } ?? .empty
        let count = Cell.formula(persons.countFormula([(places.fifth, criterion)]), value: String(row.count))
        sheet.append([.text(label), count] + bands + [mean], style: row.fifth == nil ? .sum : .body)
    }
}
