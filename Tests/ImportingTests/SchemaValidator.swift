import Foundation
import Importing
import Records
import Testing

/// Validates documents against a generated schema with xmllint.
struct SchemaValidator {
    /// Where xmllint is, if it is installed.
    static let program = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }
    static let reason: Comment = "xmllint is not installed (Debian package libxml2-utils)"

    private let folder: URL
    private let schema: URL

    init(_ vocabulary: Vocabulary) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "steelyard-schema-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let documents = xmlSchema(of: vocabulary)
        for document in documents {
            try Data(document.text.utf8).write(to: folder.appending(path: document.fileName))
        }
        schema = folder.appending(path: documents[0].fileName)
    }

    /// What xmllint has against each text: nothing if it is valid.
    func complaints(about texts: [String]) throws -> [[String]] {
        let files = texts.indices.map { folder.appending(path: "document-\($0).xml") }
        for (file, text) in zip(files, texts) { try Data(text.utf8).write(to: file) }
        return try complaints(aboutFiles: files)
    }

    /// What xmllint has against each file.
    func complaints(aboutFiles files: [URL]) throws -> [[String]] {
        let lines = try output(of: ["--noout", "--schema", schema.path] + files.map(\.path))
        let unrelated = lines.filter { line in !files.contains { line.hasPrefix($0.path) } }
        return files.map { file in
            let own = lines.filter { $0.hasPrefix(file.path + ":") || $0.hasPrefix(file.path + " ") }
            return own.contains(file.path + " validates") ? [] : own + unrelated
        }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    private func output(of arguments: [String]) throws -> [String] {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = SchemaValidator.program.map { URL(fileURLWithPath: $0) }
        process.arguments = arguments
        process.standardError = pipe
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
