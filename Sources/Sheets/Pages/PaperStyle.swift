import Numbers
import RubricLanguage

/// The style of a run's pages with what stands in the margin of each page on paper: rubric and run at the left, the
/// number of the page at the right. Both renderers for paper that are in use know such margins.
struct PaperStyle: Sendable {
    let bytes: [UInt8]

    init(_ rubric: Rubric, _ run: RunDescription) {
        let run = run.words.pages.run + " " + run.fingerprint(rubric).prefix(16)
        var bytes: [UInt8] = []
        bytes.append(styleSheet)
        let look = "{font:7.5pt Paper,Arial,sans-serif;color:#4d5b68;content:"
        bytes += "\n@page{size:A4;margin:13mm 12mm 16mm;@bottom-left\(look)".utf8
        bytes += PaperStyle.quoted("\(rubric.name) \(rubric.version) · \(run)").utf8
        bytes += "}@bottom-right\(look)counter(page) \" / \" counter(pages)}}\n".utf8
        self.bytes = bytes
    }

    /// A text as a string of CSS, in which nothing can end the string or the element around it.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ", "-", ".", "_", "·": quoted.unicodeScalars.append(scalar)
            default: quoted += "\\" + String(scalar.value, radix: 16) + " "
            }
        }
        return quoted + "\""
    }
}
