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
        #expect(rates.percent(paper, try #require(title)) == "66.6")
        #expect(rates.percent(paper, Slot(0)) == "100.0")
        #expect(rates.kinds.map { Vocabulary.core[$0].name } == ["person", "paper"])
    }
}
