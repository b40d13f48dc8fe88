import Diagnostics

/// Lists findings on the terminal: the first fifty, then how many are left.
func report(_ findings: [Finding], in sources: [SourceText] = []) {
    guard !findings.isEmpty else { return }
    printError(render(findings, in: sources))
    printError(counted(findings))
}

/// Ends the command when there are errors: nothing was written.
func refuse(_ findings: [Finding], in sources: [SourceText]) throws {
    guard findings.haveErrors else { return }
    report(findings, in: sources)
    try Exit.couldNot.end()
}

extension Exit {
    /// How a command ends that did what it should, by what it found.
    init(_ findings: [Finding], leftOut: Int = 0) {
        let gravest = findings.gravest ?? .note
        self = gravest >= .warning || leftOut > 0 ? .withWarnings : .done
    }
}
