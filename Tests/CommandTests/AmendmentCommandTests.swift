import Foundation
import Testing

@Suite struct `A rubric with amendments` {
    private let reform = Document.root.appending(path: "Rubrics/papers-first/variants/reform").path

    @Test func `is found with what it extends, and without what is left out`() throws {
        let whole = try Program("check", reform)
        #expect(whole.code < 2, "\(whole.output)")
        #expect(!whole.output.contains("amendments-depend"))
        for name in ["fewer-papers", "patents-in-use", "transformations"] {
            #expect(try Program("check", reform, "--without", name).code < 2)
        }
        let wrong = try Program("check", reform, "--without", "fewer")
        #expect(wrong.code == 2)
        #expect(wrong.output.contains("unknown-amendment"))
    }

    @Test func `says where what it extends cannot be read`() throws {
        let scratch = try Scratch()
        let text = "rubric: a\nversion: '1'\nextends: "
        for name in ["nowhere", "a.yaml", ".."] {
            let run = try Program("check", try scratch.write(text + name + "\n", to: "a.yaml"))
            #expect(run.code == 2)
            #expect(run.output.contains("a.yaml:3:10: error[base-unread]"))
        }
    }
}
