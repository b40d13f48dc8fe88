import Diagnostics
import Importing
import Records
import Testing

@Suite struct `The ORCID mapping` {
    private func read(_ name: String) throws -> MappedFile {
        ImportingTests.read(try sample(name), named: name, with: try bundledMapping("orcid"))
    }

    @Test func `reads a record`() throws {
        let file = try read("orcid-record.xml")
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(
            file.counts == [
                "institution": 2, "person": 1, "qualification": 2, "appointment": 2, "paper": 1, "book": 1,
                "project": 1, "award": 1, "service": 2, "span": 1, "artwork": 1,
            ])
        #expect(file.values("person", "id") == ["0000-0000-8264-5195"])
        #expect(file.values("person", "name") == ["Marta Kivelä"])
        #expect(file.values("qualification", "value") == ["doctor", "master"])
        #expect(file.values("appointment", "institution") == ["https://ror.org/0bergsu00", "Institute of Balances"])
        #expect(file.values("paper", "doi") == ["10.5555/scales.1"])
        #expect(file.values("paper", "issn") == ["0317-8471"])
        #expect(file.values("book", "form") == ["chapter"])
        #expect(file.values("project", "number") == ["SoS-17"])
    }

    @Test func `keeps dates as precise as they are`() throws {
        let file = try read("orcid-record.xml")
        #expect(file.values("paper", "published") == ["2023-04-02"])
        #expect(file.values("book", "published") == ["2021-11"])
        #expect(file.values("appointment", "to") == [nil, "2019-08"])
        #expect(file.values("award", "awarded") == ["2022"])
    }

    @Test func `leaves the second source of a work and what has no kind`() throws {
        let unread = try read("orcid-record.xml").unread
        #expect(unread["title"] == 1)
        #expect(unread["publication-date"] == nil)
        #expect(unread["created-date"] == nil)
    }

    @Test func `reads a record of the version before`() throws {
        let file = try read("orcid-record-2.xml")
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.values("person", "name") == ["T. Abasolo"])
        #expect(file.values("institution", "id") == ["90210"])
        #expect(file.values("appointment", "post") == ["Lecturer"])
        #expect(file.values("qualification", "value") == ["bachelor"])
        #expect(file.values("paper", "form") == ["proceedings"])
        #expect(file.values("paper", "doi") == ["10.5555/springs.4"])
        #expect(file.values("project", "funder") == ["Hill Fund"])
    }

    @Test func `reads works with those who made them`() throws {
        let file = try read("orcid-works.xml")
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.values("person", "id") == ["0000-0000-5550-1372"])
        #expect(file.values("person", "name") == ["Olu Adeyemi"])
        #expect(file.values("paper", "id") == ["paper-711"])
        #expect(file.values("patent", "number") == ["EP9000001"])
        #expect(file.values("contributor", "name") == ["Ingrid Ferro", "Olu Adeyemi", "Olu Adeyemi"])
        #expect(file.values("contributor", "role") == ["author", "author", "inventor"])
        #expect(file.values("contributor", "position") == ["1", "2", "1"])
        #expect(file.values("contributor", "self") == [nil, "true", "true"])
    }

    @Test func `reads a work alone as it does in a bulk`() throws {
        let parts = try sample("orcid-works.xml").split(separator: "<work:work ")
        let namespaces = #"xmlns:common="http://www.orcid.org/ns/common" xmlns:work="http://www.orcid.org/ns/work" "#
        let work = "<work:work \(namespaces)" + parts[1]
        let file = ImportingTests.read(work, named: "work.xml", with: try bundledMapping("orcid"))
        let whole = try read("orcid-works.xml")
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.values("person", "id") == whole.values("person", "id"))
        #expect(file.values("person", "name") == whole.values("person", "name"))
        #expect(file.values("paper", "id") == whole.values("paper", "id"))
        #expect(file.values("contributor", "self") == [nil, "true"])
    }

    @Test func `reads a funding and an employment alone`() throws {
        let funding = try read("orcid-funding.xml")
        #expect(funding.findings.isEmpty, "\(funding.findings)")
        #expect(funding.values("person", "name") == ["Rosa Lindt"])
        #expect(funding.values("project", "budget") == ["12500.50"])
        #expect(funding.values("project", "currency") == ["EUR"])
        #expect(funding.values("contributor", "role") == ["lead"])
        #expect(funding.values("contributor", "self") == ["true"])
        let employment = try read("orcid-employment.xml")
        #expect(employment.values("person", "id") == ["0000-0000-6120-4753"])
        #expect(employment.values("appointment", "post") == ["Professor"])
    }
}

@Suite struct `ORCID records in several files` {
    /// The person of the sample, with the works, an employment and a funding of the own record in full.
    private func files() throws -> [(name: String, text: String)] {
        let owner = "0000-0000-8264-5195"
        let works = try sample("orcid-works.xml").replacing("0000-0000-5550-1372", with: owner)
            .replacing("/work/711", with: "/work/601").replacing("\"711\"", with: "\"601\"")
        return [("a-works.xml", works), ("b-record.xml", try sample("orcid-record.xml"))]
    }

    @Test func `make one person, with the contributors that the record lacks`() throws {
        let read = imported(files: try files())
        #expect(read.findings.allSatisfy { $0.severity == .note }, "\(read.findings)")
        #expect(read.persons.count == 1)
        let batch = read.store.batch(at: read.persons[0].batch)
        let row = read.persons[0].row
        #expect(batch.text(row, Slot(1)) == "Marta Kivelä")
        let paper = try #require(Vocabulary.core.kind("paper"))
        let papers = batch.children(of: row).filter { batch.kind(of: $0) == paper }
        #expect(papers.count == 1)
        // The title is that of the record, which has no contributors; they come from the other file.
        #expect(Vocabulary.core[paper].slot("title").flatMap { batch.text(papers[0], $0) } == "On the weight of paper")
        let contributors = Array(batch.children(of: papers[0]))
        #expect(contributors.count == 2)
        #expect(contributors.map { read.files[batch.origin(of: $0).file].name } == ["a-works.xml", "a-works.xml"])
        #expect(read.files[batch.origin(of: papers[0]).file].name == "b-record.xml")
    }

    /// Law: a second copy of what is there already adds nothing, and neither order nor threads matter.
    @Test func `add nothing twice`() throws {
        let files = try files()
        let once = imported(files: files)
        let copies = files + files.map { (name: "copy-of-" + $0.name, text: $0.text) }
        for (files, threads) in [(copies, 1), (copies.reversed(), 3)] {
            let twice = imported(files: files, options: ImportOptions(threads: threads))
            #expect(twice.persons.count == 1 && twice.counts == once.counts)
        }
    }

    @Test func `stay in order when what is read must wait on disk`() throws {
        let path = Array("/tmp/steelyard-test-XXXXXX".utf8CString)
        func read(_ budget: Int) throws -> [String] {
            let options = ImportOptions(memoryBudget: budget, temporaryFile: { try nameless(path) })
            return everything(in: imported(files: try files(), options: options))
        }
        #expect(try read(0) == read(1 << 20))
    }
}
