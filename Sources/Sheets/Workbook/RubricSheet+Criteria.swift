import Numbers
import Records
import RubricLanguage
import Workbooks

/// How items give points: the criteria, and what holds for several of them together.
extension RubricSheet {
    func writeCriteria(to sheet: Sheet) {
        sheet.begin(
            own.criteria,
            [
                words.criterion, own.dimensionTitle, own.kind, own.countsWhen, own.tier, own.when, words.points,
                own.credit, own.limits, own.evidence,
            ])
        for criterion in rubric.criteria { write(criterion, to: sheet) }
    }

    /// A row for each row of the table of points and each factor or bonus, the first with all that holds for the criterion.
    private func write(_ criterion: Criterion, to sheet: Sheet) {
        let kinds = criterion.kinds.map { rubric.vocabulary[$0].labels[language] }.joined(separator: words.comma)
        let head: [Cell] = [
            .text(criterion.labels[language]),
            .text(criterion.dimension.map { rubric.dimensions[$0.index].labels[language] } ?? ""), .text(kinds),
            .text(criterion.conditions.map(rule).joined(separator: "\n")),
        ]
        let tail: [Cell] = [
            .text(criterion.credit.map { rubric.credits[$0].labels[language] } ?? ""), .text(limits(criterion)),
            .text(evidence(criterion)),
        ]
        let nothing = head.map { _ in Cell.empty }
        for (index, row) in rows(criterion).enumerated() {
            sheet.append(index == 0 ? head + row + tail : nothing + row)
        }
    }

    /// Tier, condition and points of each row; of a factor or a bonus its name, condition and effect.
    private func rows(_ criterion: Criterion) -> [[Cell]] {
        let points: [[Cell]]
        switch criterion.points {
        case .formula(let formula): points = [[.empty, .empty, .text(rule(formula))]]
        case .table(let table):
            points = table.rows.map { row in
                [
                    .text(row.labels?[language] ?? row.tier ?? ""), .text(row.condition.map(rule) ?? words.otherwise),
                    number(row.points),
                ]
            }
        }
        return points
            + criterion.adjustments.map { adjustment in
                [
                    .text(adjustment.labels[language]), .text(adjustment.condition.map(rule) ?? ""),
                    .text((adjustment.isFactor ? "× " : "+ ") + rule(adjustment.value)),
                ]
            }
    }

    /// Points that are a number are one.
    private func number(_ points: Expression) -> Cell {
        Exact(points.text) == nil ? .text(rule(points)) : .number(points.text)
    }

    /// Duplicates, choices, caps, what earlier runs paid, and withdrawal, a line each.
    private func limits(_ criterion: Criterion) -> String {
        var lines: [String] = []
        if !criterion.oncePer.isEmpty { lines.append(own.once + words.colon + titles(criterion.oncePer)) }
        if let selection = criterion.selection {
            lines.append(named(selection.kind, in: own.selections, String(selection.count)))
        }
        lines += criterion.caps.map { reasons.rule($0, criterion) }
        if criterion.combination != .sum { lines.append(words.sentence(for: criterion.combination)) }
        if let payment = criterion.payment {
            lines.append(own.payment + words.colon + named(payment, in: own.payments))
        }
        if let withdrawal = criterion.withdrawal { lines.append(own.withdrawnWhen + words.colon + rule(withdrawal)) }
        return lines.joined(separator: "\n")
    }

    private func named(
        _ name: some RawRepresentable<String>, in words: [String: String], _ count: String = ""
    ) -> String {
        words[name.rawValue].map { fill($0, count) } ?? name.rawValue
    }

    private func titles(_ groups: [GroupKey]) -> String {
        groups.map(reasons.title).joined(separator: words.comma)
    }

    private func evidence(_ criterion: Criterion) -> String {
        let types = rubric.vocabulary.enumeration("evidence-type")?.values ?? []
        return criterion.evidence.map { types[$0].labels[language] }.joined(separator: words.comma)
    }

    private func names(_ criteria: [CriterionIndex]) -> String {
        criteria.map { rubric.criteria[$0.index].labels[language] }.joined(separator: words.comma)
    }

    /// Limits that criteria share, items that count under one of several criteria, and choices under limits.
    func writeSharedLimits(to sheet: Sheet) {
        let caps = rubric.sharedCaps.map { cap in
            [cap.labels[language], "", names(cap.criteria), reasons.rule(cap)]
        }
        let once = rubric.onlyOnce.map { once in
            let groups = once.groups.isEmpty ? "" : own.once + words.colon + titles(once.groups)
            return [once.labels[language], "", names(once.criteria), groups]
        }
        let choices = rubric.allocations.map { allocation in
            let limits = allocation.limits.map { $0.labels[language] + words.colon + rule($0.bound.expression) }
            return [allocation.labels[language], "", names(allocation.criteria), limits.joined(separator: "\n")]
        }
        let rows = caps + once + choices
        guard !rows.isEmpty else { return }
        sheet.begin(own.sharedLimits, [words.rule, "", words.criterion, words.limit])
        for row in rows { sheet.append(texts: row) }
    }
}
