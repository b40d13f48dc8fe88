import Numbers
import Records
import RubricLanguage
import Workbooks

/// The rules of a run as a reader of the sheets wants to look them up.
struct RubricSheet {
    private let titles: ColumnTitles
    private var rubric: Rubric { titles.rubric }
    private var language: Language { titles.language }
    private var words: Words { titles.words }
    private var own: WorkbookWords { titles.own }

    /// The widths of the table of criteria, which has the most columns.
    private static let widths = [26, 20, 16, 36, 20, 36, 18, 18, 24, 16]

    init(_ titles: ColumnTitles) { self.titles = titles }

    func write(to workbook: Workbook) -> Sheet {
        let more = max(0, rubric.tracks.count + 1 - Self.widths.count)
        let sheet = workbook.addSheet(
            SheetLayout(form: own.rubric, widths: Self.widths + Array(repeating: 16, count: more)))
        sheet.append([.text(rubric.title[language])], style: .title)
        if rubric.isLegacy { sheet.append([.text(words.legacy)], style: .note) }
        writeHead(to: sheet)
        writeSources(to: sheet)
        writeCriteria(to: sheet)
        writeMeasures(to: sheet)
        writeWeights(to: sheet)
        writeGrades(to: sheet)
        writeVerdicts(to: sheet)
        writeRoundings(to: sheet)
        return sheet
    }

    private func heading(_ title: String, _ columns: [String], to sheet: Sheet) {
        sheet.append([])
        sheet.append([.text(title)], style: .heading)
        sheet.append(columns.map { .text($0) }, style: .head)
    }

    private func writeHead(to sheet: Sheet) {
        sheet.append([.text(words.rubric), .text(rubric.name + " " + rubric.version)])
        sheet.append([.text(own.policy), .text(rubric.policy)])
        if let validity = rubric.validity { sheet.append([.text(words.validity), .text(validity)]) }
        for amendment in rubric.amendments {
            sheet.append([.text(words.amendments), .text(amendment.labels[language])])
        }
    }

    private func writeSources(to sheet: Sheet) {
        guard !rubric.sources.isEmpty else { return }
        heading(words.sources, [own.text, own.article, words.date, own.link], to: sheet)
        for source in rubric.sources {
            let date = source.date.map { text in PartialDate(text).map { Cell.date($0) } ?? .text(text) } ?? .empty
            let isAddress = source.link?.hasPrefix("https://") ?? false
            let link = source.link.map { isAddress ? Cell.link($0, to: $0) : .text($0) } ?? .empty
            sheet.append([.text(source.text), .text(source.article ?? ""), date, link])
        }
    }

    private func writeCriteria(to sheet: Sheet) {
        heading(
            own.criteria,
            [
                words.criterion, own.dimensionTitle, own.kind, own.countsWhen, own.tier, own.when, words.points,
                own.credit, own.limits, own.evidence,
            ], to: sheet)
        for criterion in rubric.criteria { write(criterion, to: sheet) }
    }

    /// A row for each row of the table of points, the first with all that holds for the criterion.
    private func write(_ criterion: Criterion, to sheet: Sheet) {
        let kinds = criterion.kinds.map { rubric.vocabulary[$0].labels[language] }.joined(separator: words.comma)
        let head: [Cell] = [
            .text(criterion.labels[language]),
            .text(criterion.dimension.map { rubric.dimensions[$0.index].labels[language] } ?? ""), .text(kinds),
            .text(criterion.conditions.map(\.text).joined(separator: "\n")),
        ]
        let tail: [Cell] = [
            .text(criterion.credit.map { rubric.credits[$0].labels[language] } ?? ""), .text(limits(criterion)),
            .text(evidence(criterion)),
        ]
        let nothing = head.map { _ in Cell.empty }
        switch criterion.points {
        case .formula(let formula): sheet.append(head + [.empty, .empty, .text(formula.text)] + tail)
        case .table(let table):
            for (index, row) in table.rows.enumerated() {
                let cells: [Cell] = [
                    .text(row.labels?[language] ?? row.tier ?? ""), .text(row.condition?.text ?? words.otherwise),
                    points(row.points.text),
                ]
                sheet.append(index == 0 ? head + cells + tail : nothing + cells)
            }
        }
    }

