import ArgumentParser
import Diagnostics
import Numbers
import Records
import RubricLanguage

/// `steelyard policies`.
struct Policies: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the policies that a rubric can choose: rules, severities, reasons and the texts behind them.",
        discussion: "steelyard policies china-2020")

    @Argument(help: ArgumentHelp("Only these.", valueName: "policy"))
    var names: [String] = []

    @Option(help: "The language of the reasons.")
    var language: Language = .english

    @Option(help: "How the list is written.")
    var format: AnswerFormat = .text

    func validate() throws {
        let known = Policy.all.map(\.name)
        for name in names where !known.contains(name) {
            throw ValidationError("There is no policy `\(name)`. There are \(known.joined(separator: ", ")).")
        }
    }

    func run() throws {
        let policies = Policy.all.filter { names.isEmpty || names.contains($0.name) }
        switch format {
        case .text: printOut(policies.map(text).joined(separator: "\n"))
        case .json: printOut(json(policies))
        }
    }

    private func text(_ policy: Policy) -> String {
        var lines = ["\(policy.name): \(policy.labels[language])"]
        if let days = policy.publicityDays { lines.append("  publicity: at least \(days) working days") }
        for rule in policy.rules {
            let legacy = rule.legacySeverity == rule.severity ? "" : ", in a legacy rubric a \(rule.legacySeverity)"
            lines.append(
                "  \(rule.lint.rawValue): \(rule.severity)\(legacy)\(rule.isLimited ? ", \(rule.limit) %" : "")")
            lines.append("    \(rule.reason[language])")
            if !rule.inputs.isEmpty { lines.append("    Inputs: \(rule.inputs.sorted().joined(separator: ", "))") }
            for source in rule.sources { lines.append("    Text: \(source.line)") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func json(_ policies: [Policy]) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for policy in policies {
                json.object { json in
                    json.member("policy", policy.name)
                    json.member("title", policy.labels[language])
                    json.member("publicity-days", policy.publicityDays)
                    json.array("rules") { json in for rule in policy.rules { json.object { $0.write(rule, language) } }
                    }
                }
            }
        }
        json.endLine()
        return json.take()
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ rule: Policy.Rule, _ language: Language) {
        member("lint", rule.lint.rawValue)
        member("severity", rule.severity.rawValue)
        member("legacy", rule.legacySeverity.rawValue)
        member("limit", number: rule.isLimited ? rule.limit.description : nil)
        member("reason", rule.reason[language])
        array("inputs") { for input in rule.inputs.sorted() { $0.string(input) } }
        array("sources") { for source in rule.sources { $0.string(source.line) } }
    }
}

extension Policy.Rule {
    /// Whether the lint compares with a share.
    fileprivate var isLimited: Bool { limit < 100 }
}

extension LegalSource {
    /// Text, article, date and link in one line.
    fileprivate var line: String { [text, article, date, link].compactMap(\.self).joined(separator: ", ") }
}
