public import Diagnostics

/// Reads several YAML documents as parts of one text, so that nodes of all of them can stand in one tree.
///
/// - Returns: the text, and for each part its root. A part without one has a finding.
public func readYAML(joining texts: [SourceText]) -> (source: SourceText, roots: [YAMLNode?], findings: [Finding]) {
    let source = texts.count == 1 ? texts[0] : SourceText(joining: texts)
    var (roots, findings): ([YAMLNode?], [Finding]) = ([], [])
    for (part, text) in texts.enumerated() {
        let reader = YAMLReader(text)
        roots.append(part == 0 ? reader.root : reader.root?.shifted(by: source.start(ofPart: part)))
        findings += reader.findings
    }
    return (source, roots, findings)
}

extension YAMLNode {
    /// The node where all of its bytes stand further on in the text.
    func shifted(by offset: Int) -> YAMLNode {
        let content: Content =
            switch content {
            case .scalar: self.content
            case .sequence(let items): .sequence(items.map { $0.shifted(by: offset) })
            case .mapping(let entries):
                .mapping(entries.map { ($0.key.shifted(by: offset), $0.value.shifted(by: offset)) })
            }
        return YAMLNode(content, range: range.shifted(by: offset), spelling: spelling.shifted(by: offset))
    }
}

extension Spelling {
    fileprivate func shifted(by offset: Int) -> Spelling {
        Spelling(
            runs: runs.map { Run(text: $0.text, source: $0.source + offset) }, range: range.shifted(by: offset))
    }
}

extension Range<Int> {
    fileprivate func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
