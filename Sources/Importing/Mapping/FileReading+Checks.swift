internal import Diagnostics
internal import Numbers
internal import Records

extension FileReading {
    /// Reports what is amiss with the files of a run as a whole.
    mutating func checkRun() {
        for check in compiled.mapping.checks where view.holds(check.condition, at: view.roots[0]) {
            findings.append(
                Finding(
                    code: check.code, severity: .warning, message: check.message, hint: check.hint,
                    place: Place(file: fileNames[0], line: view.roots[0].line)))
        }
        if !hasSubject {
            findings.append(
                .noPerson(fileNames[0], view.roots[0], isReadTogether: compiled.mapping.isReadTogether))
        }
    }

    /// Reports the expressions that could not be evaluated: what they would have led to is lost.
    mutating func reportFailures() {
        for failure in view.takeFailures() {
            findings.append(
                Finding(
                    code: "expression-failed",
                    message:
                        "An expression of the mapping `\(compiled.mapping.name)` cannot be evaluated here, or would "
                        + "take too long.",
                    hint: "What has to be looked up all over the file is found by `keys`, and not by `//`.",
                    place: Place(file: fileNames[failure.file], line: failure.line),
                    value: compiled.mapping.expressions[failure.expression].text))
        }
    }

    /// Reports the rows of a sheet that belong to a record which is not there.
    mutating func reportOrphans(of table: KeyRule) {
        subject = SubjectReading()
        for row in view.nodes(table.selects, fromRoot: view.roots[0]) where !row.isRead {
            text.removeAll(keepingCapacity: true)
            _ = table.keys.first.flatMap { view.appendText($0, from: row, missing: [], to: &text) }
            let owner = String(decoding: text, as: UTF8.self)
            let number = row.text(of: "row") ?? ""
            report(
                "owner-unknown", .warning,
                "Row \(number) of the sheet `\(row.name)` belongs to nothing that was read, and is left out.", at: row,
                value: owner.isEmpty ? nil : owner, allowed: "the number of a record in another sheet")
        }
    }

    /// What ends before it begins loses its end: the native format refuses such records.
    mutating func checkSpan(of facts: KindFacts, at node: TreeNode) {
        guard let start = facts.start, let end = facts.end, let from = builder.bits(start), let to = builder.bits(end)
        else { return }
        let first = PartialDate(bits: Int32(truncatingIfNeeded: from))
        let last = PartialDate(bits: Int32(truncatingIfNeeded: to))
        guard first.first > last.last else { return }
        builder.clear(end)
        report(
            "span-reversed", .warning, "The record ends on \(last), before it begins on \(first); its end stays empty.",
            at: node, value: last.description, allowed: "a date not before \(first)")
    }

    /// A list that is cut short says how many contributors there are only where the record declares it.
    mutating func checkWhole(_ rule: RecordRule, at node: TreeNode) {
        guard let condition = rule.etAl, let slot = compiled.facts[builder.kind.index].contributors,
            builder.bits(slot) == nil, view.holds(condition, at: node)
        else { return }
        report(
            "list-cut-short", .warning,
            "The list of contributors is cut short, and the record does not declare how many they are.", at: node)
    }

    /// A declared number of contributors that the list exceeds says nothing.
    mutating func checkCount(of facts: KindFacts, at node: TreeNode) {
        guard let slot = facts.contributors, let count = builder.bits(slot), count < lastPosition else { return }
        builder.clear(slot)
        report(
            "position-beyond-count", .warning,
            "The record declares \(count) contributors, but its list goes up to position \(lastPosition); the list "
                + "holds.", at: node, value: String(count), allowed: "at least \(lastPosition)")
    }
}
