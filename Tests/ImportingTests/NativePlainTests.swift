import Diagnostics
import Numbers
import Records
import Testing

@testable import Importing

/// People with records, most of them plain and some with warnings.
private func randomBody(_ random: inout SplitMix64) -> String {
    func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    let texts = ["A study", "李 娜\n的研究", "first &amp; &lt;last&gt;", "&quot;&apos;\t'\"", " a  b ", "é😀"]
    let attributes = [
        "doi=\"10.5/a\"", "journal='Acta &amp; \"B\"'", "journal=\"中华应用医学杂志\"", "published=\"2024-05\"",
        "form=\"article\"", "citations=\" 12\"", "verification=\"claimed\"", "",
    ]
    let parts = [
        "<contributor name=\"B &amp; C\" position=\"2\"/>", "<contributor position='1' share='60 %' ></contributor>",
        "<indexing index=\"sci\"\n date=\"2021-07\"/>", "\n\t  ",
    ]
    var body = ""
    for number in 0..<Int.random(in: 1..<4, using: &random) {
        body += "<person id='n\(number)'>\(pick(["", " ", "\n  "]))<name>\(pick(texts))</name>"
        for item in 0..<Int.random(in: 0..<4, using: &random) {
            body += "<paper id=\"i\(item)\" contributors=\"2\" \(pick(attributes))><title>\(pick(texts))</title>"
            for _ in 0..<Int.random(in: 0..<3, using: &random) { body += pick(parts) }
            body += "</paper>"
        }
        if Bool.random(using: &random) {
            body += "<transformation id='t'><title>\(pick(texts))</title>\n <receipt date='2023' amount='5.10'/>"
            body += "</transformation>"
        }
        body += "\n</person>\(pick(["", "\n", "  "]))"
    }
    return body
}

/// The bytes with some of them replaced, removed, or followed by what does not belong there, or broken off.
private func spoilt(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let strays: [[UInt8]] =
        [
            " unknown=''", " tier='none such'", "<", ">", "&", "\"", "'", "=", "/", " ", "\n", "\r", "\t", "\0",
            "\u{1}", "]]>", "&#65;", "&amp;", "&amp",
            "<!-- -->", "<?a?>", "<![CDATA[x]]>", "xmlns=''", " id='1'", "a:", "\u{FFFE}", "\u{FFFF}", "\u{FEFF}", "甲",
            "</person>", "<person id='z'>", "</staff>", "%", "<title/>",
        ].map { Array($0.utf8) } + [
            [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        ]
    var bytes = bytes
    for _ in 0..<Int.random(in: 0..<2, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0..<3, using: &random))
        bytes.replaceSubrange(place..<end, with: strays.randomElement(using: &random) ?? [])
    }
    if Int.random(in: 0..<8, using: &random) == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
    return bytes
}

/// A piece from the middle of a file.
private func piece(_ body: [UInt8]) -> Piece {
    let prefix = Array("<staff xmlns='\(Vocabulary.namespace)' version='1'>".utf8)
    let text = prefix + body + Array("</staff>".utf8)
    return Piece(
        bytes: text + repeatElement(0, count: Piece.margin), body: prefix.count..<prefix.count + body.count,
        end: text.count, isFirst: false,
        isLast: false, isPlain: true, offset: 1000, column: 3)
}

/// Everything that a result says, as text: equal texts are equal results.
private func everything(in result: PieceResult) -> [String] {
    let rows = (0..<result.batch.count).map { tree(result.batch, Row($0)) }
    let findings = result.findings.entries.map { "\($0) \($0.finding.place.bytes, default: "")" }
    let counts = result.findings.counts.map { "\($0)" }.sorted()
    return rows + findings + counts + ["\(result.end) \(result.ordinals) \(result.unsound) \(result.newlines)"]
}

@Suite struct `A piece read without a parser` {
    private let grammar = Grammar(.core)

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `gives what libxml2 would give, or is given to it`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let parser = NativeParser(grammar, file: 0)
        for _ in 0..<50 {
            let body = spoilt(Array(randomBody(&random).utf8), &random)
            guard let plain = parser.parsePlainly(piece(body)) else { continue }
            let parsed = parser.parseAsXML(piece(body))
            #expect(everything(in: plain) == everything(in: parsed), "\(String(decoding: body, as: UTF8.self))")
        }
    }

    @Test(arguments: [
        ("<person id='1'><name>Ana</name></person>", true),
        ("<person id='1'><name>李 &amp; 娜</name></person>\n", true),
        ("<person id='1'\n><name>Ana</name><paper id='2'/></person>", true),
        ("<person id='1'><name>A<!-- -->na</name></person>", false),
        ("<person id\0='1'><name>Ana</name></person>", false),
        ("<person id='1' id='1'><name>Ana</name></person>", false),
        ("<person id='1'><name>Ana</name>", false),
        ("<person id='1'><name>Ana</name><paper/></person>", false),
    ])
    func `holds nothing unusual and nothing wrong`(body: String, isPlain: Bool) {
        #expect((NativeParser(grammar, file: 0).parsePlainly(piece(Array(body.utf8))) != nil) == isPlain)
    }

    @Test func `that was joined with the last one ends the root`() {
        var last = piece(Array("<person id='2'><name>Bo</name></person>".utf8))
        last.isLast = true
        let first = piece(Array("<person id='1'><name>Ana</name></person>".utf8))
        let result = NativeParser(grammar, file: 0).parse(first.joined(with: [last], suffix: []))
        #expect(result.end == .broken)
        #expect(result.findings.errors > 0)
    }

    @Test(arguments: [
        ("<person id=\"2\" born=\"1970\"><name>Bo</name></person>", true),
        ("<person born=\"1970\" id=\"2\"><name>Bo</name></person>", true),
        ("<person id=\"2\" entered=\"1970\"><name>Bo</name></person>", true),
        ("<person id='2' born = \"1970\"><name>Bo</name></person>", false),
        ("<person id=\"2\" id=\"3\"><name>Bo</name></person>", false),
        ("<person id=\"2\" born=\"1970\" born=\"1971\"><name>Bo</name></person>", false),
        ("<person id=\"2\"born=\"1970\"><name>Bo</name></person>", false),
        ("<person id=\"2\" born=\"1970' ><name>Bo</name></person>", false),
    ])
    func `need not have its attributes in the order that is expected`(body: String, isPlain: Bool) {
        let parser = NativeParser(grammar, file: 0)
        let usual = "<person id=\"1\" born=\"1970-05\"><name>Ana</name></person>"
        for _ in 0..<2 { #expect(parser.parsePlainly(piece(Array(usual.utf8))) != nil) }
        #expect((parser.parsePlainly(piece(Array(body.utf8))) != nil) == isPlain)
    }
}
