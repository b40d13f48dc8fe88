public import Diagnostics
public import Numbers
public import Records
import YAMLDocuments

/// Which questionable things a rubric must not have, how grave each is, and why.
///
/// Those that ship are files of this room, and ``all`` lists them; a rubric can name a file of its own.
public struct Policy: Sendable {
    /// The name by which rubrics choose it.
    public let name: String
    public let labels: Labels
    public let rules: [Rule]
    /// For how many working days results are shown to everybody, at the least; `nil`: it does not say.
    public let publicityDays: Int?

    /// One rule: a lint with its severity.
    public struct Rule: Sendable {
        /// The code of the lint.
        public let lint: Lint
        public let severity: Severity
        /// The severity in a rubric that reproduces an old metric.
        public let legacySeverity: Severity
        public let reason: Labels
        /// The texts behind it.
        public let sources: [LegalSource]
        /// A share in percent, for lints that compare with one.
        public let limit: Exact
        /// Names of fields, for the lint that forbids some.
        public let inputs: Set<String>
    }

    /// What a rule can be about.
    public enum Lint: String, CaseIterable, Sendable {
        case forbiddenInput = "forbidden-input"
        case pointsForFiling = "points-for-filing"
        case noCeiling = "no-ceiling"
        case noPeerJudgement = "no-peer-judgement"
        case singleIndicator = "single-indicator"
    }

    /// The policies that ship, the most lenient first.
    public static let all: [Policy] = [
        PackageResources.none_yaml, PackageResources.general_yaml, PackageResources.china_2020_yaml,
        PackageResources.coara_yaml,
    ].map { bytes in
        let (policy, findings) = readPolicy(SourceText(name: "policy", bytes: bytes))
        guard let policy else { preconditionFailure("a policy that ships is sound: \(render(findings))") }
        return policy
    }

    static let names = all.map(\.name)
}

extension Policy {
    /// What a rubric that names no policy is held to.
    public static let general = all[1]

    /// Whether it is one of ``all``, and not a rubric's own.
    public var ships: Bool { Self.names.contains(name) }

    /// By what the file of a policy is told from the name of one that ships.
    static let fileEnding = ".yaml"
}
