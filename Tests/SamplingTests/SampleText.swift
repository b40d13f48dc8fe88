import Sampling

/// A sample in memory, cut into the lines on which it is written: one item a line.
struct SampleText {
    let lines: [Substring]

    init(people: Int, seed: UInt64) {
        lines = SampleText.text(people: people, seed: seed).split(separator: "\n")
    }

    static func text(people: Int, seed: UInt64) -> String {
        String(decoding: pieces(people: people, seed: seed).joined(), as: UTF8.self)
    }

    /// The file as it was handed over, piece by piece.
    static func pieces(people: Int, seed: UInt64) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        SampleMaker(people: people, seed: seed).write { piece in
            pieces.append(unsafe piece.withUnsafeBufferPointer { unsafe Array($0) })
        }
        return pieces
    }

    /// The papers in the order of the file, with the person who reports each.
    var papers: [(person: Int, doi: Substring, contributors: [Substring])] {
        var person = -1
        var papers: [(person: Int, doi: Substring, contributors: [Substring])] = []
        for line in lines {
            if line.hasPrefix("  <person ") { person += 1 }
            guard line.hasPrefix("    <paper "), let doi = attribute("doi", in: line) else { continue }
            let parts = line.split(separator: "<").filter { $0.hasPrefix("contributor ") }
            papers.append((person, doi, parts))
        }
        return papers
    }

    /// The number of lines that begin with an element inside a person or outside.
    func count(_ element: String, indentation: Int) -> Int {
        let prefix = String(repeating: " ", count: indentation) + "<\(element) "
        return lines.count { $0.hasPrefix(prefix) }
    }
}

/// The value of an attribute in a text of XML.
func attribute(_ name: String, in text: Substring) -> Substring? {
    guard let start = text.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
    return text[start...].prefix { $0 != "\"" }
}
