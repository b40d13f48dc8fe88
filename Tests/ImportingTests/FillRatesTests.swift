import Importing
import Records
import Testing

@Suite struct `Fill rates` {
    @Test func `count the records that have each field`() throws {
        let papers = "<paper><title>A</title></paper><paper><title>B</title><doi>10.5555/x</doi></paper><paper/>"
        let file = house(papers, try mapping(fields: "title: title\ndoi: doi"))
        var rates = FillRates(.core)
        rates.add(file.batch)
        rates.add(file.batch)
        let paper = try #require(Vocabulary.core.kind("paper"))
        let (title, doi) = (Vocabulary.core[paper].slot("title"), Vocabulary.core[paper].slot("doi"))
        #expect(rates[paper] == 6)
        #expect(rates[paper, try #require(title)] == 4)
        #expect(rates[paper, try #require(doi)] == 2)
        #expect(rates.percent(paper, try #require(title)) == "66.7")
        #expect(rates.percent(paper, Slot(0)) == "100.0")
        #expect(rates.kinds.map { Vocabulary.core[$0].name } == ["person", "paper"])
    }

    @Test func `say that all have a field, or none, only where it is so`() throws {
        let paper = try #require(Vocabulary.core.kind("paper"))
        let title = try #require(Vocabulary.core[paper].slot("title"))
        func percent(_ filled: Int, of all: Int) throws -> String {
            let papers =
                String(repeating: "<paper><title>A</title></paper>", count: filled)
                + String(repeating: "<paper/>", count: all - filled)
            var rates = FillRates(.core)
            rates.add(house(papers, try mapping(fields: "title: title")).batch)
            return rates.percent(paper, title)
        }
        #expect(try percent(1, of: 2500) == "0.1")
        #expect(try percent(2499, of: 2500) == "99.9")
        #expect(try percent(1, of: 6) == "16.7")
        #expect(try [percent(0, of: 3), percent(3, of: 3)] == ["0.0", "100.0"])
    }
}
