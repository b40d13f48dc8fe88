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
    private let fingerprint: String
    private let footer: String

    init(_ rubric: Rubric, _ run: RunDescription, in folder: String) {
        self.rubric = rubric
        self.run = run
        self.folder = folder
        fingerprint = run.fingerprint(rubric)
        footer = WorkbookFooter.text(rubric, run)
        words = run.words
        own = words.workbook
    }

    /// Writes the workbook; answers its path in the folder.
    func write(_ account: Account) throws(WorkbookFault) -> String {
        let name = "persons/" + safeName(account.id) + ".xlsx"
        let workbook = Workbook(
            at: folder + "/" + name, temporaryFolder: folder, title: account.name + " · " + words.sheetTitle,
            footer: account.id + " · " + footer)
        let sheet = workbook.addSheet(SheetLayout(form: own.sheet, widths: [32, 46, 16, 16, 16, 16, 36, 12, 12]))
        writeHead(account, to: sheet)
        writeResult(account.result, to: sheet)
        PersonTotal(account, words, own).write(to: sheet)
        writeVerdicts(account, to: sheet)
        writePanels(account.panels, to: sheet)
        writeStatement(to: sheet)
        PersonItems(account, words, own).write(to: workbook)
        PersonClaims(account, words, own).write(to: workbook)
        writeNotCounted(account, to: workbook)
        PersonOutlook(account, words).write(to: workbook)
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
        for amendment in rubric.amendments { sheet.append(texts: [words.amendments, amendment.labels[run.language]]) }
        if let validity = rubric.validity { sheet.append(texts: [words.validity, validity]) }
        for source in rubric.sources { sheet.append(texts: [words.sources, source.description]) }
        sheet.append([.text(own.runFingerprint), .text(words.fingerprint + " " + fingerprint)], style: .note)
    }

    private func writeResult(_ result: Account.Result, to sheet: Sheet) {
        sheet.begin(words.blockResult)
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
        sheet.begin(
            words.blockGates, [words.rule, words.formula, own.kind, words.outcome, words.decision, words.place])
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
        sheet.begin(
            words.blockPanels,
            [
                words.item, words.source, words.assessors, words.panels.used, words.panels.interval, words.median,
                words.range, words.deviation, words.conflicts,
            ])
        for panel in panels {
            let source = [panel.source, panel.method] + panel.notes
            sheet.append([
                .text(panel.item + " " + panel.title), .text(source.filter { !$0.isEmpty }.joined(separator: "\n")),
                .number(String(panel.count)), .number(panel.used ?? ""), .text(panel.interval ?? ""),
                .number(panel.median ?? ""), .text(panel.range ?? ""), .number(panel.deviation ?? ""),
                .number(String(panel.conflicts)),
            ])
        }
    }

    /// Room for the person's opinion, how to object, and who signs.
    private func writeStatement(to sheet: Sheet) {
        let subject = SubjectWords(words, rubric)
        sheet.begin(subject.statement)
        sheet.append(texts: [subject.opinion])
        for _ in 1...3 { sheet.append([]) }
        for sentence in [words.objection, words.pages.objectUntil] { sheet.append(texts: [sentence], style: .note) }
        for who in [subject.sign, words.signUnit, words.signOffice, words.signChair] {
            sheet.append([.text("\(who) · \(words.signature) / \(words.date)"), .empty], style: .sum)
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
