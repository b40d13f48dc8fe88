import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring

/// What the records say beside their numbers.
@Suite struct `A quantity of a subject` {
    @Test(arguments: ["rejected", "disputed"]) func `counts no item that was refused`(status: String) throws {
        var refused = RandomFaculty.placement("b", spans: [((2024, 5, 1), (2024, 5, 31))])
        refused.fields.append(("verification", .code(status)))
        let accepted = RandomFaculty.placement("a", spans: [((2024, 3, 1), (2024, 3, 20))])
        #expect(try value("practice-days", of: [accepted, refused]) == 20)
    }

    @Test func `counts an item that was only claimed`() throws {
        var claimed = RandomFaculty.placement("a", spans: [((2024, 3, 1), (2024, 3, 20))])
        claimed.fields.append(("verification", .code("claimed")))
        #expect(try value("practice-days", of: [claimed]) == 20)
    }

    @Test func `takes a receipt without a currency to be in its item's`() throws {
        #expect(try value("income.points", of: [transformation(in: "CNY", receipt: nil)]) == 10)
        #expect(try value("income.points", of: [transformation(in: "EUR", receipt: "CNY")]) == 10)
    }

    @Test func `takes no receipt in another currency or in none`() throws {
        #expect(try value("income.points", of: [transformation(in: "EUR", receipt: nil)]) == 0)
        #expect(try value("income.points", of: [transformation(in: "CNY", receipt: "EUR")]) == 0)
        #expect(try value("income.points", of: [transformation(in: nil, receipt: nil)]) == 0)
    }

    /// A contract that brought 100,000.
    private func transformation(in currency: String?, receipt: String?) -> RandomFaculty.Element {
        var payment = RandomFaculty.receipt(10_000_000, month: 3)
        payment.fields.removeAll { $0.name == "currency" }
        if let receipt { payment.fields.append(("currency", .text(receipt))) }
        var item = RandomFaculty.Element(
            kind: "transformation", fields: [("id", .text("t")), ("form", .code("licence"))], children: [payment])
        if let currency { item.fields.append(("currency", .text(currency))) }
        return item
    }

    private func value(_ measure: String, of items: [RandomFaculty.Element]) throws -> Exact? {
        let rubric = try rubric(manifoldRubric)
        var person = RandomFaculty(people: 1, seed: 1).people[0]
        person.children = person.children.filter { ["title", "track"].contains($0.kind) } + items
        let scored = ScoredFaculty(Batch([person]), rubric)
        let index = try #require(rubric.measures.firstIndex { $0.name == measure })
        return scored.people[RandomFaculty.id(0)]?.values[index] ?? nil
    }
}
