import Records

/// The words of workbooks beyond those of the other sheets.
struct WorkbookWords: Sendable {
    // The names of the sheets, and what they hold.
    let summary, persons, places, notCounted, ledger, findings, rubric, reconciliation, manifest: String
    let sheets, rows, holds, personsHold, placesHold, notCountedHolds, ledgerHolds, findingsHold, rubricHolds: String
    let reconciliationHolds, manifestHolds: String

    // Columns.
    let cohort, level, measure, kind, otherItem, file, line, code, severity, column, element, message, hint: String
    let itemTitle: String
    let statuses, quotaEffects, severities, reasons: [String: String]

    // Summary.
    let firstDay, lastDay, runFingerprint, read, inTable, leftOut, textNumbers, cutTexts, changedTexts: String

    // Reconciliation.
    let equationsNote, overPersons, overPlaces, inLedger, control, difference, remark, exactly, allDifferences: String
    let worksNote, notPaid: String

    // Rubric.
    let policy, stage, decimals, mode, stages, weights, criteria, dimensionTitle, countsWhen, tier, when, once: String
    let credit, limits, payment, evidence, grades, range, deductions, article, text, link: String

    // Manifest.
    let product, inputs, outputs, role, path, bytes: String

    // A person's workbook.
    let sheet, items, others: String

    /// The words in a language.
    static func `in`(_ language: Language) -> WorkbookWords {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }
}
