import Numbers

func sum(of values: ArraySlice<Exact>) -> Exact { values.reduce(.zero, +) }

/// Of nothing there is none.
func mean(of values: ArraySlice<Exact>) -> Exact? {
    values.isEmpty ? nil : sum(of: values) / Exact(values.count)
}

/// The middle of values in order; of nothing there is none.
func median(of values: [Exact]) -> Exact? {
    guard !values.isEmpty else { return nil }
    let middle = values.count / 2
    return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
}

/// The greatest h for which h of the values, which are in order, are at least h.
func hIndex(of values: [Exact]) -> Int {
    var h = 0
    for value in values.reversed() {
        if value < Exact(h + 1) { break }
        h += 1
    }
    return h
}
