import Foundation
import Testing

@Suite struct `The tutorial` {
    private static let document = Document(name: "Sources/RubricLanguage/RubricLanguage.docc/Tutorial.md")

    @Test func `has its reader write files without a fault, and examples that hold`() throws {
        let scratch = try Scratch()
        let files = try Self.document.files()
        #expect(files.filter { $0.path.hasSuffix("/rubric.yaml") }.count == 9)
        #expect(files.filter { $0.path.hasSuffix("/cases.yaml") }.count == 1)
        for file in files {
            let folder = (try scratch.write(file.text, to: file.path) as NSString).deletingLastPathComponent
            let isRubric = file.path.hasSuffix("/rubric.yaml")
            let run = try Program(isRubric ? "check" : "test", folder)
            #expect(run.code < 2, "\(file.path): \(run.output)\(run.errors)")
        }
    }

    @Test func `shows each step as it then stands, in nothing but files`() throws {
        let files = try Self.document.files()
        #expect(try Self.document.blocks("yaml").count == files.count)
        let steps = files.filter { $0.path == "department/rubric.yaml" }.map(\.text)
        for (earlier, later) in zip(steps, steps.dropFirst()) { #expect(earlier != later) }
    }
}
