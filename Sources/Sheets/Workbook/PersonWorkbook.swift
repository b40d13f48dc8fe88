import Numbers
import Records
import RubricLanguage
import Workbooks

/// `persons/NUMBER.xlsx`: what the page of a person says, with sums that are formulas.
struct PersonWorkbook: Sendable {
    private let rubric: Rubric
    private let run: RunDescription
    private let words: Words
    private let own: WorkbookWords
    /// The folder of the run.
    private let folder: String

    init(_ rubric: Rubric, _ run: RunDescription, in folder: String) {
        self.rubric = rubric
        self.run = run
        self.folder = folder
        words = run.words
        own = words.workbook
    }

    /// Writes the workbook; answers its path in the folder.
    func write(_ account: Account) throws(WorkbookFault) -> String {
        let name = "persons/" + safeName(account.id) + ".xlsx"
        let workbook = Workbook(
            at: folder + "/" + name, temporaryFolder: folder, title: account.name + " · " + words.sheetTitle,
            footer: account.id + " · " + WorkbookFooter.text(rubric, run))
        let sheet = workbook.addSheet(SheetLayout(form: own.sheet, widths: [36, 50, 16, 16, 16, 16, 40]))
        writeHead(account, to: sheet)
        writeResult(account.result, to: sheet)
        PersonTotal(account, words, own).write(to: sheet)
        writeVerdicts(account, to: sheet)
        writePanels(account.panels, to: sheet)
        PersonItems(account, words, own).write(to: workbook)
        writeNotCounted(account, to: workbook)
        try workbook.close()
        return name
    }

    private func writeHead(_ account: Account, to sheet: Sheet) {
        sheet.append([.text(account.name)], style: .title)
        if rubric.isLegacy { sheet.append([.text(words.legacy)], style: .note) }
        sheet.append([.text(words.sheetTitle + " · " + rubric.title[run.language] + " · " + words.draft)], style: .note)
        sheet.append([.text(SubjectWords(words, rubric).number), .text(account.id)])
        if let name = account.otherName { sheet.append([.text(words.otherName), .text(name)]) }
        for fact in account.facts { sheet.append([.text(fact.label), .text(fact.value)]) }
        sheet.append([.text(words.period), .text(rubric.period.description)])
        sheet.append([.text(words.rubric), .text(rubric.name + " " + rubric.version)])
        sheet.append(
            [.text(own.runFingerprint), .text(words.fingerprint + " " + run.fingerprint(rubric))], style: .note)
    }

    private func writeResult(_ result: Account.Result, to sheet: Sheet) {
        sheet.append([])
        sheet.append([.text(words.blockResult)], style: .heading)
        sheet.append([.text(words.status), .text(result.status)])
        sheet.append([.text(words.total), .empty, .number(result.total ?? "")], style: .sum)
        let rows = [
            (words.band, result.band), (words.grade, result.grade), (words.quota, result.quota),
            (words.rank, result.rank),
        ]
        for case (let label, let text?) in rows { sheet.append([.text(label), .text(text)]) }
        for limit in result.limits { sheet.append([.empty, .text(limit)]) }
    }

    /// Conditions, gates and vetoes with their answers.
    private func writeVerdicts(_ account: Account, to sheet: Sheet) {
        let verdicts = account.gates.map { (words.gate, $0) } + account.vetoes.map { (words.veto, $0) }
        guard !verdicts.isEmpty || !account.conditions.isEmpty else { return }
        sheet.append([])
        sheet.append([.text(words.blockGates)], style: .heading)
        let titles = [words.rule, words.formula, own.kind, words.outcome, words.decision, words.place]
        sheet.append(titles.map { .text($0) }, style: .head)
        for condition in account.conditions {
            let texts = [condition.title, condition.clause.text, words.condition, condition.answer]
            sheet.append(texts.map { .text($0) })
        }
        for (kind, verdict) in verdicts {
            let (decision, place) = (verdict.decision ?? "", verdict.place ?? "")
            let texts = [verdict.title, verdict.clause.text, kind, verdict.result, decision, place]
            sheet.append(texts.map { .text($0) })
        }
    }

    private func writePanels(_ panels: [Account.Panel], to sheet: Sheet) {
        guard !panels.isEmpty else { return }
        sheet.append([])
        sheet.append([.text(words.blockPanels)], style: .heading)
        let titles = [
            words.item, words.source, words.assessors, words.panels.used, words.panels.interval, words.median,
            words.conflicts,
        ]
        sheet.append(titles.map { .text($0) }, style: .head)
        for panel in panels {
            sheet.append([
                .text(panel.item + " " + panel.title), .text(panel.source), .number(String(panel.count)),
                .number(panel.used ?? ""), .text(panel.interval ?? ""), .number(panel.median ?? ""),
                .number(String(panel.conflicts)),
            ])
        }
    }

    private func writeNotCounted(_ account: Account, to workbook: Workbook) {
        let columns: [SheetLayout.Column] = [
            .init(words.item), .init(own.kind), .init(own.itemTitle), .init(words.criterion),
            .init(words.reason, mostCharacters: 50), .init(words.rule, mostCharacters: 60), .init(words.place),
        ]
        let sheet = workbook.addSheet(SheetLayout(table: own.notCounted, columns, frozenColumns: 1))
        for exclusion in account.exclusions {
            sheet.append(
                [
                    exclusion.item, exclusion.kind, exclusion.title, exclusion.criterion ?? "",
                    exclusion.reason.sentence, exclusion.reason.clause?.text ?? "", exclusion.place,
                ].map { .text($0) })
        }
    }
}
