import Numbers

extension PersonPage {
    /// Total, grade and rank, and what they look like.
    func writeGlance(_ account: Account, _ cohort: Bins?, _ html: inout HTMLWriter) {
        let result = account.result
        html.element("div", "cards") { html in
            html.card(words.total, result.total ?? "—")
            html.card(
                words.grade, result.grade ?? words.noGrade,
                note: result.band == result.grade ? nil : result.band.map { words.band + words.colon + $0 })
            html.card(words.rank, result.rank)
        }
        if !result.isScored { html.element("p", "warn", result.status) }
        if result.isScored, result.grade != result.band {
            for reason in result.limits + [result.quota].compactMap(\.self) { html.element("p", "warn", reason) }
        }
        html.element("div", "charts") { html in
            if let chart = composition(of: account) { html.figure(chart, id: "c1") }
            if let waterfall = waterfall(of: account) { html.figure(waterfall, id: "c1") }
            if let cohort { html.figure(histogram(cohort, result), id: "c2") }
        }
    }

    /// The parts of the total with the grades that it can reach; `nil` where it is not a sum of parts.
    private func composition(of account: Account) -> StackedBar? {
        guard let parts = parts(of: account), account.total.adjustments.isEmpty, let total = total(of: account)
        else { return nil }
        return StackedBar(
            caption: words.pages.composition, parts: parts.filter { !$0.value.isZero }, total: total,
            end: account.total.dimensions.isEmpty ? 0 : 100, limits: GradeChart(frame).limits)
    }

    /// The same where something is taken away at the end.
    private func waterfall(of account: Account) -> Waterfall? {
        guard let parts = parts(of: account), !account.total.adjustments.isEmpty, let total = total(of: account)
        else { return nil }
        var steps = parts.filter { !$0.value.isZero }.map {
            Waterfall.Step(label: $0.label, amount: $0.value, shown: $0.shown)
        }
        for line in account.total.adjustments {
            guard let amount = Exact(line.amount) else { return nil }
            steps.append(Waterfall.Step(label: line.reason.sentence, amount: amount, shown: line.amount))
        }
        steps.append(Waterfall.Step(label: total.label, amount: total.value, shown: total.shown, isSum: true))
        return Waterfall(caption: words.pages.composition, steps: steps)
    }

    /// Weighted lines, or the points of criteria where they are the total: as they stand on the sheet.
    private func parts(of account: Account) -> [StackedBar.Part]? {
        let lines =
            account.total.dimensions.isEmpty
            ? account.criteria.map { ($0.title, $0.points) }
            : account.total.dimensions.compactMap { line in line.weighted.map { (line.title, $0) } }
        let parts = lines.compactMap { label, shown in
            Exact(shown).map { StackedBar.Part(label: label, value: $0, shown: shown) }
        }
        guard parts.count == lines.count, parts.allSatisfy({ $0.value.signum >= 0 }) else { return nil }
        let all = account.total.adjustments.compactMap { Exact($0.amount) } + parts.map(\.value)
        guard all.contains(where: { !$0.isZero }), all.reduce(0, +) == total(of: account)?.value else { return nil }
        return parts
    }

    private func total(of account: Account) -> Limit? {
        account.result.total.flatMap { shown in
            Exact(shown).map { Limit(label: words.total, value: $0, shown: shown) }
        }
    }

    private func histogram(_ cohort: Bins, _ result: Account.Result) -> Histogram {
        Histogram(
            caption: fill(words.pages.distribution, String(cohort.counts.reduce(0, +))), bins: cohort,
            own: result.total.flatMap { shown in
                Exact(shown).map { Limit(label: words.total, value: $0, shown: shown) }
            }, limits: GradeChart(frame).limits, unit: frame.subject.count)
    }
}
