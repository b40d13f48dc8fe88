import Foundation
import Testing

@testable import RubricLanguage

@Suite struct `The schema of rubrics` {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    /// Every rubric that ships, and those that this test has.
    static let rubrics: [String] = {
        let folders = ["Rubrics", "Tests/RubricLanguageTests/Sound"]
        return folders.flatMap { folder in
            let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
            return (found?.compactMap { $0 as? String } ?? []).filter {
                $0.hasSuffix("rubric.yaml") || folder.hasSuffix("Sound") && $0.hasSuffix(".yaml")
            }.map { folder + "/" + $0 }.sorted()
        }
    }()

    private func faults(_ file: String) throws -> [String] {
        let text = try String(contentsOf: Self.root.appending(path: file), encoding: .utf8)
        return try JSONSchema(rubricSchema()).faults(in: try #require(jsonValue(ofYAML: text)))
    }

    @Test(arguments: rubrics) func `allows what the checker allows`(file: String) throws {
        #expect(try faults(file) == [])
    }

    @Test(arguments: [
        ("head", "key versoin"), ("head", "no version"), ("head", "/policy: enum"), ("head", "/currency: pattern"),
        ("head", "/rounding/item: pattern"), ("head", "/legacy: type"), ("ten-mistakes", "key titel"),
        ("kinds", "no counts"), ("quota", "/round: enum"),
    ]) func `refuses keys and values that the checker refuses`(name: String, fault: String) throws {
        #expect(try faults("Tests/RubricLanguageTests/Broken/\(name).yaml").contains { $0.hasSuffix(fault) })
    }

    @Test(arguments: Section.rubric.all.map(\.name)) func `allows the example of every key`(name: String) throws {
        let schema = try JSONSchema(rubricSchema())
        let section = try #require(Section.rubric.all.first { $0.name == name })
        for key in section.keys {
            var members: [String: Any] = [:]
            for other in section.keys where other.isRequired || other.name == key.name {
                members[other.name] = jsonValue(ofYAML: other.example)
            }
            #expect(members[key.name] != nil)
            let faults = schema.faults(in: members, as: name)
            #expect(faults == [], "\(key.name)")
        }
    }

    @Test func `has sections and keys with names of their own`() {
        let sections = Section.rubric.all
        #expect(Set(sections.map(\.name)).count == sections.count)
        for section in sections {
            #expect(Set(section.names).count == section.keys.count)
            #expect(section.shorthand.map { section[$0] != nil } ?? true)
            for key in section.keys { #expect(key.doc.hasSuffix(".") && !key.example.isEmpty, "\(key.name)") }
        }
    }

    /// With the environment variable `RECORD_SNAPSHOTS` set, the page is written instead of compared.
    @Test func `is described on a page of its own`() throws {
        let page = Self.root.appending(path: "Sources/RubricLanguage/RubricLanguage.docc/Keys.md")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try rubricKeyReference().write(to: page, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == rubricKeyReference())
    }
}
