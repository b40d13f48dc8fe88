extension Batch {
    /// Forgets a row and all behind it. Their values and texts stay behind unused.
    mutating func truncate(to row: Row) {
        heads.removeLast(count - row.index)
        while let last = origins.last, last.row >= row { origins.removeLast() }
    }

    /// Removes some of the outermost rows with all that is inside them. Their values and texts stay behind unused.
    public mutating func remove(_ roots: [Row]) {
        guard !roots.isEmpty else { return }
        var kept: [RowHead] = []
        var keptOrigins = origins[..<0]
        let removed = Set(roots)
        for root in self.roots where !removed.contains(root) {
            let shift = UInt32(root.index - kept.count)
            for origin in origins where origin.row >= root && origin.row < end(of: root) {
                keptOrigins.append((Row(origin.row.index - Int(shift)), origin.place))
            }
            for index in root.index..<end(of: root).index {
                kept.append(heads[index])
                kept[kept.count - 1].end -= shift
            }
        }
        heads = kept
        origins = Array(keptOrigins)
    }
}
