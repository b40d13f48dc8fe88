import Testing

@testable import RubricLanguage

@Suite struct `Lints of a policy` {
    private let filing = "counts: patent\nwhere: filed in period\npoints: 3"

    @Test(arguments: [("general", "warning"), ("china-2020", "error"), ("coara", "error")])
    func `weigh as the policy says`(policy: String, severity: String) throws {
        let findings = try lints(criterion: filing, policy: policy)
        #expect(findings.count == 1)
        #expect(findings.first?.hasPrefix("\(severity) points-for-filing") == true)
    }

    @Test func `are silent without a policy`() throws {
        #expect(try lints(criterion: filing) == [])
    }

    @Test(arguments: [
        "where: granted in period\npoints: 3", "where: latest(value of status) = in-force\npoints: 3", "points: 0",
        "points:\n  - {points: 3, when: granted is known}\n  - {points: 0}",
        "points:\n  - {points: 0, when: granted is missing}\n  - {points: 3}",
        "points: if granted is known then 3 else 0",
    ])
    func `allow points that a patent gets when it is granted`(rest: String) throws {
        #expect(try lints(criterion: "counts: patent\n\(rest)", policy: "coara") == [])
    }

    @Test func `name the row that pays for filing`() throws {
        let findings = try lints(
            criterion: """
                counts: patent
                points:
                  - {points: 10, when: granted in period}
                  - {points: 1, when: filed in period}
                  - {points: 0}
                """, policy: "general")
        #expect(findings.count == 1)
        #expect(findings.first?.contains("only filed: a `patent` where `granted` is missing") == true)
    }

    @Test func `refuse the fame of a journal, except in a rubric that reproduces an old metric`() throws {
        let criterion = "counts: paper\npoints: impact-factor else 0\nselect: {best: 5}"
        #expect(
            try lints(criterion: criterion, policy: "china-2020") == [
                "error forbidden-input: The policy `china-2020` does not allow `impact-factor` as an input."
            ])
        let legacy = try lints(criterion: criterion, policy: "china-2020", legacy: true)
        #expect(legacy.map { $0.prefix(20) } == ["note forbidden-input"])
    }

    @Test(arguments: ["select: {best: 5}", "at most: [{points: 10}]", "combine: mean"])
    func `want an end to the counting of papers`(limit: String) throws {
        #expect(
            try lints(criterion: "counts: paper\npoints: 1", policy: "coara") == [
                "error no-ceiling: Criterion `c` counts any number of papers."
            ])
        #expect(try lints(criterion: "counts: paper\npoints: 1\n\(limit)", policy: "coara") == [])
    }

    private func weighing(_ peers: Int, _ others: Int, source: String = "panel") throws -> [String] {
        let text = """
            tracks:
              basic: person.track = basic
              other: person.track != basic
              none: person.track is missing
            criteria:
              works: {dimension: works, counts: assessment, where: source = \(source), points: 1}
            dimensions:
              works: {}
              rest: {score: 1}
              more: {score: 2}
            weights:
              basic: {works: \(peers), rest: \(others), more: \(100 - peers - others)}
              other: {works: 0, rest: 60, more: 40}
              none: {works: 0, rest: 60, more: 40}
            """
        return try lints(text, policy: "coara", total: nil)
    }

    @Test func `want peers to judge basic research`() throws {
        let missing =
            "error no-peer-judgement: Track `basic` has no dimension of at least 30 % that rests on the "
            + "judgement of peers."
        #expect(try weighing(30, 40) == [])
        #expect(try weighing(29, 41) == [missing])
        #expect(try weighing(40, 30, source: "user") == [missing])
    }

    @Test func `want no dimension to decide nearly alone`() throws {
        #expect(try weighing(60, 20) == [])
        #expect(
            try weighing(61, 20) == [
                "error single-indicator: Dimension `works` weighs 61 % in track `basic`, more than 60 %."
            ])
    }
}
