import Analysis
import Numbers
import Records
import RubricLanguage
import Scoring
import Workbooks

extension ComparisonWorkbook {
    /// What each clause does to everybody together.
    func writeClauses(_ breakdown: ClauseBreakdown) -> SheetList.Entry {
        let isEnacted = breakdown.kind == .amendments
        let sheet = workbook.addSheet(SheetLayout(form: own.clauses, widths: [44, 20, 20, 20, 20, 60]))
        sheet.append([.text(isEnacted ? words.clauses : words.part)], style: .title)
        let meanings = isEnacted ? [own.fairMeaning, own.enactedMeaning] : [own.partsMeaning]
        for sentence in meanings + [own.fractions] { sheet.append([.text(sentence)], style: .note) }
        sheet.append([])
        let columns = isEnacted ? [breakdown.meanPlaces, breakdown.gradeChanges] : [breakdown.meanPlaces]
        let titles =
            isEnacted
            ? [
                words.clause, words.meanPlaces + general.colon + words.fair, words.enacted,
                words.gradesMoved + general.colon + words.fair, words.enacted, general.sources,
            ] : [words.part, words.meanPlaces]
        sheet.append(titles.map { .text($0) }, style: .head)
        let first = sheet.nextRow
        let numbers = columns.flatMap { isEnacted ? [$0.fair, $0.enacted] : [$0.fair] }
        for (place, clause) in breakdown.clauses.enumerated() {
            let notes = sheets.notes(clause, among: breakdown.clauses).joined(separator: general.semicolon)
            sheet.append(
                [.text(clause.labels[general.language])] + numbers.map { shareCell($0[place]) } + [.text(notes)])
        }
        let rows = first..<sheet.nextRow
        let sums = numbers.enumerated().map { column, shares in
            let letters = columnLetters(column + 1)
            return shareSum(
                "\(letters)\(rows.lowerBound):\(letters)\(rows.upperBound - 1)",
                is: shares.reduce(Exact.zero, +))
        }
        sheet.append([.text(words.sum)] + sums, style: .sum)
        return SheetList.Entry(sheet, own.clausesHold)
    }

    /// What each clause does to each person: the shares of a row sum to the change of the quantity.
    func writeClausesOfPeople(_ breakdown: ClauseBreakdown) -> SheetList.Entry {
        let isEnacted = breakdown.kind == .amendments
        func shares(_ title: String) -> [SheetLayout.Column] {
            (breakdown.clauses.map(\.labels[general.language]) + [words.sum]).map {
                SheetLayout.Column(title + general.colon + $0)
            }
        }
        let head = [general.staffNumber, general.name, own.quantity, own.difference].map { SheetLayout.Column($0) }
        let sheet = workbook.addSheet(
            SheetLayout(
                table: own.clausesOfPeople, head + shares(words.fair) + (isEnacted ? shares(words.enacted) : []),
                frozenColumns: 3))
        let labels = own.quantities
        var rowCount = 0
        for (place, person) in comparison.people.enumerated() {
            for (name, change, shares) in quantities(of: place, person, breakdown) {
                guard let shares, let change else { continue }
                let row = sheet.nextRow
                let cells: [Cell] = [
                    .text(comparison.old.ids[person.person]), .text(sheets.name(person.person)),
                    .text(labels[name] ?? name), shareCell(change),
                ]
                let fair = block(shares.fair, from: cells.count, row: row)
                let enacted = isEnacted ? block(shares.enacted, from: cells.count + fair.count, row: row) : []
                sheet.append(cells + fair + enacted)
                rowCount += 1
            }
        }
        return SheetList.Entry(sheet, own.clausesOfPeopleHold, rowCount: rowCount)
    }

    /// Shares beside each other, and their sum.
    private func block(_ shares: [Exact], from column: Int, row: Int) -> [Cell] {
        let range = "\(columnLetters(column))\(row):\(columnLetters(column + shares.count - 1))\(row)"
        return shares.map(shareCell) + [shareSum(range, is: shares.reduce(Exact.zero, +))]
    }

    /// What changes for a person, each with its shares.
    private func quantities(
        of place: Int, _ person: ComparedPerson, _ breakdown: ClauseBreakdown
    ) -> [(name: String, change: Exact?, shares: ClauseShares?)] {
        let (old, new) = (comparison.old, comparison.new)
        func difference(_ before: Exact?, _ after: Exact?) -> Exact? {
            guard let before, let after else { return nil }
            return after - before
        }
        let totals = (old.totals[person.person], new.totals[person.person])
        // The first grade is the best.
        let grades = (old.verdicts[person.person].grade, new.verdicts[person.person].grade)
        return [
            ("places-gained", Exact(person.gain), breakdown.places[place]),
            ("percentiles-gained", person.percentileShift, breakdown.percentiles[place]),
            ("score", difference(totals.0, totals.1), breakdown.scores[place]),
            (
                "grades-gained", difference(grades.1.map { Exact($0) }, grades.0.map { Exact($0) }),
                breakdown.grades[place]
            ),
        ]
    }
}
