extension Batch {
    /// Removes some of the outermost rows with all that is inside them. Their values and texts stay behind unused.
    public mutating func remove(_ roots: [Row]) {
        guard !roots.isEmpty else { return }
        var kept: [RowHead] = []
        var keptOrigins = origins[..<0]
        let removed = Set(roots)
        var later = origins[...]
        for root in self.roots {
            let inside = later.prefix { $0.row < end(of: root) }
            later = later.dropFirst(inside.count)
            if removed.contains(root) { continue }
            let shift = UInt32(root.index - kept.count)
            for origin in inside { keptOrigins.append((Row(origin.row.index - Int(shift)), origin.place)) }
            for index in root.index..<end(of: root).index {
                kept.append(heads[index])
                kept[kept.count - 1].end -= shift
            }
        }
        heads = kept
        origins = Array(keptOrigins)
    }
}
