import Numbers

/// What a total lies between; `nil` where there is none, which is behind all.
struct TotalBounds: Equatable {
    var low: Exact?
    var high: Exact?
}

/// A row on a stretch of a path: its parts at both ends.
struct RowStretch {
    let row: Int
    let first: [Exact]
    let last: [Exact]
}

/// A stretch of a path.
struct PathStretch {
    let from: PathPoint
    let to: PathPoint
}

extension PathTotals {
    /// A form of a row on a stretch: which of the parts are its own, and what they come to.
    private struct FormBounds {
        let form: Int
        let parts: Range<Int>
        /// Whether it may be taken on the whole stretch, and not only on some of it.
        let isAllowed: Bool
        let bounds: (low: Exact, high: Exact)
    }

    func stretch(of row: Int, _ stretch: PathStretch) -> RowStretch {
        RowStretch(row: row, first: parts(of: row, at: stretch.from), last: parts(of: row, at: stretch.to))
    }

    private func formBounds(_ row: RowStretch, _ stretch: PathStretch) -> [FormBounds] {
        var next = 0
        return formsOfRow[row.row].compactMap { form in
            let parts = next..<(next + partCount(form))
            next = parts.upperBound
            let (first, last) = (stretch.from.allows[form], stretch.to.allows[form])
            guard first || last else { return nil }
            var (low, high) = (Exact.zero, Exact.zero)
            for part in parts {
                low += min(row.first[part], row.last[part])
                high += max(row.first[part], row.last[part])
            }
            return FormBounds(form: form, parts: parts, isAllowed: first && last, bounds: (rounded(low), rounded(high)))
        }
    }

    /// What a row's total lies between on a stretch.
    func bounds(_ row: RowStretch, _ stretch: PathStretch) -> TotalBounds {
        let forms = formBounds(row, stretch)
        return TotalBounds(
            low: forms.filter(\.isAllowed).map(\.bounds.low).max(), high: forms.map(\.bounds.high).max())
    }

    /// The forms that can be the greatest somewhere on a stretch.
    private func greatest(_ row: RowStretch, _ stretch: PathStretch) -> [FormBounds] {
        let forms = formBounds(row, stretch)
        let low = forms.filter(\.isAllowed).map(\.bounds.low).max()
        return forms.filter { form in low.map { form.bounds.high >= $0 } ?? true }
    }

    /// How often roundings of a row change on a stretch, and whether forms come to be allowed.
    func changes(_ row: RowStretch, _ stretch: PathStretch) -> Exact {
        greatest(row, stretch).reduce(.zero) { sum, form in
            let sum = sum + (form.isAllowed ? 0 : 1)
            guard let step else { return sum }
            return form.parts.reduce(sum) {
                $0 + (row.first[$1].rounded(step) - row.last[$1].rounded(step)).magnitude / step.unit
            }
        }
    }

    /// Where within a stretch roundings of a row change, and forms come to be allowed.
    func breakpoints(_ row: RowStretch, _ stretch: PathStretch) -> [Breakpoint] {
        var points: [Exact] = []
        for form in greatest(row, stretch) {
            if !form.isAllowed { points += allowance(form.form).root.map { [$0] } ?? [] }
            guard let step else { continue }
            for part in form.parts where row.first[part].rounded(step) != row.last[part].rounded(step) {
                let ratio = ratio(row.row, form.form, part: part - form.parts.lowerBound)
                let ends = [stretch.from, stretch.to].map { ratio.value(at: $0.change) }
                points += step.edges(in: min(ends[0], ends[1])...max(ends[0], ends[1])).compactMap(ratio.change)
            }
        }
        return points.map { Breakpoint($0) }
    }

    /// How much more is left out by a form than may be.
    private func allowance(_ form: Int) -> LinearFunction {
        func sum(_ weights: [Exact]) -> Exact { forms[form].leftOut.reduce(.zero) { $0 + weights[$1] } }
        return LinearFunction(sum(path.start) - mostLeftOut, sum(path.direction))
    }

    /// Where totals that are not rounded can meet.
    func meetings(_ row: RowStretch, _ other: RowStretch, _ stretch: PathStretch) -> [Breakpoint] {
        let others = greatest(other, stretch).map { ratio(other.row, $0.form, part: 0) }
        return greatest(row, stretch).flatMap { form in
            others.flatMap { ratio(row.row, form.form, part: 0).meetings($0) }
        }
    }

    /// Where a total that is not rounded can have a value.
    func meetings(_ row: RowStretch, _ value: Exact, _ stretch: PathStretch) -> [Breakpoint] {
        greatest(row, stretch).compactMap { ratio(row.row, $0.form, part: 0).change(at: value) }
            .map { Breakpoint($0) }
    }
}

extension RoundingStep {
    /// One in the last place that stays.
    fileprivate var unit: Exact { Exact(10).raised(to: -places) }

    /// Numbers of a range at which the rounded number can change.
    fileprivate func edges(in range: ClosedRange<Exact>) -> [Exact] {
        let offset =
            switch mode {
            case .halfUp, .halfEven, .halfDown: Exact(1, over: 2)
            case .down, .up, .floor, .ceiling: Exact.zero
            }
        var (edges, count) = ([Exact](), (range.lowerBound / unit - offset).ceiling())
        while (count + offset) * unit <= range.upperBound {
            edges.append((count + offset) * unit)
            count += 1
        }
        return edges
    }
}
