import Diagnostics
import Importing
import Records
import Testing

@Suite struct `The CERIF mapping` {
    private func read(_ text: String, _ name: String) throws -> MappedFile {
        ImportingTests.read(text, named: name, with: try bundledMapping("cerif"))
    }

    private func read(_ name: String) throws -> MappedFile {
        try read(sample(name), name)
    }

    /// Everything that files in one run give: a line for each person, with what is inside.
    private func imported(_ names: [String]) throws -> (people: [String], read: StaffImport) {
        let read = importStaff(
            try names.map { StaffSource(name: $0, bytes: ByteSource(Array(try sample($0).utf8))) }, vocabulary: .core,
            options: ImportOptions(formats: MappedFormat.bundled(for: .core)))
        let people = (0..<read.persons.count).map { index in
            let (batch, row) = read.persons[index]
            let records = read.store.batch(at: batch)
            let inner = records.children(of: row).map { child in
                let kind = Vocabulary.core[records.kind(of: child)]
                return kind.slot("id").flatMap { records.text(child, $0) } ?? kind.name
            }
            return read.persons.identifier(index) + ": " + inner.joined(separator: " ")
        }
        return (people, read)
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

    @Test func `joins the files of a run by the identifiers of entities`() throws {
        let names = ["cerif-outputs.xml", "cerif-persons.xml", "cerif-project.xml"]
        let (people, read) = try imported(names)
        #expect(read.findings.map(\.code) == ["unmapped"], "\(read.findings)")
        #expect(
            people == [
                "Persons/41: appointment paper-Publications/1 software-Products/5 project-Projects/12",
                "Persons/42: book-Publications/3 patent-Patents/4",
            ])
        #expect(try imported(names.reversed()).people == people)
    }

    @Test func `takes what was granted for a project from the funding`() throws {
        let (_, read) = try imported(["cerif-outputs.xml", "cerif-persons.xml", "cerif-project.xml"])
        let kind = try #require(Vocabulary.core.kind("project"))
        let batch = try #require(
            (0..<read.store.count).map { read.store.batch(at: $0) }.first { batch in
                (0..<batch.count).contains { batch.kind(of: Row($0)) == kind }
            })
        let row = try #require((0..<batch.count).map(Row.init).first { batch.kind(of: $0) == kind })
        let values = ["title", "number", "funder", "budget", "currency"].map { field in
            Vocabulary.core[kind].slot(field).flatMap { batch.describe(row, $0, in: .core) }
        }
        #expect(values == ["Counterweights for everybody", "SoS-21", "Fund for Scales", "250000", "EUR"])
        #expect(read.files[batch.origin(of: row).file].name == "cerif-project.xml")
    }

    @Test func `says what to add where there are no persons, and assesses nobody`() throws {
        let (people, read) = try imported(["cerif-outputs.xml"])
        #expect(read.findings.map(\.code).sorted() == ["no-staff", "unmapped"])
        #expect(read.findings.contains { $0.hint?.contains("openaire_cris_persons") == true })
        // The funding names nobody, and is not of a project that is among the files.
        #expect(
            people == [
                "Persons/41: paper-Publications/1 software-Products/5",
                "Persons/42: book-Publications/3 patent-Patents/4", "cerif-outputs: project-Fundings/8",
            ])
        let file = try self.read("cerif-outputs.xml")
        #expect(file.values("person", "assessed") == ["false", "false", "false"])
        #expect(file.values("person", "name") == ["Ingrid Ferro", "Péter Zoltán", "cerif-outputs"])
    }

    @Test func `reads organisations alone as what lacks persons`() throws {
        let text = try sample("cerif-persons.xml").replacing("<Person ", with: "<Nobody ")
            .replacing("</Person>", with: "</Nobody>")
        let file = try read(text, "organisations.xml")
        #expect(file.findings.map(\.code) == ["no-person", "no-staff"])
        #expect(file.findings[0].hint == "Add the files that hold the persons: they are read together.")
    }

    @Test func `reads outputs`() throws {
        let file = try read("cerif-outputs.xml")
        #expect(file.values("paper", "title") == ["Two pans are enough"])
        #expect(file.values("paper", "journal") == ["Journal of Balances"])
        #expect(file.values("paper", "pages") == ["10"])
        #expect(file.values("book", "publisher") == ["Pan Press"])
        #expect(file.values("patent", "granted") == ["2022-02-01"])
        #expect(file.values("software", "registered") == ["2023-06-30"])
        #expect(file.values("project", "budget") == ["250000"])
        #expect(
            file.values("contributor", "person") == [
                "Persons/41", "Persons/42", nil, "Persons/41", "Persons/42", "Persons/42",
            ])
        #expect(file.values("contributor", "role") == ["author", "author", "author", "author", "editor", "inventor"])
    }

    @Test func `leaves journals, sets of data and programmes`() throws {
        let unread = try read("cerif-outputs.xml").unread
        #expect(unread["Title"] == 1)
        #expect(unread["Product/@id"] == 1)
        #expect(unread["Amount"] == 1)
    }

    @Test func `reads an entity without an envelope`() throws {
        let file = try read("cerif-project.xml")
        #expect(file.findings.map(\.code) == ["no-staff"])
        #expect(file.values("person", "id") == ["Persons/41"])
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
