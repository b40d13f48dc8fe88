import Diagnostics
import Testing

@Suite struct `The JSON reader` {
    @Test func `reads what the writer writes`() {
        for indented in [true, false] {
            var json = JSONWriter(indented: indented)
            json.object {
                $0.member("a", "中\u{1}\"\\\n𝄞")
                $0.member("b", number: "12.50")
                $0.array("list") {
                    $0.integer(-1)
                    $0.boolean(false)
                    $0.null()
                }
                $0.object("none") { _ in }
            }
            json.endLine()
            let value = JSONValue(json.take())
            #expect(value?["a"]?.text == "中\u{1}\"\\\n𝄞")
            #expect(value?["b"] == .number("12.50"))
            #expect(value?["list"]?.elements == [.number("-1"), .boolean(false), .null])
            #expect(value?["list"]?.elements.first?.integer == -1)
            #expect(value?["none"]?.members.isEmpty == true)
        }
    }

    @Test func `knows escapes`() {
        #expect(JSONValue(Array(#""\u4e2d\ud834\udd1e\/\t""#.utf8))?.text == "中𝄞/\t")
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":}", "{a:1}", "\"a", "\"\\x\"", "\"\\ud834\"", "nul", "1 2", "{} x", "[1 2]",
        String(repeating: "[", count: 5000),
    ]) func `refuses what is none`(text: String) {
        #expect(JSONValue(Array(text.utf8)) == nil)
    }
}
