import Numbers
import Records
import RubricLanguage
import Scoring
import Workbooks

extension Reconciliation {
    /// Unique works and what they are worth beside the credits of people.
    func writeWorks(to sheet: Sheet) {
        sheet.append([.text(words.works)], style: .heading)
        sheet.append([.text(own.worksNote)], style: .note)
        let titles = [
            words.criterion, words.uniqueWorks, words.credits, words.worth, words.creditPoints, own.notPaid,
        ]
        sheet.append(titles.map { .text($0) }, style: .head)
        for index in rubric.criteria.indices { sheet.append(works(index, row: sheet.nextRow)) }
    }

    private func works(_ index: Int, row: Int) -> [Cell] {
        let (criterion, places) = (rubric.criteria[index], DisplayPlaces(rubric))
        let (homeless, column) = (evaluation.homeless.works[index], columns.works(index))
        let unique = overPlaces(column, Exact(homeless.unique))
        let worth = overPlaces(column + 1, homeless.worth)
        let credits = overPlaces(column + 2, Exact(homeless.credits))
        let points = overPlaces(column + 3, evaluation.homeless.sums[criterion.measure.index])
        let worthText = worth.value.shown(atLeast: places.amount(criterion.measure))
        let pointsText = points.value.shown(atLeast: places.value(criterion.measure))
        let isHeld = worth.isHeld && points.isHeld && Cell.holds(worthText) && Cell.holds(pointsText)
        let most = max(decimals(of: worthText), decimals(of: pointsText))
        let rest = (worth.value - points.value).shown(atLeast: most)
        return [
            .text(criterion.labels[titles.language]), cell(unique, unique.value.shown(), 0, isHeld: unique.isHeld),
            cell(credits, credits.value.shown(), 0, isHeld: credits.isHeld),
            cell(worth, worthText, most, isHeld: isHeld), cell(points, pointsText, most, isHeld: isHeld),
            isHeld ? .formula("ROUND(D\(row)-E\(row),\(most))", value: rest) : .number(rest),
        ]
    }
}
