import Foundation
import Testing

/// The built program, run as users run it.
struct Program {
    var code: Int32
    var output: String
    var errors: String

    /// Runs the program with these arguments.
    ///
    /// - Parameter environment: what it knows of the machine; `nil`: what the tests know.
    init(_ arguments: [String], environment: [String: String]? = nil) throws {
        let process = Process()
        if let environment { process.environment = environment }
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("steelyard")
        process.arguments = arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // The output is read first: it is the one that can fill its pipe.
        self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        code = process.terminationStatus
    }

    init(_ arguments: String...) throws { try self.init(arguments) }
}

/// A folder that is gone after the test.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/steelyard-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file; answers its path.
    func write(_ text: String, to name: String) throws -> String {
        let file = path + "/" + name
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    /// All files below a folder, by path, with their bytes.
    func files(below name: String) throws -> [String: Data] {
        let root = path + "/" + name
        var files: [String: Data] = [:]
        for entry in try FileManager.default.subpathsOfDirectory(atPath: root) {
            var isFolder: ObjCBool = false
            _ = unsafe FileManager.default.fileExists(atPath: root + "/" + entry, isDirectory: &isFolder)
            if !isFolder.boolValue { files[entry] = FileManager.default.contents(atPath: root + "/" + entry) }
        }
        return files
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

    /// The names in the folder.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
