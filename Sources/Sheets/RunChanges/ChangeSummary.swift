import Runs
import Workbooks

/// What the workbook of two runs says of them as wholes.
struct ChangeSummary {
    private let phrases: ComparisonPhrases
    private let own: WordSet<ChangeBookTable>
    private var words: RunWords { phrases.words }
    private var summary: ComparisonSummary { phrases.summary }

    init(_ phrases: ComparisonPhrases, _ own: WordSet<ChangeBookTable>) {
        self.phrases = phrases
        self.own = own
    }

    /// - Parameters:
    ///   - counts: for each kind of difference the formula of the number of people, if the sheets list all of them.
    ///   - persons: those of whom alone the sheets are.
    func write(_ counts: [(kind: SubjectChange.Kind, formula: String?)], about persons: [String], to sheet: Sheet) {
        sheet.append([.text(words.comparison)], style: .title)
        sheet.append([.text(words.earlier), .text(summary.oldName), .text("SHA-256 " + summary.old.sha256)])
        sheet.append([.text(words.later), .text(summary.newName), .text("SHA-256 " + summary.new.sha256)])
        writeInputs(to: sheet)
        sheet.append([])
        sheet.append([.text(own.people), .text(phrases.general.heads), .empty], style: .head)
        for (kind, formula) in counts {
            let count = String(summary[kind])
            sheet.append([.text(words.kind(kind)), formula.map { .formula($0, value: count) } ?? .number(count)])
        }
        sheet.append([
            .text(words.unchangedCard), .number(String(summary.unchanged.count)),
            .text(fill(own.unchangedRows, summary.unchanged.sha256)),
        ])
        guard !persons.isEmpty else { return }
        sheet.append([.text(fill(own.onlyThese, persons.joined(separator: words.comma)))], style: .note)
    }

    private func writeInputs(to sheet: Sheet) {
        sheet.append([])
        sheet.append([words.madeOf, words.earlier, words.later].map { .text($0) }, style: .head)
        for change in summary.inputs {
            sheet.append(
                [words.aspect(change.aspect), change.old ?? words.none, change.new ?? words.none].map { .text($0) })
        }
        let sentences = summary.inputs.isEmpty ? [words.sameInputs] : []
        for sentence in sentences + (summary.clauses ?? []) + phrases.limits {
            sheet.append([.text(sentence)], style: .note)
        }
    }

    /// What both runs were made of.
    func writeManifest(to sheet: Sheet) {
        let (general, workbook) = (phrases.general, phrases.general.workbook)
        sheet.append([.text(workbook.manifest)], style: .title)
        for (title, name, run) in [
            (words.earlier, summary.oldName, summary.old), (words.later, summary.newName, summary.new),
        ] {
            sheet.append([])
            sheet.append([.text(title), .text(name)], style: .heading)
            sheet.append([.text(workbook.manifest), .text(RunManifest.fileName), .empty, .text(run.sha256)])
            sheet.append([.text(workbook.product), .text("steelyard " + run.version)])
            let rubric = run.rubric
            sheet.append([
                .text(general.rubric), .text(rubric.name + " " + rubric.version), .empty, .text(rubric.sha256),
            ])
            sheet.append([.text(general.period), .text(run.period)])
            for amendment in rubric.amendments { sheet.append([.text(general.amendments), .text(amendment)]) }
            for (parameter, value) in run.parameters.sorted(by: { $0.key < $1.key }) {
                sheet.append([.text(general.parameters), .text(parameter + " = " + value)])
            }
            FileRows(general).write(
                workbook.inputs, run.inputs.map { ($0.role, $0.name, $0.byteCount, $0.sha256) }, to: sheet)
        }
    }
}
