import Diagnostics
import Foundation
import Records
import Testing

@testable import RubricLanguage

@Suite struct `The file of a reference table` {
    private func findings(_ bytes: [UInt8]) throws -> [Finding] {
        let text = """
            rubric: lists
            version: 1.0.0
            policy: none
            period: 2024
            references:
              journals: {file: journals.csv, keys: {issn: issn, name: title}, lookups: [issn, name], value: points}
            criteria:
              papers: {counts: paper, points: "journals[issn, journal] else 1"}
            total: papers.points
            """
        let source = SourceText(name: "rubric.yaml", text: text)
        var rubric = try #require(checkRubric(source, vocabulary: .core).rubric)
        return rubric.loadReferences { SourceText(name: $0.file, bytes: bytes) }
    }

    @Test func `must be UTF-8`() throws {
        let found = try findings(Array("issn,title,points\n1,Qu".utf8) + [0xED] + Array("mica,3\n".utf8))
        #expect(found.map(\.code) == ["reference-encoding"])
        #expect(found.first?.severity == .error)
        #expect(found.first?.place.line == 2)
    }

    @Test(arguments: ["", "\n\n"]) func `has a head line`(text: String) throws {
        let found = try findings(Array(text.utf8))
        #expect(found.map(\.code) == ["reference-empty"])
        #expect(found.first?.severity == .error)
    }

    @Test func `has rows that something can find`() throws {
        let found = try findings(Array("issn,title,points\n,,3\n,Folia,3\n1,,3\n , ,4\n".utf8))
        #expect(found.map(\.code) == ["reference-unfindable", "reference-padded"])
        #expect(found.first?.severity == .warning)
        #expect(found.first?.message.hasPrefix("The table `journals` has 2 rows without a key") == true)
        #expect(found.first?.message.hasSuffix("line 2, line 5.") == true)
    }

    /// Law: a letter and its accents are the same key, written as one character or apart, and so is the bare letter.
    @Test func `finds a title whatever its accents`() throws {
        let key = Reference.Key(name: "name", column: "name", form: .title)
        let letters = [0xC0...0x24F, 0x1E00...0x1EFF].joined().compactMap { Unicode.Scalar(UInt32($0)) }.map(
            String.init)
        for letter in letters {
            let apart = letter.decomposedStringWithCanonicalMapping
            guard let base = apart.unicodeScalars.first, base.plainLatin != nil else { continue }
            #expect(key.normal(letter) == key.normal(apart), "\(letter)")
            #expect(key.normal(letter) == key.normal(String(base)), "\(letter)")
        }
        let words = ["Đại học Cần Thơ": "DAI HOC CAN THO", "Straße Ærø Þór": "STRASSE AERO THOR", "生物 ３号": "生物 3号"]
        for (text, plain) in words { #expect(key.normal(text) == Array(plain.utf8)) }
    }

    @Test func `says of two columns with one name that the first holds`() throws {
        let found = try findings(Array("issn,title,title,points\n1,A,B,3\n".utf8))
        #expect(found.map(\.code) == ["reference-column"] && found.first?.severity == .warning)
    }

    /// Rows that were there twice were silent.
    @Test func `says once of keys that are repeated, whatever the difference`() throws {
        func codes(_ rows: String) throws -> [String] {
            try findings(Array("issn,title,points\n\(rows)".utf8)).map(\.code)
        }
        #expect(try codes("1,Folia,3\n1,Folia,3\n") == ["reference-duplicate"])
        #expect(try codes("1,Folia,3\n1,Acta,3\n") == ["reference-duplicate"])
        #expect(try codes("1,Folia,3\n1,Folia,4\n").first == "reference-repeated")
        #expect(try codes("1,,3\n 1,,3\n") == ["reference-padded", "reference-duplicate"])
        #expect(try codes("a1,,3\nA1,,3\n") == ["reference-alike"])
        #expect(try codes("Ａ1,,3\nA1,,4\n") == ["reference-alike"])
        #expect(try codes("Re\u{301}sume\u{301},,3\nRésumé,,3\n") == ["reference-alike"])
        #expect(try codes("1,,3\n").isEmpty)
        // Two journals of one title and one value are found by their numbers; only the title is in both.
        #expect(try codes("1,Folia,3\n2,Folia,3\n") == [])
        let found = try findings(Array("issn,title,points\n2,,1\n1,,3\n2,,1\n2,,1\n1,,3\n".utf8))
        #expect(found.map(\.place.line) == [4])
        #expect(found.first?.severity == .note)
        #expect(found.first?.message.hasSuffix("same value: line 4 `2`, line 6 `1`.") == true)
    }
}
