import Foundation

/// The package as files, read from the folder that this test stands in.
enum House {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All files below a folder of the package with a suffix, as paths from the package's root.
    static func files(below folder: String, suffix: String) -> [String] {
        let base = root.appending(path: folder)
        let found = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(suffix) && !$0.contains(".build/") }.map { folder + "/" + $0 }.sorted()
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The rooms and what each may see, as the manifest declares them: `room("A", sees: "B", "C")`.
    static func rooms() throws -> [String: Set<String>] {
        let manifest = try text("Package.swift")
        var rooms: [String: Set<String>] = [:]
        for match in manifest.matches(of: /room\(\s*"([^"]+)"(?:,\s*sees:((?:\s*"[^"]+",?)+))?/) {
            let seen = match.output.2.map { String($0).matches(of: /"([^"]+)"/).map { String($0.output.1) } } ?? []
            rooms[String(match.output.1)] = Set(seen)
        }
        return rooms
    }

    /// The modules that a file imports.
    static func imports(in text: String) -> [String] {
        text.matches(
            of:
                /(?m)^(?:@testable )?(?:public |internal |private |package |fileprivate )?import (?:struct |class |enum |func )?(\w+)/
        )
        .map { String($0.output.1) }
    }
}
