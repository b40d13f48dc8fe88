import Diagnostics
import Foundation
import Records
import Testing

@testable import Importing

/// What the marks of encodings look like.
private let marks: [String: [UInt8]] = [
    "UTF-8": [0xEF, 0xBB, 0xBF], "UTF-16LE": [0xFF, 0xFE], "UTF-16BE": [0xFE, 0xFF],
]

/// A sample that is read in many encodings, with what reads it.
private struct Sample: CustomTestStringConvertible {
    var name: String
    /// The text without its declaration.
    var text: String
    var vocabulary = Vocabulary.core
    var formats: [any StaffFormat] = []

    var testDescription: String { name }

    /// A sample without its declaration of an encoding.
    init(_ text: String, named name: String, vocabulary: Vocabulary = .core, formats: [any StaffFormat] = []) {
        self.name = name
        let end = text.hasPrefix("<?xml") ? text.firstRange(of: "?>")?.upperBound : nil
        self.text = String(text[(end ?? text.startIndex)...])
        self.vocabulary = vocabulary
        self.formats = formats
    }

    /// Everything that bytes of the file say, but for their number and digest: records in the native format, findings.
    func read(_ bytes: [UInt8]) -> (records: String, findings: [Finding]) {
        let read = importStaff(
            [StaffSource(name: name, bytes: ByteSource(bytes))], vocabulary: vocabulary,
            options: ImportOptions(threads: 2, formats: formats))
        var writer = NativeWriter(vocabulary)
        writer.begin()
        writer.write(read.places)
        for index in 0..<read.store.count { writer.write(read.store.batch(at: index)) }
        writer.end()
        return (String(decoding: writer.take(), as: UTF8.self), read.findings)
    }

    /// What is said without the offsets of bytes, which differ.
    static func words(_ findings: [Finding]) -> [String] {
        findings.map { finding in
            "\(finding.place.file):\(finding.place.line ?? 0) \(finding.code) \(finding.message) \(finding.value ?? "")"
        }
    }

    static func all() throws -> [Sample] {
        [
            Sample(
                try SampleFiles.source("university.xml").text, named: "university.xml",
                vocabulary: try SampleFiles.vocabulary()),
            Sample(
                try SampleFiles.source("errors.xml").text, named: "errors.xml", vocabulary: try SampleFiles.vocabulary()
            ),
            Sample(try sample("dump.xml"), named: "dump.xml", formats: [MappedFormat(try exampleMapping("dump.yaml"))]),
            Sample(try sample("cvn.xml"), named: "cvn.xml", formats: MappedFormat.bundled(for: .core)),
        ]
    }
}

@Suite struct `The same file in several encodings` {
    @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK", "ISO-8859-1"])
    func `gives the same records and findings`(encoding: String) throws {
        for sample in try Sample.all() {
            let expected = sample.read(encoded(sample.text, as: "UTF-8"))
            #expect(expected.records.contains("<person"))
            for mark in Set([[], marks[encoding] ?? []]) {
                let declared = encoding.hasPrefix("UTF-16") ? "UTF-16" : encoding
                let read = sample.read(encoded(sample.text, as: encoding, declaring: declared, mark: mark))
                #expect(read.records == expected.records, "\(sample.name) with \(mark)")
                #expect(Sample.words(read.findings) == Sample.words(expected.findings), "\(sample.name) with \(mark)")
            }
        }
    }

    /// A declaration that lies is found where the bytes prove it, and the bytes hold.
    @Test(
        arguments: [
            ("UTF-8", "ISO-8859-1", []), ("UTF-8", "windows-1252", []), ("UTF-8", "GB18030", []), ("UTF-8", "GBK", []),
            ("UTF-8", "UTF-16", []), ("UTF-8", "GBK", [0xEF, 0xBB, 0xBF]), ("UTF-16LE", "UTF-8", [0xFF, 0xFE]),
            ("UTF-16BE", "GBK", [0xFE, 0xFF]),
        ] as [(String, String, [UInt8])])
    func `is read in spite of a declaration that lies`(encoding: String, declared: String, mark: [UInt8]) throws {
        for sample in try Sample.all() {
            let expected = sample.read(encoded(sample.text, as: "UTF-8"))
            let read = sample.read(encoded(sample.text, as: encoding, declaring: declared, mark: mark))
            #expect(read.records == expected.records, "\(sample.name)")
            let lies = read.findings.filter { $0.code == "encoding-lie" }
            #expect(lies.map(\.value) == [declared.uppercased()] && lies.first?.severity == .warning, "\(sample.name)")
            let others = read.findings.filter { $0.code != "encoding-lie" }
            #expect(Sample.words(others) == Sample.words(expected.findings), "\(sample.name)")
        }
    }

    /// Nothing is guessed where nothing is declared: the file is refused.
    @Test(arguments: [("GB18030", "UTF-8"), ("GB18030", ""), ("ISO-8859-1", "UTF-8"), ("ISO-8859-1", "GB18030")])
    func `is refused where its bytes are not what it declares`(encoding: String, declared: String) {
        let name = encoding == "GB18030" ? "李伟" : "José\u{FF}"
        for root in [staff(person()), "<house><member no='1' name='A'/></house>"] {
            let text = root.replacing("A", with: name)
            guard let mapping = try? mapping() else { return }
            let sample = Sample(text, named: "a.xml", formats: [MappedFormat(mapping)])
            let read = sample.read(encoded(text, as: encoding, declaring: declared))
            #expect(read.findings.map(\.code) == ["encoding"], "\(read.findings)")
            #expect(!read.records.contains("<person"))
        }
    }
}

@Suite struct `A table in CSV` {
    private let text = "person,name\n1,李伟 José\n"

    @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE"])
    func `is read in the encoding of its mark`(encoding: String) {
        let bytes = (marks[encoding] ?? []) + converted(text, to: encoding)
        let read = String(decoding: TableText(bytes).utf8, as: UTF8.self)
        #expect(read.trimmingPrefix("\u{FEFF}") == text)
    }

    @Test func `is Chinese where it is not UTF-8`() {
        #expect(TableText(converted(text, to: "GB18030")).encoding == "GB18030")
        #expect(TableText(Array(text.utf8)).encoding == nil)
        #expect(TableText(converted(text, to: "GB18030")).utf8 == Array(text.utf8))
        #expect(TableText(Array(text.utf8)).utf8 == Array(text.utf8))
        #expect(TableText([0x41, 0xFF, 0xFF]).utf8 == [0x41, 0xFF, 0xFF])
    }

    @Test(arguments: [
        "person,name\n1,李伟\n", "姓名,单位\n王喆,生物学院\n", "工号,职称\n7,教授\n8,副教授\n", "姓名,单位\n张珺玥,生物学院\n",
    ])
    func `is Chinese with rare characters too`(text: String) {
        #expect(TableText(converted(text, to: "GB18030")).utf8 == Array(text.utf8))
    }

    /// Such bytes are valid GB18030 as well, and would be other names.
    @Test(arguments: [
        "name\nUniversität München\n", "name\nSão Paulo\n", "name\nInovação\nEDUCAÇÃO\n", "name\nJérémy Hélène\n",
        "name\nCréée Façade\n", "name\nŁódź, Kraków\n",
    ])
    func `is not Chinese where accented letters stand alone`(text: String) {
        let encoding = text.contains("Ł") ? "ISO-8859-2" : "ISO-8859-1"
        let bytes = converted(text, to: encoding)
        #expect(TableText(bytes).utf8 == bytes)
    }
}
