import Diagnostics
import Importing
import Testing

@Suite struct `The CVN mapping` {
    private func read(_ text: String) throws -> MappedFile {
        ImportingTests.read(text, named: "cvn.xml", with: try bundledMapping("cvn"))
    }

    @Test func `reads a curriculum`() throws {
        let file = try read(sample("cvn.xml"))
        #expect(
            file.counts == [
                "institution": 2, "person": 1, "qualification": 2, "appointment": 2, "paper": 2, "book": 1,
                "software": 1, "talk": 1, "project": 3, "patent": 1, "supervision": 1, "teaching": 1, "span": 1,
                "award": 1, "contributor": 11,
            ])
        #expect(file.values("person", "name") == ["Lucía Peña Ruiz"])
        #expect(file.values("person", "born") == ["1979-05-14"])
        #expect(file.values("appointment", "institution") == ["7001", "Instituto del Peso"])
        #expect(file.values("appointment", "fte") == ["100 %", nil])
        #expect(file.values("paper", "form") == ["article", "proceedings"])
        #expect(file.values("paper", "doi") == ["10.5555/platillos.2", nil])
        #expect(file.values("paper", "issn") == ["0317-8471", nil])
        #expect(file.values("paper", "citations") == ["12", nil])
        #expect(file.values("paper", "impact-factor") == ["2.75", nil])
        #expect(file.values("book", "isbn") == ["9783161484100"])
        #expect(file.values("talk", "form") == ["oral"])
        #expect(file.values("project", "funder") == ["Fondo del Peso", nil, "Puerto S.A."])
        #expect(file.values("project", "currency") == ["EUR", nil, "EUR"])
        #expect(file.values("patent", "form") == ["invention"])
        #expect(file.values("supervision", "student") == ["Ane Gil Mora"])
        #expect(file.values("supervision", "role") == ["supervisor"])
    }

    @Test func `keeps of a moment what is meant, and in local time`() throws {
        let file = try read(sample("cvn.xml"))
        #expect(file.values("qualification", "from") == ["2002", "2008-07-03"])
        #expect(file.values("appointment", "from") == ["2018-09-01", "2009-02"])
        #expect(file.values("appointment", "to") == [nil, "2018"])
        #expect(file.values("book", "published") == ["2021"])
    }

    @Test func `finds the person among the authors, and who leads a project`() throws {
        let file = try read(sample("cvn.xml"))
        #expect(Array(file.values("contributor", "self").prefix(2)) == [nil, "true"])
        #expect(Array(file.values("contributor", "corresponding").prefix(2)) == [nil, "true"])
        #expect(file.values("contributor", "role").filter { $0 == "lead" }.count == 3)
        #expect(file.values("contributor", "role").filter { $0 == "participate" }.count == 1)
        #expect(!file.codes.contains("not-listed"))
    }

    @Test func `says that the declaration of the encoding is wrong`() throws {
        let lying = try read(sample("cvn.xml"))
        #expect(lying.codes == ["encoding-lie"])
        let honest = try read(sample("cvn.xml").replacing("ISO-8859-1", with: "UTF-8"))
        #expect(honest.findings.isEmpty, "\(honest.findings)")
        #expect(honest.counts == lying.counts)
    }

    @Test func `takes the name of the file where no number of a person is`() throws {
        let file = try read(sample("cvn.xml").replacing("000.010.000.100", with: "000.010.000.900"))
        #expect(file.values("person", "id") == ["cvn"])
    }
}
