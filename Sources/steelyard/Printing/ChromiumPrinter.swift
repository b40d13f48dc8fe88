import Diagnostics
import Glibc

/// Prints by a Chromium that is started once and told page after page, through a pipe, in its DevTools protocol.
///
/// It is handed the text of each page and reads no file; it has no network. Its profile is a folder of its own, which
/// is gone afterwards.
final class ChromiumPrinter: SheetPrinter {
    let name: String
    private let process: ChildProcess
    /// Chromium's helpers may still be at it for a moment when it is removed; what they leave then is nobody's.
    private let profile: TemporaryFolder
    private let date: [UInt8]
    private var connection: Connection
    private let target: String
    private let session: String

    init(_ path: String, date: String) throws {
        profile = try TemporaryFolder()
        self.date = Array(date.utf8)
        var arguments = [
            path, "--headless", "--remote-debugging-pipe", "--user-data-dir=" + profile.path, "--disable-gpu",
            "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-sync",
            "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND", "--font-render-hinting=none",
        ]
        // Its own walls between processes cannot be built by the administrator.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        process = try ChildProcess(arguments, reads: 3, writes: 4)
        connection = Connection()
        name = try connection.call("Browser.getVersion", on: process).text("product")
        guard let version = Int(name.drop { $0 != "/" }.dropFirst().prefix { $0 != "." }), version >= 131 else {
            throw Fault("`\(path)` is \(name), which writes no page numbers. Install version 131 or a newer one.")
        }
        target = try connection.call("Target.createTarget", on: process) { $0.member("url", "about:blank") }
            .text("targetId")
        session = try connection.call("Target.attachToTarget", on: process) { [target] json in
            json.member("targetId", target)
            json.key("flatten")
            json.boolean(true)
        }.text("sessionId")
        // So that no page is laid out for the screen first.
        _ = try connection.call("Emulation.setEmulatedMedia", session, on: process) { $0.member("media", "print") }
    }

    func pdf(of page: [UInt8]) throws -> [UInt8] {
        _ = try connection.call("Page.setDocumentContent", session, on: process) { json in
            json.member("frameId", target)
            json.member("html", String(decoding: page, as: UTF8.self))
        }
        let answer = try connection.call("Page.printToPDF", session, on: process) { json in
            for (key, value) in [("preferCSSPageSize", true), ("printBackground", true), ("generateTaggedPDF", false)] {
                json.key(key)
                json.boolean(value)
            }
        }
        guard var pdf = decodedBase64(answer.bytes("data")) else {
            throw Fault("Chromium answered with what is no PDF.")
        }
        for mark in ["/CreationDate (D:", "/ModDate (D:"] { setDate(behind: Array(mark.utf8), in: &pdf) }
        return pdf
    }

    /// Writes the date of the run over that of the clock, which has the same length.
    private func setDate(behind mark: [UInt8], in pdf: inout [UInt8]) {
        let head = min(pdf.count, 2000)
        guard head > mark.count + 14,
            let start = (0..<head - mark.count - 14).first(where: { pdf[$0..<$0 + mark.count].elementsEqual(mark) })
        else { return }
        for (offset, byte) in (date + Array("000000".utf8)).prefix(14).enumerated() {
            pdf[start + mark.count + offset] = byte
        }
    }
}

/// Questions to Chromium and its answers.
private struct Connection {
    /// What stands in an answer. It is searched as text: the values that are asked for are plain.
    struct Answer {
        var json: ArraySlice<UInt8>

        /// The text of a member, which holds no escapes.
        func bytes(_ member: String) -> ArraySlice<UInt8> {
            let mark = Array("\"\(member)\":\"".utf8)
            guard let start = json.indices.first(where: { json[$0...].starts(with: mark) }) else { return [] }
            return json[(start + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
        }

        func text(_ member: String) -> String { String(decoding: bytes(member), as: UTF8.self) }
    }

    private var count = 0
    private var received: [UInt8] = []

    /// Asks and waits for the answer; events that come before it are passed over.
    mutating func call(
        _ method: String, _ session: String? = nil, on process: ChildProcess,
        parameters: (inout JSONWriter) -> Void = { _ in }
    ) throws -> Answer {
        count += 1
        var json = JSONWriter(indented: false)
        json.object { json in
            json.key("id")
            json.integer(count)
            json.member("method", method)
            if let session { json.member("sessionId", session) }
            json.object("params", parameters)
        }
        try process.send(json.take() + [0])
        while true {
            let message = try next(process)
            guard message.starts(with: "{\"id\":\(count),".utf8) else { continue }
            let answer = Answer(json: message)
            guard message.starts(with: "{\"id\":\(count),\"result\"".utf8) else {
                throw Fault("Chromium refused `\(method)`: \(answer.text("message"))")
            }
            return answer
        }
    }

    /// The next message; each ends with a zero.
    private mutating func next(_ process: ChildProcess) throws -> ArraySlice<UInt8> {
        var searched = 0
        while true {
            if let end = received[searched...].firstIndex(of: 0) {
                let message = received[..<end]
                received = Array(received[(end + 1)...])
                return message
            }
            searched = received.count
            try process.receive(into: &received)
        }
    }
}
