import Diagnostics
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

    @Test func `read the export of a research office`() throws {
        let mapping = try exampleMapping("research-office.yaml")
        let file = read(try sample("research-office.xml"), named: "research-office.xml", with: mapping)
        #expect(file.findings.isEmpty && file.unread.isEmpty, "\(file.findings) \(file.unread)")
        #expect(
            file.counts == [
                "institution": 2, "person": 3, "appointment": 3, "title": 3, "paper": 4, "contributor": 14,
                "indexing": 4, "patent": 1, "project": 1, "receipt": 2,
            ])
        let names: [String?] = ["王小明", "John Smith", "李雷", "李雷", "王小明", "张三", "王小明", "张三"]
        #expect(file.values("contributor", "name").prefix(8) == names[...])
        let numbers: [String?] = ["20030017", nil, "20110233", "20110233", "20030017", nil, "20030017", nil]
        #expect(file.values("contributor", "person").prefix(8) == numbers[...])
        #expect(file.values("contributor", "corresponding").prefix(3) == ["true", nil, nil])
        #expect(file.values("contributor", "self").prefix(8) == ["true", nil, nil, nil, "true", nil, "true", nil])
        #expect(file.values("paper", "published") == ["2024-03", "2023", "2024-03", "2023"])
        #expect(file.values("receipt", "amount") == ["600000", "402500"])
    }

    @Test(arguments: ["flat-spreadsheet.fods", "excel-2003.xml"])
    func `read a workbook by the names of its columns`(workbook: String) throws {
        let file = read(try sample(workbook), named: workbook, with: try exampleMapping("spreadsheet.yaml"))
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.unread.isEmpty, "\(file.unread)")
        #expect(file.values("person", "id") == ["70012", "70013"])
        #expect(file.values("person", "born") == ["1980-02-03", nil])
        #expect(file.values("paper", "title") == ["On balances", "On weights", "On scales"])
        #expect(file.values("paper", "doi") == ["10.5555/house.1", nil, nil])
        #expect(file.values("paper", "journal") == ["House Journal", nil, nil])
        #expect(file.values("paper", "published") == ["2024", "2022", nil])
        #expect(file.values("paper", "citations") == ["7", "1", nil])
        #expect(file.values("contributor", "position") == ["2", "1", "1"])
    }

    /// A file, a line and a path lead to a value that is refused.
    @Test func `say in which row of which sheet a value is wrong`() throws {
        let text = try sample("flat-spreadsheet.fods").replacing("<text:p>2022<", with: "<text:p>later<")
        let file = read(text, named: "a.fods", with: try exampleMapping("spreadsheet.yaml"))
        let finding = try #require(file.findings.first)
        let before = text.split(separator: "later", omittingEmptySubsequences: false)[0]
        #expect(file.findings.count == 1 && finding.code == "date")
        #expect(finding.place.line == before.count { $0 == "\n" } + 1)
        #expect(finding.element == "/workbook/papers[@row=3]/published")
    }
}
