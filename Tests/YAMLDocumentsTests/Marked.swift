/// A text without its marks `①` and `②`, and the bytes between them.
func marked(_ text: String) -> (text: String, range: Range<Int>) {
    let parts = text.split(separator: "①", maxSplits: 1, omittingEmptySubsequences: false)
    let inner = parts[1].split(separator: "②", maxSplits: 1, omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    return (String(parts[0] + inner[0] + inner[1]), start..<start + inner[0].utf8.count)
}
