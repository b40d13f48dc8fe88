public import Diagnostics
public import Records
public import Runs
public import Workbooks

/// What differs between two runs, for people who work with spreadsheets: who changed and why, line by line, who moved
/// because of others, and what both runs were made of.
public final class ChangesWorkbook: ComparisonWriter {
    private let phrases: ComparisonPhrases
    private let columns: ChangeColumns
    private let workbook: Workbook
    private let front: Sheet
    private let changed, moved, lines, values, record, cameAndWent: TableSheet
    /// Those of whom alone the sheets are.
    private let persons: Set<String>
    private var own: WordSet<ChangeBookTable> { columns.own }
    private var summary: ComparisonSummary { phrases.summary }

    /// - Parameters:
    ///   - persons: of whom the answer is; of everybody if there are none.
    ///   - path: the file.
    ///   - temporaryFolder: where rows wait.
    public init(
        _ summary: ComparisonSummary, _ language: Language, _ translation: Translation? = nil,
        about persons: Set<String> = [], at path: String, temporaryFolder: String
    ) {
        phrases = ComparisonPhrases(summary, language, translation)
        columns = ChangeColumns(phrases)
        self.persons = persons
        let own = columns.own
        workbook = Workbook(
            at: path, temporaryFolder: temporaryFolder, title: phrases.words.comparison,
            footer: ([phrases.words.comparison, summary.new.rubric.name]
                + [summary.old, summary.new].map { "SHA-256 " + $0.sha256.prefix(16) }).joined(separator: " · "))
        front = workbook.addSheet(SheetLayout(form: phrases.general.workbook.summary, widths: [40, 50, 76]))
        changed = TableSheet(own.changed, columns.changed, frozen: 2, in: workbook)
        moved = TableSheet(own.moved, columns.moved, frozen: 2, in: workbook)
        lines = TableSheet(own.lines, columns.lines, frozen: 2, in: workbook)
        values = TableSheet(own.values, columns.values, frozen: 2, in: workbook)
        record = TableSheet(own.record, columns.record, frozen: 2, in: workbook)
        cameAndWent = TableSheet(own.cameAndWent, columns.cameAndWent, frozen: 2, in: workbook)
    }

    // The workbook is a file of its own: there are no bytes to be handed over.
    public func head() {}
    public func begin(_ kind: SubjectChange.Kind) {}
    public func end(_ kind: SubjectChange.Kind) {}
    public func foot() {}
    public func take() -> [UInt8] { [] }

    public func entry(_ change: SubjectChange) {
        switch change.kind {
        case .changed: addChanged(change)
        case .moved:
            let places = pair("grade", change) + pair("rank", change) + pair("quota-effect", change)
            moved.append([change.id, change.name, change.otherName] + places)
        case .came, .went:
            let results = ChangeColumns.results.map { name in
                let value = change.result(name).map { change.kind == .came ? $0.new : $0.old } ?? ""
                return shown(name, value, change.kind == .came ? summary.new : summary.old)
            }
            cameAndWent.append([change.id, change.name, change.otherName, change.kind.rawValue] + results)
        }
    }

    private func addChanged(_ change: SubjectChange) {
        let person = [change.id, change.name]
        let own: Set = ["total", "grade", "rank"]
        var others = change
        others.results.removeAll { own.contains($0.name) }
        changed.append(
            person + [change.otherName, phrases.causes(change)] + pair("total", change) + pair("grade", change)
                + pair("rank", change) + [phrases.results(others)])
        for line in change.lines {
            lines.append(
                person + [
                    phrases.label("measures", line.measure), phrases.label("kinds", line.kind), line.item, line.reason,
                    line.other,
                ] + [
                    line.old?.amount ?? "", line.new?.amount ?? "", line.old?.rule ?? "", line.new?.rule ?? "",
                ])
        }
        for value in change.measures {
            values.append(person + [phrases.label("measures", value.name), value.old, value.new])
        }
        for fact in change.facts.map(phrases.labelled) {
            record.append(person + [fact.kind, fact.item, fact.field, fact.old ?? "", fact.new ?? ""])
        }
    }

    /// What both runs say of a result that is another one; otherwise nothing.
    private func pair(_ name: String, _ change: SubjectChange) -> [String] {
        guard let value = change.result(name) else { return ["", ""] }
        return [shown(name, value.old, summary.old), shown(name, value.new, summary.new)]
    }

    private func shown(_ name: String, _ value: String, _ run: RunManifest) -> String {
        value.isEmpty ? "" : phrases.label(name, value, run)
    }

    /// Writes summary, manifest and the file; answers what the workbook could not hold as it is.
    ///
    /// - Parameter name: what the file is called in findings.
    public func finish(named name: String) throws(WorkbookFault) -> [Finding] {
        let manifest = workbook.addSheet(
            SheetLayout(form: phrases.general.workbook.manifest, widths: FileRows.widths))
        ChangeSummary(phrases, own).writeManifest(to: manifest)
        let counts = SubjectChange.Kind.allCases.map { ($0, persons.isEmpty ? formula($0) : nil) }
        ChangeSummary(phrases, own).write(counts, about: persons.sorted(), to: front)
        let entries: [SheetList.Entry] = [
            .init(changed, own.changedHold), .init(moved, own.movedHold), .init(lines, own.linesHold),
            .init(values, own.valuesHold), .init(record, own.recordHold), .init(cameAndWent, own.cameAndWentHold),
            .init(manifest, own.manifestHold),
        ]
        SheetList(entries: entries, own: phrases.general.workbook).write(workbook.remarks, to: front)
        try workbook.close()
        return workbook.remarks.findings(about: name)
    }

    /// The formula of the number of people with a kind of difference.
    private func formula(_ kind: SubjectChange.Kind) -> String {
        switch kind {
        case .changed: changed.countFormula(0)
        case .moved: moved.countFormula(0)
        case .came, .went: cameAndWent.countFormula(3, phrases.words.kind(kind))
        }
    }
}
