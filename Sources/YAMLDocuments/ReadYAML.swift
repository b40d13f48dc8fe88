public import Diagnostics

/// The limits within which a document is read.
enum Limits {
    /// Levels of lists and mappings.
    static let depth = 64
    /// Bytes of text.
    static let bytes = 16 << 20
}

/// Reads a YAML document as text.
///
/// What is refused is reported with its place, and reading goes on where it can. The codes are `yaml-syntax`,
/// `yaml-encoding`, `yaml-size`, `yaml-depth`, `yaml-documents`, `yaml-alias` (aliases and anchors), `yaml-tag`,
/// `yaml-merge`, `yaml-key` (a key that is not a scalar) and `yaml-duplicate-key`. Of two equal keys the first
/// holds. There is no root when the text cannot be read at all, or is empty.
public func readYAML(_ source: SourceText) -> (root: YAMLNode?, findings: [Finding]) {
    if let finding = unreadable(source) { return (nil, [finding]) }
    let hasMark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let (events, problem) = events(of: source.bytes.dropFirst(hasMark ? 3 : 0), depth: Limits.depth)
    if let problem { return (nil, [finding(for: problem, in: source)]) }
    var composer = Composer(source, events)
    let root = composer.document()
    return (root, composer.findings.inOrder())
}

/// What makes a text unfit for reading: its size, its encoding, or a character that no text has.
private func unreadable(_ source: SourceText) -> Finding? {
    if source.bytes.count > Limits.bytes {
        return Finding(
            code: "yaml-size", message: "The file has more than \(Limits.bytes >> 20) MiB.",
            place: Place(file: source.name))
    }
    if let range = invalidUTF8(in: source.bytes) {
        return Finding(
            code: "yaml-encoding", message: "The text is not UTF-8.", hint: "Save the file in UTF-8.",
            place: source.place(at: range))
    }
    guard let nul = source.bytes.firstIndex(of: 0) else { return nil }
    return Finding(
        code: "yaml-encoding", message: "The text holds a NUL character.",
        hint: "Save the file as a text in UTF-8, not in UTF-16.", place: source.place(at: nul..<nul + 1))
}

private func invalidUTF8(in bytes: [UInt8]) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets
    }
}

private func finding(for problem: SyntaxProblem, in source: SourceText) -> Finding {
    let at = min(problem.at, source.bytes.count)
    // libyaml looks ahead, and meets its own limit of depth before it hands over the levels.
    if problem.problem.contains("nesting level") { return tooDeep(at: source.place(at: at..<at)) }
    let context = problem.context.map { " \($0)" } ?? ""
    return Finding(
        code: "yaml-syntax", message: "This is not YAML: \(problem.problem)\(context).",
        hint: hint(for: problem, at: at, in: source), place: source.place(at: at..<at))
}

/// Nesting beyond the limit.
func tooDeep(at place: Place) -> Finding {
    Finding(
        code: "yaml-depth", message: "Lists and mappings are nested more than \(Limits.depth) levels deep.",
        place: place)
}

private func hint(for problem: SyntaxProblem, at offset: Int, in source: SourceText) -> String? {
    let byte = offset < source.bytes.count ? source.bytes[offset] : nil
    if byte == 0x09 { return "Indent with blanks, not with tabs." }
    if problem.problem.contains("mapping values are not allowed") {
        return "A text that contains `: ` must stand in quotes."
    }
    if problem.problem.contains("cannot start any token") {
        return "A text that begins with this character must stand in quotes."
    }
    if problem.problem.contains("did not find expected ','") {
        return "Inside `{…}` and `[…]`, a text with a comma or a bracket must stand in quotes."
    }
    return nil
}
