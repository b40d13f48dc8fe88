import Analysis
import Numbers
import Records
import RubricLanguage
import Statistics
import Workbooks

extension ComparisonWorkbook {
    /// The first sheet: both sides, the summary in sentences, and the numbers that people look at first.
    func writeSummary() {
        summary.append([.text(words.kicker)], style: .title)
        let legacy = [comparison.old.rubric, comparison.new.rubric].filter(\.isLegacy).map(\.title[general.language])
        for title in legacy.unique { summary.append([.text(title + general.colon + general.legacy)], style: .note) }
        summary.append([.text(general.draft)], style: .note)
        summary.append([.text(words.old), .empty, .text(sheets.side(comparison.old))])
        summary.append([.text(words.new), .empty, .text(sheets.side(comparison.new))])
        for group in sheets.description.only { summary.append([.text(words.only), .empty, .text(group)]) }
        summary.append([])
        summary.append([.text(words.inShort)], style: .heading)
        for sentence in sheets.sentences { summary.append([.text(sentence)], style: .note) }
        writeNumbers()
        writeTop()
    }

    private func writeNumbers() {
        let (agreement, moves) = (comparison.agreement, comparison.agreement.displacement)
        let headline = comparison.headline
        let gained = persons.joined(places.gain) { "COUNTIF(\($0),\">0\")+COUNTIF(\($0),\"<0\")" }
        let far = persons.joined(places.gain) { "SUMPRODUCT(ABS(\($0)))" }
        let count = persons.countFormula(places.quadrant)
        func reading(_ number: Double?) -> Cell { number.map { .number($0.shownForReading) } ?? .empty }
        summary.append([])
        summary.append([general.quantity, general.value, general.workbook.remark].map { .text($0) }, style: .head)
        let left = comparison.leftOut.count
        let rows: [(String, Cell, String)] = [
            (
                words.compared, .formula(count, value: headline.people),
                left > 0 ? fill(words.comparedOf, String(left)) : ""
            ),
            (words.moved, .formula(gained, value: headline.moved), fill(words.movedMeaning, headline.people)),
            (
                words.meanPlaces, moves.mean.map { meanCell(formula: "(\(far))/(\(count))", $0) } ?? .empty,
                fill(words.meanPlacesMeaning, headline.greatest)
            ),
            (own.most, .number(headline.greatest), ""),
            (words.tau, reading(agreement.kendallTauB), tauMeaning(headline)),
            (own.spearman, reading(agreement.spearman), ""),
            (own.footrule, moves.normalisedFootrule.map { .number($0.rounded(forReading: 3)) } ?? .empty, ""),
            (own.biasedOverlap, reading(agreement.rankBiasedOverlap(persistence: 0.9)), ""),
        ]
        for (label, cell, meaning) in rows { summary.append([.text(label), cell, .text(meaning)]) }
    }

    private func tauMeaning(_ headline: RubricComparison.Headline) -> String {
        fill(words.tauMeaning, headline.spearman, headline.footrule, headline.biasedOverlap)
    }

    /// The line of the top: who crosses it.
    private func writeTop() {
        let counts = comparison.quadrants
        summary.append([])
        summary.append(
            [.text(fill(words.quadrants, sheets.topPercent)), .text(words.people), .empty], style: .head)
        for (label, count) in [
            (words.stayedIn, counts.stayedIn), (words.cameIn, counts.cameIn), (words.fellOut, counts.fellOut),
            (words.stayedOut, counts.stayedOut),
        ] {
            let formula = persons.countFormula(places.quadrant, label)
            summary.append([.text(label), .formula(formula, value: String(count))])
        }
        guard let overlap = counts.overlap else { return }
        summary.append([
            .text(fill(words.overlap, sheets.topPercent)), .number((overlap * 100).rounded(forReading: 1)),
            .text(
                fill(words.overlapMeaning, String(counts.stayedIn), String(counts.stayedIn + counts.fellOut))),
        ])
    }

    /// What the comparison was made of.
    func writeManifest(_ outputs: [Manifest.Output]) -> SheetList.Entry {
        let sheet = workbook.addSheet(SheetLayout(form: general.workbook.manifest, widths: FileRows.widths))
        let (description, settings) = (sheets.description, comparison.settings)
        sheet.append([.text(general.workbook.manifest)], style: .title)
        sheet.append([.text(general.workbook.product), .text("steelyard " + description.version)])
        for (title, rubric, hash) in [
            (words.old, comparison.old.rubric, description.oldHash),
            (words.new, comparison.new.rubric, description.newHash),
        ] {
            sheet.append([.text(title), .text("\(rubric.name) \(rubric.version)"), .empty, .text(hash)])
            sheet.append([.empty, .text(rubric.period.description)])
        }
        sheet.append([.text(own.topShare), .number(sheets.topPercent)])
        sheet.append([.text(own.smallestGroup), .number(String(settings.smallestGroup))])
        sheet.append([.text(own.seed), .number(String(settings.seed))])
        FileRows(general).write(inputs: description.inputs, to: sheet)
        FileRows(general).write(outputs: outputs, to: sheet)
        return SheetList.Entry(sheet, own.manifestHold)
    }
}
