import Foundation
import Testing

/// The table of real systems says what stands below `Rubrics`.
@Suite struct `The table of real systems` {
    private static let rubrics = House.files(below: "Rubrics", suffix: "/rubric.yaml")

    /// The folders directly below `Rubrics`.
    private static let folders = Set(rubrics.map { String($0.split(separator: "/")[1]) })

    private static func page() throws -> String {
        try House.text("Sources/RubricLanguage/RubricLanguage.docc/RealSystems.md")
    }

    /// The rows of the systems with a folder and a number of worked examples.
    private static func systems() throws -> [(folder: String, examples: Int)] {
        try page().matches(of: /(?m)^\| [^|\n]+ \| [^|\n]+ \| [^|\n]+ \| `([a-z0-9-]+)` \| (\d+) \| [^|\n]+ \|$/)
            .map { (String($0.output.1), Int($0.output.2) ?? -1) }
    }

    @Test func `names every folder, and none that is not there`() throws {
        let page = try Self.page()
        for folder in Self.folders { #expect(page.contains("`\(folder)`"), "\(folder)") }
        let named = try Self.systems().map(\.folder)
        #expect(named.count == 26)
        #expect(Set(named).count == 26)
        for folder in named { #expect(Self.folders.contains(folder), "\(folder)") }
    }

    @Test func `counts the worked examples that the cases name`() throws {
        for system in try Self.systems() {
            var examples: Set<String> = []
            for file in House.files(below: "Rubrics/\(system.folder)", suffix: "cases.yaml") {
                let sources = try House.text(file).matches(of: /(?m)^  source: "?([A-Z][A-Za-z0-9-]*\/\S+) \(/)
                examples.formUnion(sources.map { String($0.output.1) })
            }
            #expect(examples.count == system.examples, "\(system.folder)")
        }
    }

    @Test func `shows each feature in a rubric that exists`() throws {
        let rows = try Self.page().matches(of: /(?m)^\| (\d+) \| [^|\n]+ \| \d+ \| [^|\n]+ \| `([a-z0-9-]+)` \|$/)
        #expect(rows.map { Int($0.output.1) } == Array(1...35))
        for row in rows { #expect(Self.folders.contains(String(row.output.2)), "\(row.output.2)") }
    }
}
