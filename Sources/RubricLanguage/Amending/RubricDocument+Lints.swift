public import Diagnostics
import Numbers
public import Records

extension RubricDocument {
    /// Amendments that others silently rely on.
    ///
    /// A comparison makes some amendments and leaves others out. So the rubric must be sound without each of them, and
    /// with each of them alone, up to what they require.
    public func lintAmendments(vocabulary: Vocabulary) -> [Finding] {
        guard amendments.count > 1 else { return [] }
        let names = Set(amendments.map(\.name))
        let findings = amendments.compactMap { amendment -> Finding? in
            let alone = names.subtracting(amendments.foundation(of: amendment)).subtracting([amendment.name])
            if let fault = fault(without: [amendment.name], vocabulary) {
                return amendment.warning("Without the amendment `\(amendment.name)`", fault)
            }
            if let fault = fault(without: alone, vocabulary) {
                return amendment.warning("With the amendment `\(amendment.name)` alone", fault)
            }
            return nil
        }
        return findings.inOrder()
    }

    private func fault(without names: Set<String>, _ vocabulary: Vocabulary) -> Finding? {
        let always = Period(first: .earliest, last: .latest)
        let (_, findings) = check(without: names, for: always, vocabulary: vocabulary)
        return findings.first { $0.severity == .error }
    }
}

extension Amendment {
    fileprivate func warning(_ circumstance: String, _ fault: Finding) -> Finding {
        Finding(
            code: "amendments-depend", severity: .warning,
            message: "\(circumstance) the rubric has a fault: \(fault.message)",
            hint: "Say with `requires` which amendment is built on which.", place: place)
    }
}
