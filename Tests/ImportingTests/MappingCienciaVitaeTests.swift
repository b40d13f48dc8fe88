import Importing
import Testing

@Suite struct `The CIÊNCIAVITAE mapping` {
    private func read(_ text: String) throws -> MappedFile {
        ImportingTests.read(text, named: "curriculum.xml", with: try bundledMapping("cienciavitae"))
    }

    @Test func `reads a curriculum`() throws {
        let file = try read(sample("cienciavitae.xml"))
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(
            file.counts == [
                "institution": 1, "person": 1, "qualification": 1, "appointment": 1, "paper": 1, "book": 1, "talk": 1,
                "patent": 1, "project": 1, "supervision": 1, "teaching": 1, "span": 1, "service": 1, "award": 1,
                "contributor": 6,
            ])
        #expect(file.values("person", "id") == ["0A00-0B00-0C00"])
        #expect(file.values("person", "orcid") == ["0000-0000-4407-7123"])
        #expect(file.values("qualification", "from") == ["2010-07"])
        #expect(file.values("paper", "title") == ["Dois pratos bastam"])
        #expect(file.values("paper", "doi") == ["10.5555/pratos.2"])
        #expect(file.values("paper", "issn") == ["0317-8471"])
        #expect(file.values("paper", "pages") == ["10"])
        #expect(file.values("book", "form") == ["chapter"])
        #expect(file.values("book", "publisher") == ["Editora do Peso"])
        #expect(file.values("patent", "filed") == ["2019-05-06"])
        #expect(file.values("project", "budget") == ["159815.05"])
        #expect(file.values("supervision", "role") == ["co-supervisor"])
        #expect(file.values("award", "awarded") == ["2020"])
    }

    @Test func `knows the person by the mark, by the number and by the name`() throws {
        let file = try read(sample("cienciavitae.xml"))
        #expect(file.values("contributor", "self") == [nil, "true", "true", "true", "true", "true"])
        #expect(Array(file.values("contributor", "role").suffix(2)) == ["inventor", "lead"])
    }

    @Test func `leaves fellowships, degrees under way and sets of data`() throws {
        let unread = try read(sample("cienciavitae.xml")).unread
        #expect(unread["project-title"] == 1)
        #expect(unread["degree-name"] == 1)
        #expect(unread["title"] == 1)
    }

    @Test func `does not depend on the language of the labels`() throws {
        let text = try sample("cienciavitae.xml")
        let english = try read(text.replacing(">Doutoramento<", with: ">PhD<").replacing(">Coorientador<", with: "> <"))
        #expect(english.values("qualification", "value") == ["doctor"])
        #expect(english.values("supervision", "degree") == ["doctor"])
        #expect(english.values("supervision", "role") == ["co-supervisor"])
    }
}
