import Diagnostics
import Foundation
import Numbers
import Testing
import YAMLDocuments

@testable import RubricLanguage

/// What rubrics say of all that the language has.
private struct Usage {
    /// `SECTION: KEY`, and `SECTION: KEY = VALUE` where a key has a choice.
    private(set) var said: Set<String> = []
    /// The functions that expressions call.
    private(set) var called: Set<String> = []

    mutating func note(_ node: YAMLNode, as shape: Shape, under path: String = "") {
        switch shape {
        case .scalar(.expression), .scalar(.condition):
            if let text = node.text, let syntax = parseExpression(text).syntax { note(syntax) }
        case .scalar: break
        case .choice: if let text = node.text { said.insert("\(path) = \(text)") }
        case .section(let section): note(node, section)
        case .named(_, let inner): for (_, value) in node.entries ?? [] { note(value, as: inner, under: path) }
        case .list(_, let inner), .oneOrList(_, let inner):
            for item in node.items ?? [node] { note(item, as: inner, under: path) }
        case .either(let shapes): for shape in shapes { note(node, as: shape, under: path) }
        }
    }

    private mutating func note(_ syntax: SyntaxNode) {
        if case .call(let name, _) = syntax.kind { called.insert(name.text) }
        for child in syntax.children { note(child) }
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

    /// All that could be said: every key, and every choice but the one that holds where nothing is said.
    static var all: Set<String> {
        var all: Set<String> = []
        for section in Section.rubric.all {
            for key in section.keys {
                all.insert("\(section.name): \(key.name)")
                let choices = values(of: key.holds).subtracting(borrowed).subtracting([key.fallback ?? ""])
                all.formUnion(choices.map { "\(section.name): \(key.name) = \($0)" })
            }
        }
        return all
    }

    /// Choices that are no constructs of the language: modes of rounding, kinds of identifiers, policies.
    private static let borrowed = Set(RoundingMode.allCases.map(\.rawValue) + Reference.Key.schemes + Policy.names)

    private static func values(of shape: Shape) -> Set<String> {
        switch shape {
        case .scalar, .section: []
        case .choice(let values): Set(values)
        case .named(_, let inner), .list(_, let inner), .oneOrList(_, let inner): values(of: inner)
        case .either(let shapes): shapes.reduce(into: []) { $0.formUnion(values(of: $1)) }
        }
    }
}

@Suite struct `The rubric language` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Rubrics")

    /// Every rubric that ships, with its variants; each with what it extends, the first of all last.
    private static func rubrics() throws -> [[SourceText]] {
        let files = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
        return try files.sorted().filter { $0.hasSuffix("rubric.yaml") }.map { try layers(folder.appending(path: $0)) }
    }

    private static func layers(_ file: URL) throws -> [SourceText] {
        let source = SourceText(name: file.path(), text: try String(contentsOf: file, encoding: .utf8))
        guard let base = RubricDocument.base(namedIn: source) else { return [source] }
        let folder = file.deletingLastPathComponent().appending(path: base)
        return try [source] + layers(folder.appending(path: "rubric.yaml").standardizedFileURL)
    }

    /// What no rubric says. Whoever adds a key or a choice without a rubric says here why it is there; whoever writes
    /// the rubric takes it away.
    ///
    /// A dimension without a score has three answers, and the first contributor is to the last as `first` is to `last`.
    /// Rates of exchange go by the year, which is a number; people of different tracks may have seats of their own.
    private static let idle = parsed(
        """
        dimension: missing = zero
        key of a reference table: as = number
        quota: within = track
        remainder: to = first
        """)

    /// `SECTION: KEY, KEY = VALUE` line by line.
    private static func parsed(_ lines: String) -> Set<String> {
        Set(
            lines.split(separator: "\n").flatMap { line in
                let parts = line.split(separator: ": ", maxSplits: 1)
                return parts[1].split(separator: ", ").map { "\(parts[0]): \($0)" }
            })
    }

    private static let usage = Result {
        var usage = Usage()
        for layers in try rubrics() {
            usage.note(try #require(YAMLReader(layers[0]).root), as: .section(.rubric))
            let document = RubricDocument(layers[0], extending: Array(layers.dropFirst()))
            usage.note(try #require(document.amended(by: document.amendments).tree), as: .section(.rubric))
        }
        return usage
    }

    @Test func `has no key and no choice that no rubric says`() throws {
        let unsaid = try Usage.all.subtracting(Self.usage.get().said)
        #expect(unsaid.subtracting(Self.idle).sorted() == [])
        #expect(Self.idle.subtracting(unsaid).sorted() == [], "these are said")
    }

    @Test func `has no function that no rubric calls`() throws {
        let functions = Function.allCases.map(\.rawValue) + Aggregate.Operation.allCases.map(\.rawValue)
        #expect(try Set(functions).subtracting(Self.usage.get().called).sorted() == [])
    }
}