    /// Points that are a number are one.
    private func points(_ text: String) -> Cell { Exact(text) == nil ? .text(text) : .number(text) }

    private func limits(_ criterion: Criterion) -> String {
        let selection = criterion.selection.map { ["\($0.kind.rawValue): \($0.count)"] } ?? []
        let once = criterion.oncePer.map { key in
            switch key {
            case .work: "work"
            case .tier: "tier"
            case .value(let expression): expression.text
            }
        }
        let onceOnly = once.isEmpty ? [] : [own.once + words.colon + once.joined(separator: words.comma)]
        return (onceOnly + selection + criterion.caps.map(\.text)).joined(separator: "\n")
    }

    private func evidence(_ criterion: Criterion) -> String {
        let types = rubric.vocabulary.enumeration("evidence-type")?.values ?? []
        return criterion.evidence.map { types[$0].labels[language] }.joined(separator: words.comma)
    }

    /// The quantities that the rubric writes out.
    private func writeMeasures(to sheet: Sheet) {
        let written = zip(rubric.measures, titles.measures).filter { $0.0.definition.expression != nil }
        guard !written.isEmpty else { return }
        heading(words.quantities, [words.quantity, own.stages, "", words.formula], to: sheet)
        for (measure, title) in written {
            let step = measure.rounding.map { "\($0.places) \($0.mode.rawValue)" }
            sheet.append([
                .text(title), .text(step ?? ""), .empty, .text(measure.definition.expression?.text ?? ""),
            ])
        }
    }

    private func writeWeights(to sheet: Sheet) {
        guard !rubric.dimensions.isEmpty, !rubric.tracks.isEmpty else { return }
        heading(own.weights, [words.dimension] + rubric.tracks.map { $0.labels[language] }, to: sheet)
        for (index, dimension) in rubric.dimensions.enumerated() {
            let weights = rubric.tracks.map { track in
                track.weights.indices.contains(index) ? Cell.number(track.weights[index].shown()) : .empty
            }
            sheet.append([.text(dimension.labels[language])] + weights)
        }
    }

    private func writeGrades(to sheet: Sheet) {
        guard let grading = rubric.grading else { return }
        heading(own.grades, [words.grade, own.range], to: sheet)
        for band in grading.bands {
            let range = grading.isByConditions ? band.condition?.text ?? words.otherwise : band.range.description
            sheet.append([.text(band.labels[language]), .text(range)])
        }
        guard let quota = rubric.quota else { return }
        let share = words.percent((quota.share * 100).shown()) + " (\(quota.rounding.rawValue))"
        sheet.append([.text(words.quota), .text(grading.bands[quota.grade].labels[language]), .text("≤ " + share)])
    }

    private func writeVerdicts(to sheet: Sheet) {
        let rows =
            rubric.gates.map { (words.gate, $0.labels, $0.requirement.text) }
            + rubric.vetoes.map { (words.veto, $0.labels, $0.condition.text) }
            + rubric.deductions.map { (own.deductions, $0.labels, $0.points.text) }
        guard !rows.isEmpty else { return }
        heading(words.blockGates, [own.kind, words.rule, own.when], to: sheet)
        for (kind, labels, text) in rows { sheet.append([.text(kind), .text(labels[language]), .text(text)]) }
    }

    private func writeRoundings(to sheet: Sheet) {
        let rounding = rubric.rounding
        let steps = [
            (words.item, rounding.item), (words.criterion, rounding.criterion), (words.dimension, rounding.dimension),
            (words.weighted, rounding.weighted), (words.total, rounding.total),
        ]
        guard steps.contains(where: { $0.1 != nil }) else { return }
        heading(own.stages, [own.stage, own.decimals, own.mode], to: sheet)
        for case (let stage, let step?) in steps {
            sheet.append([.text(stage), .number(String(step.places)), .text(step.mode.rawValue)])
        }
    }
}
