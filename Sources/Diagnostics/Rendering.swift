/// A finding in words: a head line, the line of the source with a caret, what is known besides, and the hint.
///
/// ```
/// music.yaml:2:6: error[band-overlap]: Band `médio` overlaps band `alto`.
///   |
/// 2 | band médio 40..60
///   |      ^^^^^
///   = Bands are half-open: `40..<60` stops short of 60.
/// ```
///
/// Without a source, or without a place in it, there is no snippet. The result has no line end at its end.
public func render(_ finding: Finding, in source: SourceText?) -> String {
    let head = "\(finding.place): \(finding.severity.rawValue)[\(finding.code)]: \(finding.message)"
    var lines = [head.shownOnOneLine]
    var margin = " "
    if let source, let snippet = Snippet(of: finding.place, in: source) {
        lines += snippet.lines
        margin = String(repeating: " ", count: String(snippet.number).count)
    }
    let facts = [
        finding.element.map { "in \($0)" }, finding.person.map { "person \($0)" },
        finding.value.map { "value `\($0)`" }, finding.allowed.map { "allowed: \($0)" }, finding.hint,
    ]
    for case let fact? in facts {
        lines.append("\(margin) = \(fact.shownOnOneLine)")
    }
    return lines.joined(separator: "\n")
}

/// All findings in order of place; after `limit` of them it says how many are left.
///
/// - Parameter sources: the texts that are at hand, found by their names.
public func render(
    _ findings: some Sequence<Finding>, in sources: [SourceText] = [], limit: Int = 50
) -> String {
    let ordered = findings.inOrder()
    let byName = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
    var parts = ordered.prefix(limit).map { render($0, in: byName[$0.place.file]) }
    let left = ordered.dropFirst(limit)
    if !left.isEmpty {
        parts.append("… and \(counted(left)) more.")
    }
    return parts.joined(separator: "\n")
}

/// How many findings there are of each severity, gravest first: `2 errors, 1 warning`.
public func counted(_ findings: some Collection<Finding>) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
        let count = findings.count { $0.severity == severity }
        return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
}
