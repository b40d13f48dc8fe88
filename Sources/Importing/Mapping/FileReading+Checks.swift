internal import Diagnostics
internal import Numbers
internal import Records

extension FileReading {
    /// Reports what is amiss with the files of a run as a whole.
    mutating func checkRun() {
        for check in compiled.mapping.checks {
            let nodes = check.selects.isEmpty ? [view.roots[0]] : view.nodes(check.selects, from: view.roots[0])
            for node in nodes where view.holds(check.condition, at: node) { report(check, at: node) }
        }
        if !hasSubject {
            findings.append(
                .noPerson(fileNames[0], view.roots[0], isReadTogether: compiled.mapping.isReadTogether))
        }
    }

    /// Reports the expressions that could not be evaluated: what they would have led to is lost.
    mutating func reportFailures() {
        for failure in view.takeFailures() {
            let expression = compiled.mapping.expressions[failure.expression]
            findings.append(
                Finding(
                    code: "expression-failed",
                    message: described(expression)
                        + (failure.isEndless
                            ? " was stopped: it walks the file again and again." : " cannot be evaluated here."),
                    hint: failure.isEndless ? hintAtKeys : nil,
                    place: Place(file: fileNames[failure.file], line: failure.line), value: expression.text))
        }
    }

    /// Notes the expressions that took long, although their values hold.
    mutating func reportLongWalks() {
        for (expression, visited) in view.longWalks {
            let expression = compiled.mapping.expressions[expression]
            findings.append(
                Finding(
                    code: "expression-slow", severity: .note,
                    message: described(expression) + " visited \(visited) nodes of \(view.elements) elements.",
                    hint: hintAtKeys, place: Place(file: fileNames[0]), value: expression.text))
        }
    }

    private func described(_ expression: ExpressionText) -> String {
        "The expression in line \(expression.line) of the mapping `\(compiled.mapping.name)`"
    }

    private var hintAtKeys: String {
        "What has to be looked up all over the file is found by `keys`; what is inside the record by `.//`."
    }

    /// Reports what a check says of a node.
    private mutating func report(_ check: MappingCheck, at node: TreeNode) {
        func text(_ path: MappedPath?) -> String? {
            var text: [UInt8] = []
            guard let path, view.appendText(path, from: node, missing: [], to: &text) != nil else { return nil }
            return String(decoding: text, as: UTF8.self)
        }
        var value: [UInt8] = []
        if !check.selects.isEmpty { node.appendText(to: &value) }
        subject.label = text(check.person)
        report(
            check.code, .warning, check.message, at: node, hint: check.hint,
            value: value.isEmpty ? nil : String(decoding: value, as: UTF8.self), allowed: text(check.allowed))
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

    /// Lists of different length have no parts beside each other: whose would be whose?
    mutating func reportUneven() {
        for lists in view.takeUneven() where unevenLists.insert(lists).inserted {
            report(
                "uneven-lists", .warning,
                "The list has \(lists.counts[0]) parts and the one beside it, `\(lists.other.name)`, has "
                    + "\(lists.counts[1]); nothing is read from there.", at: lists.list,
                allowed: "as many parts in each, blank ones with their separators")
        }
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
