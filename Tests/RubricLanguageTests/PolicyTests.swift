import Diagnostics
import Numbers
import Records
import Testing

@testable import RubricLanguage

@Suite struct `A policy` {
    @Test func `is one of four files`() {
        #expect(Policy.all.map(\.name) == ["none", "general", "china-2020", "coara"])
        #expect(Policy.all.map(\.rules.count) == [0, 5, 5, 5])
    }

    @Test(arguments: Policy.all.map(\.name)) func `gives a reason for each rule, in both languages`(name: String) throws
    {
        let policy = try #require(Policy.all.first { $0.name == name })
        #expect(Set(policy.rules.map(\.lint)).count == policy.rules.count)
        for rule in policy.rules {
            #expect(rule.reason.english.hasSuffix(".") && rule.reason.chinese.hasSuffix("。"))
            #expect(rule.reason.english != rule.reason.chinese)
            #expect(
                rule.lint != .forbiddenInput || rule.inputs.contains("impact-factor") && rule.legacySeverity == .note)
            #expect(name == "general" ? rule.severity == .warning : rule.severity == .error && !rule.sources.isEmpty)
        }
    }

    @Test(arguments: [("40", Exact(40)), ("40 %", 40), ("40%", 40), ("-1", nil), ("seven", nil)] as [(String, Exact?)])
    func `has numbers that are numbers`(limit: String, value: Exact?) {
        let text = """
            policy: ours
            title: Ours
            publicity-days: \(value == nil ? "seven" : "7")
            rules: {no-ceiling: {severity: error, reason: Because., limit: \(limit)}}
            """
        let (policy, findings) = readPolicy(SourceText(name: "ours.yaml", text: text))
        #expect(policy?.rules.first?.limit == value)
        #expect(findings.map(\.code) == (value == nil ? ["wrong-value", "wrong-value"] : []))
    }

    @Test func `has its faults shown like any other file`() {
        let text = """
            policy: ours
            title: Ours
            rules:
              no-ceilings: {severity: error, reason: Because.}
              no-ceiling: {severity: grave, reason: Because.}
              single-indicator: {severity: error}
            """
        let (policy, findings) = readPolicy(SourceText(name: "ours.yaml", text: text))
        #expect(policy == nil)
        #expect(findings.map(\.code) == ["wrong-value", "wrong-value", "missing-key"])
        #expect(findings.first?.hint == "Did you mean `no-ceiling`?")
    }

    @Test func `is quoted where it is broken`() throws {
        let text = "rubric: r\nversion: '1'\nperiod: 2024\npolicy: china-2020\ntotal: 1\n"
        let (rubric, _) = check(text + "criteria: {c: {counts: paper, points: 1}}\n")
        let checked = try #require(rubric)
        let finding = try #require(lint(checked, places: checked.places).first { $0.code == "no-ceiling" })
        #expect(finding.severity == .error)
        #expect(finding.hint?.hasPrefix("Limit it with `select` or `at most`. The number of papers") == true)
        #expect(finding.hint?.hasSuffix("教科技〔2020〕2号, 2020-02)") == true)
    }

    // MARK: One's own

    private func rubric(_ policy: String) -> SourceText {
        SourceText(
            name: "rubric.yaml",
            text: """
                rubric: r
                version: '1'
                period: 2024
                policy: \(policy)
                criteria: {c: {counts: paper, points: 1}}
                total: c.points
                """)
    }

    private func house(_ name: String) -> SourceText {
        SourceText(
            name: "house.yaml",
            text: """
                policy: \(name)
                title: Our house
                publicity-days: 7
                rules: {no-ceiling: {severity: error, reason: Five are enough.}}
                """)
    }

    @Test func `may be a file beside the rubric`() throws {
        let (rubric, findings) = checkRubric(rubric("house.yaml"), policy: house("house"), vocabulary: .core)
        #expect(findings.isEmpty)
        let checked = try #require(rubric)
        #expect(checked.policy.name == "house" && !checked.policy.ships && checked.policy.publicityDays == 7)
        let found = lint(checked, places: checked.places).filter { $0.severity == .error }
        #expect(found.map(\.code) == ["no-ceiling"])
        #expect(found.first?.hint?.hasSuffix("Five are enough.") == true)
    }

    @Test func `must be there, be sound, and have a name of its own`() {
        for (policy, code) in [
            (nil, "policy-unread"), (house("coara"), "name-taken"),
            (SourceText(name: "house.yaml", text: "policy: house\ntitle: Our house\n"), "missing-key"),
        ] {
            let (checked, findings) = checkRubric(rubric("house.yaml"), policy: policy, vocabulary: .core)
            #expect(checked == nil)
            #expect(findings.map(\.code) == [code])
        }
        #expect(checkRubric(rubric("coarra"), vocabulary: .core).findings.map(\.hint) == ["Did you mean `coara`?"])
    }
}
