import Importing
import Testing

@Suite struct `The examples of mappings` {
    @Test func `read a dump of a database`() throws {
        let file = read(try sample("dump.xml"), named: "dump.xml", with: try exampleMapping("dump.yaml"))
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(
            file.counts == [
                "institution": 1, "person": 1, "appointment": 1, "title": 1, "paper": 2, "indexing": 1, "project": 1,
                "receipt": 1, "contributor": 3,
            ])
        #expect(file.values("person", "native-name") == ["秤小平"])
        #expect(file.values("title", "value") == ["associate"])
        #expect(file.values("contributor", "corresponding") == ["true", "false", nil])
        #expect(file.values("project", "budget") == ["12005000"])
        #expect(file.values("receipt", "amount") == ["352500"])
    }

    @Test(arguments: [("flat-spreadsheet.fods", "flat-spreadsheet.yaml"), ("excel-2003.xml", "excel-2003.yaml")])
    func `read a workbook by the names of its columns`(workbook: String, mapping: String) throws {
        let file = read(try sample(workbook), named: workbook, with: try exampleMapping(mapping))
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.unread.isEmpty, "\(file.unread)")
        #expect(file.values("person", "id") == ["70012"])
        #expect(file.values("person", "born") == ["1980-02-03"])
        #expect(file.values("paper", "title") == ["On balances", "On weights"])
        #expect(file.values("paper", "doi") == ["10.5555/house.1", nil])
        #expect(file.values("paper", "published") == ["2024", "2022"])
        #expect(file.values("contributor", "position") == ["2", "1"])
    }

    @Test func `read a cell that stands for several columns`() throws {
        let file = read(
            try sample("flat-spreadsheet.fods"), named: "a.fods", with: try exampleMapping("flat-spreadsheet.yaml"))
        #expect(file.values("paper", "citations") == ["7", "1"])
        #expect(file.values("paper", "journal") == ["House Journal", nil])
    }
}
