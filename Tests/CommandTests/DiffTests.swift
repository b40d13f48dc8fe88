import Foundation
import Testing

@Suite struct `A comparison of two rubrics` {
    private let rubric = """
        rubric: r
        version: 1.0.0
        period: 2024
        policy: none
        criteria: {papers: {counts: paper, points: 1, select: {best: 3}}}
        total: papers.points

        """

    @Test func `says what differs, and warns where the version does not say so`() throws {
        let scratch = try Scratch()
        let old = try scratch.write(rubric, to: "old.yaml")
        let new = try scratch.write(rubric.replacing("points: 1,", with: "points: 2,"), to: "new.yaml")
        let run = try Program("diff", old, new)
        #expect(run.output == "Points of criterion `papers`: 1 → 2\n1 difference\n")
        #expect(run.code == 1 && run.errors.contains("warning[same-version]"))
        let same = try Program("diff", old, old)
        #expect(same.output == "no differences\n" && same.code == 0)
    }

    @Test func `answers scripts`() throws {
        let scratch = try Scratch()
        let old = try scratch.write(rubric, to: "old.yaml")
        let text = rubric.replacing("best: 3", with: "best: 4").replacing("1.0.0", with: "2.0.0")
        let run = try Program("diff", old, try scratch.write(text, to: "new.yaml"), "--format", "json")
        let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
        #expect(list?.map { $0["path"] as? String } == ["version", "criteria/papers/select/best"])
        #expect((list?.last?["new-place"] as? String)?.hasSuffix("new.yaml:5:62") == true)
        #expect(run.code == 0)
    }

    @Test func `needs two sound rubrics`() throws {
        let scratch = try Scratch()
        let old = try scratch.write(rubric, to: "old.yaml")
        let run = try Program("diff", old, try scratch.write("rubric: r\n", to: "new.yaml"))
        #expect(run.code == 2 && run.output.isEmpty && run.errors.contains("missing-key"))
    }
}
