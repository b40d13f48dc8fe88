import Diagnostics
import Numbers
import Records
import Testing

@testable import Importing

@Suite struct `Files read together record by record` {
    private let mapping: Mapping

    init() throws { mapping = try bundledMapping("cerif") }

    /// Everything that files give, with the file and the line of each record; read as one tree, or with so many bytes
    /// of records in memory.
    private func imported(
        _ files: [(name: String, bytes: [UInt8])], budget: Int?, ignoring element: String? = nil
    ) -> [String] {
        var mapping = mapping
        if let element { mapping.ignored.elements.insert(element) }
        if budget == nil { mapping.recordPath = nil }
        var options = ImportOptions(threads: 2, formats: [MappedFormat(mapping)])
        if let budget { options.joinedRecords = budget }
        let read = importStaff(
            files.map { StaffSource(name: $0.name, bytes: ByteSource($0.bytes)) }, vocabulary: .core, options: options)
        let origins = read.persons.inOrder().flatMap { index in
            let (batch, row) = read.persons[index]
            let records = read.store.batch(at: batch)
            return (row.index..<records.end(of: row).index).map { place in
                let origin = records.origin(of: Row(place))
                return "\(read.files[origin.file].name):\(origin.line)"
            }
        }
        let findings = read.findings.map { "\($0) \($0.element ?? "") \($0.person ?? "") \($0.hint ?? "")" }
        return everything(in: read) + origins + findings + ["\(read.unread.sorted { $0.key < $1.key })"]
    }

    /// Law: how many records are in memory changes nothing, and nor does it that no tree holds them all.
    @Test(arguments: 0..<30 as Range<UInt64>)
    func `give what one tree of them all would give`(seed: UInt64) {
        var random = RandomCERIF(seed: seed)
        let files = random.files().map { (name: $0.name, bytes: Array($0.text.utf8)) }
        let whole = imported(files, budget: nil)
        for budget in [0, 30_000, 4 << 20] {
            let changes = imported(files, budget: budget).difference(from: whole)
            #expect(changes.isEmpty, "\(files.map { "\($0.name) " + String(decoding: $0.bytes, as: UTF8.self) })")
        }
    }

    /// Law: nor does it where a mapping leaves out what stands around the records, or part of them.
    @Test(arguments: ["OAI-PMH", "ListRecords", "record", "Person", "Authors"])
    func `leave the same out`(element: String) {
        for seed in 0..<5 as Range<UInt64> {
            var random = RandomCERIF(seed: seed)
            let files = random.files().map { (name: $0.name, bytes: Array($0.text.utf8)) }
            let whole = imported(files, budget: nil, ignoring: element)
            #expect(imported(files, budget: 0, ignoring: element) == whole)
            #expect(imported(files, budget: 4 << 20, ignoring: element) == whole)
        }
    }

    @Test(arguments: ["UTF-16LE", "GB18030"])
    func `may have any encoding`(encoding: String) {
        var random = RandomCERIF(seed: 3)
        let files = random.files().map { file in
            (name: file.name, bytes: encoded(file.text.replacing("<?xml version='1.0'?>\n", with: ""), as: encoding))
        }
        #expect(imported(files, budget: 0) == imported(files, budget: nil))
    }

    /// Law: nothing is read of any file where one of them is broken somewhere.
    @Test func `are refused together when one of them is cut anywhere`() throws {
        var random = RandomCERIF(seed: 8)
        let files = random.files()
        let text = try #require(files.map(\.text).max { $0.utf8.count < $1.utf8.count })
        for end in stride(from: text.utf8.count / 4, to: text.utf8.count - 1, by: 97) {
            var options = ImportOptions(threads: 1, formats: [MappedFormat(mapping)])
            options.joinedRecords = 0
            let cut = StaffSource(name: "a.xml", bytes: ByteSource(Array(text.utf8.prefix(end))))
            let others = files.map { StaffSource(name: "b" + $0.name, bytes: ByteSource(Array($0.text.utf8))) }
            let read = importStaff([cut] + others, vocabulary: .core, options: options)
            #expect(read.findings.filter { $0.place.file == "a.xml" }.count == 1)
            #expect(read.persons.count == 0 && !read.isUsable, "cut at \(end)")
        }
    }

    /// To libxml2 it would be the end of the text, and what stands behind it would be lost in silence.
    @Test func `are refused with a NUL byte behind the root`() throws {
        let text = try sample("cerif-persons.xml") + "\n\0<more/>"
        let options = ImportOptions(threads: 1, formats: [MappedFormat(mapping)])
        let file = StaffSource(name: "a.xml", bytes: ByteSource(Array(text.utf8)))
        let read = importStaff([file], vocabulary: .core, options: options)
        let finding = try #require(read.findings.first)
        #expect(finding.message.contains("NUL") && !read.isUsable)
        #expect(finding.place.line == text.utf8.prefix { $0 != 0 }.count { $0 == 0x0A } + 1)
    }

    /// A warning said that they were read as a whole.
    @Test func `are read without a warning, however large they are`() throws {
        var options = ImportOptions(formats: [MappedFormat(mapping)])
        options.largeTree = 100
        let files = try ["cerif-outputs.xml", "cerif-persons.xml", "cerif-project.xml"].map {
            StaffSource(name: $0, bytes: ByteSource(Array(try sample($0).utf8)))
        }
        let read = importStaff(files, vocabulary: .core, options: options)
        #expect(read.findings.map(\.code) == ["unmapped"])
    }
}
