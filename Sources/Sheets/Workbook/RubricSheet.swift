import Numbers
import Records
import RubricLanguage
import Workbooks

/// The rules of a run as a reader of the sheets wants to look them up, in words.
struct RubricSheet {
    let titles: ColumnTitles
    /// Writes the rules in words.
    let reasons: ReasonWriter
    var rubric: Rubric { titles.rubric }
    var language: Language { titles.language }
    var words: Words { titles.words }
    var own: WorkbookWords { titles.own }

    /// The widths of the table of criteria, which has the most columns.
    private static let widths = [26, 20, 16, 36, 20, 36, 18, 18, 24, 16]

    init(_ titles: ColumnTitles) {
        self.titles = titles
        reasons = ReasonWriter(titles.rubric, titles.words)
    }

    /// A rule in words.
    func rule(_ expression: Expression) -> String { reasons.rule(expression) }

    func write(to workbook: Workbook) -> Sheet {
        let more = max(0, rubric.tracks.count + 1 - Self.widths.count)
        let sheet = workbook.addSheet(
            SheetLayout(form: own.rubric, widths: Self.widths + Array(repeating: 16, count: more)))
        sheet.append([.text(rubric.title[language])], style: .title)
        if rubric.isLegacy { sheet.append([.text(words.legacy)], style: .note) }
        writeHead(to: sheet)
        writeSources(to: sheet)
        writeCriteria(to: sheet)
        writeSharedLimits(to: sheet)
        writeMeasures(to: sheet)
        writeParameters(to: sheet)
        writeTables(to: sheet)
        writeCredits(to: sheet)
        writeWeights(to: sheet)
        writeGrades(to: sheet)
        writeVerdicts(to: sheet)
        writeRoundings(to: sheet)
        return sheet
    }

    private func writeHead(to sheet: Sheet) {
        sheet.append([.text(words.rubric), .text(rubric.name + " " + rubric.version)])
        sheet.append([.text(own.policy), .text(rubric.policy.name)])
        if let validity = rubric.validity { sheet.append([.text(words.validity), .text(validity)]) }
        for amendment in rubric.amendments {
            sheet.append([.text(words.amendments), .text(amendment.labels[language])])
        }
        if let deadline = rubric.evidenceDeadline {
            sheet.append([.text(own.evidenceUntil), .text(deadline.text)])
        }
    }

    private func writeSources(to sheet: Sheet) {
        guard !rubric.sources.isEmpty else { return }
        sheet.begin(words.sources, [own.text, own.article, words.date, own.link])
        for source in rubric.sources {
            let date = source.date.map { text in PartialDate(text).map { Cell.date($0) } ?? .text(text) } ?? .empty
            let isAddress = source.link?.hasPrefix("https://") ?? false
            let link = source.link.map { isAddress ? Cell.link($0, to: $0) : .text($0) } ?? .empty
            sheet.append([.text(source.text), .text(source.article ?? ""), date, link])
        }
    }

    /// The quantities that the rubric writes out.
    private func writeMeasures(to sheet: Sheet) {
        var writer = RuleWriter(rubric, words)
        writer.isOfPlaces = true
        let own = zip(rubric.measures, titles.measures).map { ($0, $1, $0.definition.expression.map(rule)) }
        let ofPlaces = rubric.placeMeasures.map { measure in
            (measure, measure.labels[language], measure.definition.expression.map(writer.text(of:)))
        }
        let written = (own + ofPlaces).filter { $0.2 != nil }
        guard !written.isEmpty else { return }
        sheet.begin(words.quantities, [words.quantity, self.own.stages, "", words.rule])
        for (measure, title, rule) in written {
            let step = measure.rounding.map { "\($0.places) \(mode($0.mode))" }
            sheet.append([.text(title), .text(step ?? ""), .empty, .text(rule ?? "")])
        }
    }

    private func writeWeights(to sheet: Sheet) {
        guard !rubric.dimensions.isEmpty, !rubric.tracks.isEmpty else { return }
        sheet.begin(own.weights, [words.dimension] + rubric.tracks.map { $0.labels[language] })
        for (index, dimension) in rubric.dimensions.enumerated() {
            let weights = rubric.tracks.map { track in
                track.weights.indices.contains(index) ? Cell.number(track.weights[index].shown()) : .empty
            }
            sheet.append([.text(dimension.labels[language])] + weights)
        }
    }

    private func writeGrades(to sheet: Sheet) {
        guard let grading = rubric.grading else { return }
        sheet.begin(own.grades, [words.grade, own.range])
        for band in grading.bands {
            let range = band.range.text(around: titles.measures[grading.measure.index])
            let condition = grading.isByConditions ? band.condition.map(rule) ?? words.otherwise : range
            sheet.append([.text(band.labels[language]), .text(condition)])
        }
        guard let quota = rubric.quota else { return }
        let share = words.percent((quota.share * 100).shown()) + " (\(mode(quota.rounding)))"
        sheet.append([.text(words.quota), .text(grading.bands[quota.grade].labels[language]), .text("≤ " + share)])
        let ties = rubric.tieBreaks.map { titles.measures[$0.index] }
        if !ties.isEmpty { sheet.append([.text(own.ties), .text(ties.joined(separator: words.comma))]) }
    }

    private func writeVerdicts(to sheet: Sheet) {
        let rows =
            rubric.gates.map { (words.gate, $0.labels, rule($0.requirement)) }
            + rubric.vetoes.map { (words.veto, $0.labels, rule($0.condition)) }
            + rubric.deductions.map { (own.deductions, $0.labels, rule($0.points)) }
        guard !rows.isEmpty else { return }
        sheet.begin(words.blockGates, [own.kind, words.rule, "", own.when])
        for (kind, labels, text) in rows { sheet.append(texts: [kind, labels[language], "", text]) }
    }

    private func writeRoundings(to sheet: Sheet) {
        let rounding = rubric.rounding
        let steps = [
            (words.item, rounding.item), (words.criterion, rounding.criterion), (words.dimension, rounding.dimension),
            (words.weighted, rounding.weighted), (words.total, rounding.total),
        ]
        guard steps.contains(where: { $0.1 != nil }) else { return }
        sheet.begin(own.stages, [own.stage, own.decimals, own.mode])
        for case (let stage, let step?) in steps {
            sheet.append([.text(stage), .number(String(step.places)), .text(mode(step.mode))])
        }
    }

    private func mode(_ mode: RoundingMode) -> String { own.roundings[mode.rawValue] ?? mode.rawValue }
}
