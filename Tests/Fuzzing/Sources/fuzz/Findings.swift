import Diagnostics

/// Findings stand in the text that they are about, in order, and can be shown.
func checkFindings(_ findings: [Finding], in source: SourceText) {
    law(findings == findings.inOrder(), "findings are in order")
    for finding in findings {
        law(!finding.code.isEmpty && !finding.message.isEmpty, "a finding has words")
        if let range = finding.place.bytes {
            law(range.lowerBound >= 0 && range.upperBound <= source.bytes.count, "\(finding) stands in the text")
        }
    }
    let shown = render(findings, in: [source], limit: 5)
    if Target.shows { print(shown) }
}
