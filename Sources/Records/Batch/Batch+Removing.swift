extension Batch {
    /// Forgets a row and all behind it. Their values and texts stay behind unused.
    mutating func truncate(to row: Row) {
        heads.removeLast(count - row.index)
    }

    /// Removes some of the outermost rows with all that is inside them. Their values and texts stay behind unused.
    public mutating func remove(_ roots: [Row]) {
        guard !roots.isEmpty else { return }
        var kept: [RowHead] = []
        let removed = Set(roots)
        for root in self.roots where !removed.contains(root) {
            let shift = UInt32(root.index - kept.count)
            for index in root.index..<end(of: root).index {
                kept.append(heads[index])
                kept[kept.count - 1].end -= shift
            }
        }
        heads = kept
    }
}
