import Importing
import Testing

@Suite struct `The CERIF mapping` {
    private func read(_ text: String, _ name: String) throws -> MappedFile {
        ImportingTests.read(text, named: name, with: try bundledMapping("cerif"))
    }

    private func read(_ name: String) throws -> MappedFile {
        try read(sample(name), name)
    }

    @Test func `reads persons and organisations`() throws {
        let file = try read("cerif-persons.xml")
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.counts == ["institution": 1, "person": 2, "appointment": 1])
        #expect(file.values("institution", "name") == ["Institute of Balances"])
        #expect(file.values("institution", "type") == ["institute"])
        #expect(file.values("person", "name") == ["Ingrid Ferro", "Péter Zoltán"])
        #expect(file.values("person", "orcid") == ["0000-0000-6120-4753", nil])
        #expect(file.values("appointment", "from") == ["2015-09"])
        #expect(file.values("appointment", "to") == ["2020"])
    }

    @Test func `reads outputs as the report of the file`() throws {
        let file = try read("cerif-outputs.xml")
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(
            file.counts == [
                "person": 1, "paper": 1, "book": 1, "patent": 1, "software": 1, "project": 1, "contributor": 6,
            ])
        #expect(file.values("person", "id") == ["cerif-outputs"])
        #expect(file.values("person", "assessed") == ["false"])
        #expect(file.values("paper", "title") == ["Two pans are enough"])
        #expect(file.values("paper", "journal") == ["Journal of Balances"])
        #expect(file.values("paper", "pages") == ["10"])
        #expect(file.values("book", "publisher") == ["Pan Press"])
        #expect(file.values("patent", "granted") == ["2022-02-01"])
        #expect(file.values("software", "registered") == ["2023-06-30"])
        #expect(file.values("project", "budget") == ["250000"])
        let persons = ["Persons/41", "Persons/42", nil, "Persons/42", "Persons/42", "Persons/41"]
        #expect(file.values("contributor", "person") == persons)
        #expect(file.values("contributor", "role") == ["author", "author", "author", "editor", "inventor", "author"])
        #expect(file.values("contributor", "self").allSatisfy { $0 == nil })
    }

    @Test func `leaves journals, sets of data and programmes`() throws {
        let unread = try read("cerif-outputs.xml").unread
        #expect(unread["Publication/@id"] == 2)
        #expect(unread["Product/@id"] == 1)
        #expect(unread["Amount"] == 1)
    }

    @Test func `reads an entity without an envelope`() throws {
        let file = try read("cerif-project.xml")
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.values("project", "number") == ["SoS-21"])
        #expect(file.values("project", "funder") == ["Fund for Scales"])
        #expect(file.values("contributor", "role") == ["lead", "participate"])
    }

    @Test(arguments: ["cerif-persons.xml", "cerif-outputs.xml", "cerif-project.xml"])
    func `reads both versions alike`(name: String) throws {
        let text = try sample(name)
        let files = try ["1.1", "1.2"].map { version in
            try read(
                text.replacing("cerif-profile/1.1/", with: "cerif-profile/\(version)/")
                    .replacing("cerif-profile/1.2/", with: "cerif-profile/\(version)/"), name)
        }
        #expect(files[0].counts == files[1].counts)
        #expect(files[0].unread == files[1].unread)
        for kind in ["person", "paper", "project"] {
            #expect(files[0].values(kind, "id") == files[1].values(kind, "id"))
        }
    }
}
