public import Diagnostics

/// Reads several YAML documents as parts of one text, so that nodes of all of them can stand in one tree.
///
/// - Returns: the text, and for each part its root.
public func readYAML(joining texts: [SourceText]) -> (source: SourceText, roots: [YAMLNode?], findings: [Finding]) {
    guard texts.count > 1 else {
        let (root, findings) = readYAML(texts[0])
        return (texts[0], [root], findings)
    }
    let source = SourceText(joining: texts)
    var (roots, findings): ([YAMLNode?], [Finding]) = ([], [])
    for (part, text) in texts.enumerated() {
        let (root, found) = readYAML(text)
        roots.append(root?.shifted(by: source.start(ofPart: part)))
        findings += found
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
