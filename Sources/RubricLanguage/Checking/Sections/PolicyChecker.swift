import Diagnostics
import YAMLDocuments

/// The policy that a rubric is held to.
extension Checker {
    /// One of those that ship, by its name, or the rubric's own, by its file.
    func policy(_ yaml: YAMLNode) -> Policy? {
        guard let text = yaml.text, text.hasSuffix(Policy.fileEnding) else {
            let name = reader.choice(yaml, among: Policy.names)
            return Policy.all.first { $0.name == name }
        }
        guard let source = policyText else {
            reader.report(
                "policy-unread", "The policy `\(text)` cannot be read.", at: yaml,
                hint: "The path begins at this file. Those that ship are \(Policy.names.joined(separator: ", ")).",
                value: text)
            return nil
        }
        let (policy, findings) = readPolicy(source)
        for finding in findings { reader.report(finding) }
        if let policy, Policy.names.contains(policy.name) {
            reader.report(
                "name-taken", "`\(policy.name)` is the name of a policy that ships.", at: yaml,
                hint: "Give the policy in `\(text)` a name of its own.", value: policy.name)
        }
        return policy
    }
}
