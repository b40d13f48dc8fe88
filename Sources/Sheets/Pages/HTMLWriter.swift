import Records

/// Writes HTML byte by byte. Whatever comes from a record, a rubric or a file name goes through `text`
/// or an attribute's value, where it is escaped.
struct HTMLWriter: Sendable {
    private(set) var bytes: [UInt8] = []

    /// An element with a class, if it needs one, and whatever the body writes.
    mutating func element(_ tag: StaticString, _ kind: StaticString? = nil, _ body: (inout HTMLWriter) -> Void) {
        open(tag, kind)
        body(&self)
        close(tag)
    }

    /// An element with a text.
    mutating func element(_ tag: StaticString, _ kind: StaticString? = nil, _ text: String) {
        open(tag, kind)
        self.text(text)
        close(tag)
    }

    /// A cell that spans columns.
    mutating func cell(spanning columns: Int, _ kind: StaticString? = nil, _ body: (inout HTMLWriter) -> Void) {
        bytes += "<td colspan=\"\(columns)\"".utf8
        add(kind)
        bytes.append(UInt8(ascii: ">"))
        body(&self)
        close("td")
    }

    /// A link to another page of the run.
    mutating func link(_ address: String, _ text: String) {
        bytes += "<a href=\"".utf8
        self.text(address)
        bytes += "\">".utf8
        self.text(text)
        close("a")
    }

    /// A text from a record, marked where it is evidently Chinese on a page that is not: fonts and voices differ.
    mutating func foreign(_ text: String, in language: Language) {
        guard language != .chinese, hasChinese(text) else { return self.text(text) }
        markup("<span lang=\"zh\">")
        self.text(text)
        markup("</span>")
    }

    /// Ideographs, and none of the letters that only Japanese has.
    private func hasChinese(_ text: String) -> Bool {
        var has = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x3040...0x30FF: return false
            case 0x3400...0x9FFF, 0x20000...0x3FFFF: has = true
            default: continue
            }
        }
        return has
    }

    /// A text, escaped.
    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: bytes += "\u{FFFD}".utf8
            default: bytes.append(byte)
            }
        }
    }

    /// Markup of ours.
    mutating func markup(_ markup: StaticString) { bytes.append(markup) }

    /// A whole number as it stands in an attribute.
    mutating func number(_ number: Int) { bytes += String(number).utf8 }

    /// An attribute of an element that is being opened.
    mutating func attribute(_ name: StaticString, _ value: Int) {
        bytes.append(0x20)
        bytes.append(name)
        bytes += "=\"\(value)\"".utf8
    }

    /// Hands over what has been written and forgets it.
    mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Bytes that another writer wrote.
    mutating func append(_ bytes: [UInt8]) { self.bytes += bytes }

    private mutating func open(_ tag: StaticString, _ kind: StaticString?) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(tag)
        add(kind)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func add(_ kind: StaticString?) {
        guard let kind else { return }
        bytes += " class=\"".utf8
        bytes.append(kind)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func close(_ tag: StaticString) {
        bytes += "</\(tag)>".utf8
        if Self.blocks.contains("\(tag)") { bytes.append(0x0A) }
    }

    /// Elements that end a line, so that a page can be read and compared as text.
    private static let blocks: Set<String> = [
        "tr", "table", "section", "header", "footer", "h1", "h2", "h3", "p", "div", "li", "ul", "head", "title",
        "thead", "tbody", "tfoot", "dl", "figure", "caption",
    ]
}

extension [UInt8] {
    /// Appends a text that stands in the program.
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe append(contentsOf: $0) }
    }
}
