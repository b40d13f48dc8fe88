import Foundation
import Testing

/// What people read comes from one place, so that a file can give it in another language.
@Suite struct `The words of sheets and reports` {
    private let folder = "Sources/Sheets/Words/"

    @Test func `stand in tables that are all on the list of those which a translation gives`() throws {
        let list = try House.text(folder + "Words.swift")
        var tables: Set<String> = []
        for file in House.files(below: "Sources/Sheets", suffix: ".swift") {
            for match in try House.text(file).matches(of: /(\w+): WordTable\b/) where match.output.1 != "Table" {
                tables.insert(String(match.output.1))
                #expect(file.hasPrefix(folder), "\(file)")
            }
        }
        let listed = Set(list.matches(of: /(\w+)\.self\b/).map { String($0.output.1) }.filter { $0.hasSuffix("Table") })
        #expect(tables.count > 10 && tables == listed)
    }

    @Test func `are nowhere else`() throws {
        // Weights that were found are written as a rubric, whose titles are in both languages.
        let others = House.files(below: "Sources/Sheets", suffix: ".swift")
            .filter { !$0.hasPrefix(folder) && !$0.contains("/Tuning/") }
        #expect(others.count > 100)
        for file in others {
            let chinese = try House.text(file).unicodeScalars.first { (0x3400...0x9FFF).contains($0.value) }
            #expect(chinese == nil, "\(file) has words of its own")
        }
    }
}
