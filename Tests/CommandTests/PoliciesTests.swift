import Foundation
import Testing

@Suite struct `The list of policies` {
    @Test func `says rule, severity, reason and text`() throws {
        let run = try Program("policies", "china-2020")
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("china-2020: Chinese universities, since 2020\n"))
        #expect(run.output.contains("  forbidden-input: error, in a legacy rubric a note\n"))
        #expect(run.output.contains("  no-peer-judgement: error, 30 %\n"))
        #expect(run.output.contains("    Text: 关于完善科技成果评价机制的指导意见, 国办发〔2021〕26号, 2021-07\n"))
        #expect(!run.output.contains("coara"))
    }

    @Test func `answers scripts, and knows its names`() throws {
        let run = try Program("policies", "--format", "json", "--language", "zh")
        let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
        #expect(list?.map { $0["policy"] as? String } == ["none", "general", "china-2020", "coara"])
        let rules = list?.last?["rules"] as? [[String: Any]]
        #expect(rules?.first { $0["lint"] as? String == "single-indicator" }?["limit"] as? Int == 60)
        #expect(try Program("policies", "china").code == 2)
    }
}
