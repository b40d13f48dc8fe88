import Numbers
import Testing

@testable import Runs

@Suite struct `A register of objections` {
    private func objection(_ text: String) throws -> ObjectionRegister.Objection {
        ObjectionRegister.Objection(
            received: try #require(Day("2026-02-24")), person: "1", item: "", text: text, list: "ll", run: "rr")
    }

    @Test func `only grows, and is read again`() throws {
        var register = ObjectionRegister()
        for (number, text) in ["plain", "two\nlines, \"so\"", "=1+1", "意见"].enumerated() {
            let before = register.bytes
            #expect(register.add(try objection(text)) == number + 1)
            #expect(register.bytes.starts(with: before))
            #expect(ObjectionRegister(register.bytes)?.count == number + 1)
        }
        #expect(ObjectionRegister(register.bytes)?.bytes == register.bytes)
    }

    @Test func `is no other table, and none that was cut`() throws {
        var register = ObjectionRegister()
        _ = register.add(try objection("a \"b\" c"))
        let bytes = register.bytes
        let head = bytes.firstIndex(of: 0x0A) ?? 0
        for count in 0..<bytes.count where count != head + 1 {
            #expect(ObjectionRegister(Array(bytes[..<count])) == nil)
        }
        for text in ["", "number,received\r\n", "number;received;person;item;objection;list;run;more\r\n"] {
            #expect(ObjectionRegister(Array(text.utf8)) == nil)
        }
    }
}
