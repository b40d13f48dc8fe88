/// Rows with the same fault: how many, and the first of them.
struct RowFault {
    private(set) var count = 0
    private(set) var lines: [Int] = []
    private var examples: [String] = []

    mutating func add(_ line: Int, _ example: String = "") {
        count += 1
        guard lines.count < 3 else { return }
        lines.append(line)
        examples.append(example.isEmpty ? "line \(line)" : "line \(line) `\(example)`")
    }

    /// The first of them: `line 3, line 9, …`.
    var words: String { examples.joined(separator: ", ") + (count > examples.count ? ", …" : "") }
}
