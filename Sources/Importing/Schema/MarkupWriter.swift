/// Writes indented XML with balanced tags. An attribute without a value is left out.
struct MarkupWriter {
    typealias Attributes = [(name: String, value: String?)]

    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    /// - Parameter instruction: a processing instruction in front of the root.
    init(instruction: String? = nil) {
        if let instruction { text += "<?\(instruction)?>\n" }
    }

    /// Writes an element with what the body writes inside.
    mutating func element(_ name: String, _ attributes: Attributes = [], _ body: (inout MarkupWriter) -> Void) {
        startLine(name, attributes)
        text += ">\n"
        depth += 1
        body(&self)
        depth -= 1
        indent()
        text += "</\(name)>\n"
    }

    /// Writes an empty element.
    mutating func element(_ name: String, _ attributes: Attributes = []) {
        startLine(name, attributes)
        text += "/>\n"
    }

    /// Writes an element with words inside.
    mutating func element(_ name: String, _ attributes: Attributes = [], words: String) {
        startLine(name, attributes)
        text += ">\(escaped(words))</\(name)>\n"
    }

    private mutating func startLine(_ name: String, _ attributes: Attributes) {
        indent()
        text += "<\(name)"
        for case (let key, let value?) in attributes { text += " \(key)=\"\(escaped(value))\"" }
    }

    private mutating func indent() {
        text += String(repeating: "  ", count: depth)
    }
}

/// A text as it may stand in an element or, between quotation marks, in an attribute.
private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
        switch character {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        default: escaped.unicodeScalars.append(character)
        }
    }
    return escaped
}
