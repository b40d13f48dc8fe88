/// Which nodes belong to which file, by their numbers.
struct FileRanges {
    private var places: [TreeNode: Int] = [:]
    /// The number of each file's root.
    private var starts: [Int] = []

    init() {}

    init(_ roots: [TreeNode]) {
        places = Dictionary(uniqueKeysWithValues: roots.enumerated().map { ($0.element, $0.offset) })
        starts = roots.map(\.number)
    }

    /// The place of the file in which a node stands.
    func place(of node: TreeNode) -> Int { starts.count == 1 ? 0 : places[node.root] ?? 0 }

    /// The numbers of all nodes of the file in which one stands.
    func range(around node: TreeNode) -> Range<Int> {
        let place = place(of: node)
        return starts[place]..<(place + 1 < starts.count ? starts[place + 1] : .max)
    }
}
