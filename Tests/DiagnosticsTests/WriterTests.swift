import Diagnostics
import Testing

@Suite struct `The JSON writer` {
    @Test func `keeps the order and the numbers it is handed`() {
        var json = JSONWriter(indented: false)
        json.object {
            $0.member("b", number: "12.50")
            $0.member("a", "中\u{1}\"\\\n")
            $0.array("list") {
                $0.integer(1)
                $0.boolean(false)
                $0.null()
            }
            $0.array("none") { _ in }
        }
        #expect(
            String(decoding: json.take(), as: UTF8.self)
                == #"{"b":12.50,"a":"中\u0001\"\\\n","list":[1,false,null],"none":[]}"#)
    }

    @Test func `indents by two spaces`() {
        var json = JSONWriter()
        json.object { $0.object("a") { $0.member("b", true) } }
        #expect(
            String(decoding: json.take(), as: UTF8.self) == """
                {
                  "a": {
                    "b": true
                  }
                }
                """)
    }

    @Test func `goes on where it was drained`() {
        var json = JSONWriter(indented: false)
        json.beginArray()
        json.integer(1)
        let first = json.take()
        json.integer(2)
        json.endArray()
        #expect(first + json.take() == Array("[1,2]".utf8))
    }
}

@Suite struct `The CSV writer` {
    private func written(_ cells: String...) -> String {
        var csv = CSVWriter()
        csv.row(cells)
        return String(decoding: csv.take(), as: UTF8.self)
    }

    @Test func `quotes what needs quotes`() {
        #expect(written("a", "b,c", "d\"e", "f\ng", "") == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n")
    }

    @Test(arguments: ["=1+1", "+A1", "-A1", "@x", "\tx", "＝1", "-", "-1-2", "-.5", "+1.2.3"])
    func `neutralises what a spreadsheet would run`(cell: String) {
        #expect(written(cell) == "'\(cell)\r\n")
    }

    @Test(arguments: ["-12", "-12.50", "+3", "0012", "a=b", "中", "１"])
    func `leaves numbers and other texts alone`(cell: String) {
        #expect(written(cell) == "\(cell)\r\n")
    }

    @Test func `can begin with a byte order mark`() {
        var csv = CSVWriter(byteOrderMark: true)
        csv.cell(7)
        csv.emptyCell()
        csv.endRow()
        #expect(csv.take() == [0xEF, 0xBB, 0xBF] + Array("7,\r\n".utf8))
    }
}
