import Foundation
import Records
import Testing

@testable import Sheets

@Suite struct `An explanation` {
    private let panel = Record(
        "assessment", ["id": "v", "source": "panel", "held": "2024-05-01"],
        ["80", "85", "90"].map { Record("score", ["value": $0]) })

    private func account(_ language: Language = .english) throws -> Account {
        let ethics = Record(
            "decision", ["id": "d", "finding": "ethics-violation", "number": "2025-7", "decided": "2025-01-01"])
        return try #require(
            try accounts(classified, [person("1", [paper("a"), panel, ethics])], language).first)
    }

    private func json(_ item: String? = nil) throws -> [String: Any] {
        let bytes = Data(explanationJSON(try account(), item: item))
        return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    @Test func `as JSON has gates, vetoes and panels as the page has them`() throws {
        let (account, json) = (try account(), try json())
        let gates = try #require(json["gates"] as? [[String: Any]])
        #expect(gates.map { $0["title"] as? String } == account.gates.map(\.title) && gates.count == 1)
        #expect(gates.map { $0["result"] as? String } == account.gates.map(\.result))
        let vetoes = try #require(json["vetoes"] as? [[String: Any]])
        #expect(vetoes.map { $0["decision"] as? String } == ["2025-7"] && vetoes[0]["against"] as? Bool == true)
        let panels = try #require(json["panels"] as? [[String: Any]])
        #expect(panels.map { $0["assessors"] as? Int } == [3] && panels[0]["median"] as? String == "85.00")
        #expect(json["rank"] as? String == account.result.rank)
    }

    @Test func `of one item has that item alone`() throws {
        let json = try json("v")
        #expect((json["panels"] as? [Any])?.count == 1 && (json["criteria"] as? [Any])?.isEmpty == true)
        #expect(json["gates"] == nil && json["outlook"] == nil)
        #expect((try self.json("a")["panels"] as? [Any])?.isEmpty == true)
    }

    @Test(arguments: Language.allCases) func `as text says what assessors gave`(language: Language) throws {
        let account = try account(language)
        let words = Words.in(language)
        let text = ExplanationText.text(account, item: nil, words)
        #expect(text.contains("\n\(words.blockPanels)\n"))
        #expect(text.contains("\(words.assessors) 3") && text.contains("80–90"))
    }
}
