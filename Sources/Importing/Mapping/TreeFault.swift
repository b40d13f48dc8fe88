internal import Diagnostics

/// Why a text cannot be read as a tree.
enum TreeFault: Error, Equatable {
    case empty
    /// libxml2's word for it, and the line.
    case malformed(String, line: Int)
    /// The text is not UTF-8.
    case encoding(line: Int)
    /// The document declares an entity, or values for attributes that it does not write.
    case declaration(line: Int)
    /// Elements stand too deep inside each other.
    case tooDeep(line: Int)
    /// A value, or the file, is longer than is read.
    case tooLong(line: Int)

    /// There is a byte that no XML file may have.
    static func nul(line: Int) -> TreeFault {
        .malformed("there is a NUL byte, which no XML file may have", line: line)
    }
}

extension Finding {
    /// Why a file cannot be read as a tree, in words.
    init(_ fault: TreeFault, in name: String) {
        switch fault {
        case .empty:
            self.init(code: "empty-file", message: "The file is empty.", place: Place(file: name))
        case .malformed(let words, let line):
            self.init(
                code: "xml", message: "The file is not well-formed XML: \(words).", place: Place(file: name, line: line)
            )
        case .encoding(let line):
            self.init(
                code: "encoding",
                message: "The text is not valid in the encoding UTF-8, which holds where no other is declared.",
                hint: "Declare its encoding, or save the file as UTF-8.", place: Place(file: name, line: line),
                value: "UTF-8", allowed: "UTF-8, UTF-16, GB18030, GBK, ISO-8859-1")
        case .declaration(let line):
            self.init(
                code: "declaration",
                message: "The file declares an entity or the default of an attribute, and such files are not read.",
                hint: "Write the text where it is used, and remove the declaration.",
                place: Place(file: name, line: line))
        case .tooDeep(let line):
            self.init(
                code: "too-deep", message: "Elements stand too deep inside each other.",
                place: Place(file: name, line: line), allowed: "256 levels")
        case .tooLong(let line):
            self.init(
                code: "value-too-long", message: "A value is longer than 10 million bytes.",
                place: Place(file: name, line: line), allowed: "10 million bytes")
        }
    }
}
