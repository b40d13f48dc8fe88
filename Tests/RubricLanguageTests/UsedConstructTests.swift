import Diagnostics
import Foundation
import Testing
import YAMLDocuments

@testable import RubricLanguage

/// What rubrics say of all that the language has.
private struct Usage {
    /// `SECTION: KEY`, and `SECTION: KEY = VALUE` where a key has a choice.
    private(set) var said: Set<String> = []

    mutating func note(_ node: YAMLNode, as shape: Shape, under path: String = "") {
        switch shape {
        case .scalar: break
        case .choice: if let text = node.text { said.insert("\(path) = \(text)") }
        case .section(let section): note(node, section)
        case .named(_, let inner): for (_, value) in node.entries ?? [] { note(value, as: inner, under: path) }
        case .list(_, let inner), .oneOrList(_, let inner):
            for item in node.items ?? [node] { note(item, as: inner, under: path) }
        case .either(let shapes): for shape in shapes { note(node, as: shape, under: path) }
        }
    }

    private mutating func note(_ node: YAMLNode, _ section: Section) {
        guard let entries = node.entries else {
            guard let shorthand = section.shorthand, let key = section[shorthand] else { return }
            said.insert("\(section.name): \(shorthand)")
            return note(node, as: key.holds, under: "\(section.name): \(shorthand)")
        }
        for (name, value) in entries {
            guard let name = name.text, let key = section[name] else { continue }
            said.insert("\(section.name): \(name)")
            note(value, as: key.holds, under: "\(section.name): \(name)")
        }
    }

    /// All that could be said.
    static var all: Set<String> {
        var all: Set<String> = []
        for section in Section.rubric.all {
            for key in section.keys {
                all.insert("\(section.name): \(key.name)")
                all.formUnion(values(of: key.holds).map { "\(section.name): \(key.name) = \($0)" })
            }
        }
        return all
    }

    private static func values(of shape: Shape) -> [String] {
        switch shape {
        case .scalar, .section: []
        case .choice(let values): values
        case .named(_, let inner), .list(_, let inner), .oneOrList(_, let inner): values(of: inner)
        case .either(let shapes): shapes.flatMap(values)
        }
    }
}

@Suite struct `The rubric language` {
    /// Every rubric that ships, with its variants.
    private static func rubrics() throws -> [SourceText] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Rubrics")
        let files = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
        return try files.sorted().filter { $0.hasSuffix("rubric.yaml") }.map { name in
            SourceText(name: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
    }

    /// Keys and choices that no rubric needs so far. Whoever adds one without a rubric says so here; whoever writes the
    /// rubric takes it away.
    private static let idle = parsed(
        """
        allocation: maximise
        amendment: effective, requires
        criterion: combine = max, combine = sum, credited on, missing, missing = exclude
        criterion: missing = zero, pays, pays = difference, pays = once, value, value = cultural, value = economic
        criterion: value = scientific, value = social, value = technical
        decision table: hit, hit = best, hit = first, hit = sum, hit = unique
        dimension: missing = zero
        key of a reference table: as = contract, as = document, as = doi, as = institution, as = isbn, as = item
        key of a reference table: as = number, as = orcid, as = patent, as = patent-family, as = person, as = project
        key of a reference table: as = registration, as = ror, as = standard, as = text, as = unit
        limit of an allocation: of
        measure: unit = none
        quota: round = ceiling, round = floor, round = half-down, round = half-even, round = half-up, round = up
        quota: ties = shared, within = track
        reference table: several = first, several = greatest, several = least
        remainder: to, to = first, to = last, where
        rubric: evidence until, policy = coara, policy = general, valid from, valid until
        rule of credit: remainder = first, remainder = last
        selection: chosen
        value of a reference table: as, as = number, as = text
        """)

    /// Functions, likewise.
    private static let idleFunctions: Set<String> = [
        "abs", "days-in", "distinct", "last-day", "ln", "log", "prior", "rank", "share-below", "standard-deviation",
        "years-between",
    ]

    /// `SECTION: KEY, KEY = VALUE` line by line.
    private static func parsed(_ lines: String) -> Set<String> {
        Set(
            lines.split(separator: "\n").flatMap { line in
                let parts = line.split(separator: ": ", maxSplits: 1)
                return parts[1].split(separator: ", ").map { "\(parts[0]): \($0)" }
            })
    }

    @Test func `has no key and no choice that no rubric says`() throws {
        var usage = Usage()
        for rubric in try Self.rubrics() {
            let root = try #require(YAMLReader(rubric).root)
            usage.note(root, as: .section(.rubric))
        }
        let unsaid = Usage.all.subtracting(usage.said)
        #expect(unsaid.subtracting(Self.idle).sorted() == [])
        #expect(Self.idle.subtracting(unsaid).sorted() == [], "these are said")
    }

    @Test func `has no function that no rubric calls`() throws {
        let texts = try Self.rubrics().map(\.text)
        let functions = Function.allCases.map(\.rawValue) + Aggregate.Operation.allCases.map(\.rawValue)
        let uncalled = try Set(
            functions.filter { name in
                let call = try Regex(#"(^|[^\w-])\#(name)\s*\("#)
                return !texts.contains { $0.contains(call) }
            })
        #expect(uncalled.subtracting(Self.idleFunctions).sorted() == [])
        #expect(Self.idleFunctions.subtracting(uncalled).sorted() == [], "these are called")
    }
}
