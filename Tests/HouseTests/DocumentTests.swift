import Foundation
import Testing

/// What the readme and the articles name must exist.
@Suite struct `The documents` {
    static let articles = House.files(below: "Sources", suffix: ".md").filter { $0.contains(".docc/") }
    static let documents =
        ["README.md", "Samples/README.md", "Tests/Benchmarks/README.md", "Tests/Fuzzing/README.md"]
        + House.files(below: "Rubrics", suffix: "README.md") + articles

    /// The names of all files of code.
    static let sources = Set(
        (House.files(below: "Sources", suffix: ".swift") + House.files(below: "Tests", suffix: ".swift")
            + ["Package.swift"]).map { ($0 as NSString).lastPathComponent })

    /// The commands that the program has.
    static func commands() throws -> Set<String> {
        var names: Set<String> = []
        for file in House.files(below: "Sources/steelyard/Commands", suffix: ".swift") {
            let text = try House.text(file)
            guard let type = text.firstMatch(of: /struct (\w+): ParsableCommand/) else { continue }
            let stated = text.firstMatch(of: /commandName: "([^"]+)"/).map { String($0.output.1) }
            names.insert(stated ?? type.output.1.lowercased())
        }
        return names
    }

    @Test(arguments: documents) func `name commands that exist`(document: String) throws {
        let commands = try Self.commands()
        #expect(commands.count > 5)
        for match in try House.text(document).matches(of: /(?m)(?:`|^(?:\$ )?)steelyard ([a-z][a-z-]*)/) {
            #expect(commands.contains(String(match.output.1)), "\(document) names `steelyard \(match.output.1)`")
        }
    }

    @Test func `list every command in the readme`() throws {
        let readme = try House.text("README.md")
        for command in try Self.commands() { #expect(readme.contains("| `steelyard \(command)` |"), "\(command)") }
    }

    @Test(arguments: documents) func `name files that exist`(document: String) throws {
        let text = try House.text(document)
        for match in text.matches(of: /`(?:(?:Sources|Tests|Rubrics|Samples)\/[^` ]*)/) {
            let path = match.output.dropFirst()
            #expect(Self.exists(String(path)), "\(document) names \(path)")
        }
        for match in text.matches(of: /`([A-Z]\w+(?:\+\w+)?\.swift)`/) {
            let isKnown = Self.sources.contains(String(match.output.1))
            #expect(isKnown, "\(document) names \(match.output.1)")
        }
    }

    @Test(arguments: documents) func `link to what exists`(document: String) throws {
        let folder = (document as NSString).deletingLastPathComponent
        let text = try House.text(document)
        for match in text.matches(of: /\]\(([^):]+)\)/) {
            let beside = folder.isEmpty ? String(match.output.1) : folder + "/" + match.output.1
            let resource = folder + "/Resources/" + match.output.1
            #expect(Self.exists(beside) || Self.exists(resource), "\(document) links to \(match.output.1)")
        }
        for match in text.matches(of: /<doc:(\w+)>/) {
            #expect(Self.exists("\(folder)/\(match.output.1).md"), "\(document) links to \(match.output.1)")
        }
    }

    @Test func `are all reached from a first page`() throws {
        let house = "Sources/steelyard/Steelyard.docc/Steelyard.md"
        let pages = try House.text("README.md") + House.text(house)
        #expect(pages.contains("](\(house))"))
        for article in Self.articles {
            let name = ((article as NSString).lastPathComponent as NSString).deletingPathExtension
            let folder = (article as NSString).deletingLastPathComponent
            if folder.hasSuffix("/\(name).docc") || folder.lowercased().hasSuffix("/\(name.lowercased()).docc") {
                continue
            }
            let first = ((folder as NSString).lastPathComponent as NSString).deletingPathExtension
            #expect(try House.text("\(folder)/\(first).md").contains("<doc:\(name)>"), "\(article)")
            let isNamed = folder == "Sources/steelyard/Steelyard.docc" || pages.contains("`\(article)`")
            #expect(isNamed, "\(article)")
        }
    }

    @Test func `show the rooms as the manifest has them`() throws {
        var shown: [String: Set<String>] = [:]
        for match in try House.text("README.md").matches(of: /(?m)^\| `(\w+)` \| [^|`]+ \| ((?:`\w+`,? ?)+|–) \|$/) {
            shown[String(match.output.1)] = Set(match.output.2.matches(of: /\w+/).map { String($0.output) })
        }
        #expect(try shown == House.rooms())
    }

    @Test func `name the packages and targets of the makefile`() throws {
        let (readme, makefile) = (try House.text("README.md"), try House.text("Makefile"))
        let packages = try #require(makefile.firstMatch(of: /packages := (.+)/)).output.1.split(separator: " ")
        for package in packages { #expect(readme.contains("`\(package)`")) }
        for match in readme.matches(of: /(?m)(?:`|^)make (\w+)/) {
            #expect(makefile.contains("\n\(match.output.1):"), "make \(match.output.1)")
        }
    }

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: House.root.appending(path: path).path)
    }
}
