import RubricLanguage
import Testing

@Suite struct `A rubric that looks at an earlier run` {
    @Test func `names measures without needing them`() throws {
        let (rubric, findings) = try check(sound: "prior")
        #expect(findings == "no findings")
        #expect(rubric?.pool.priors == ["works.points", "carried", "income"])
        #expect(rubric?.criteria.map(\.payment) == [.difference, .once])
        #expect(rubric?.carriesOver == true)
    }

    @Test(arguments: ["simple", "every-key", "people"]) func `is the only one that carries over`(name: String) throws {
        #expect(try check(sound: name).rubric?.carriesOver == false)
    }
}
