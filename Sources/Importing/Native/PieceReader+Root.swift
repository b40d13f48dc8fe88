internal import CLibXML2
internal import Diagnostics
internal import Records

extension PieceReader {
    /// The version of the format that this reader knows.
    static let version = "1"

    /// The root of the file: its name and namespace were looked at before the reader was chosen.
    mutating func startRoot(_ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard isFirst else { return }
        var version: String?
        for i in 0..<count {
            guard let attribute = unsafe attributes.map({ unsafe $0 + 5 * i }), let start = unsafe attribute[3],
                let end = unsafe attribute[4]
            else { continue }
            let value = unsafe Span(_unsafeStart: start, count: end - start)
            let name = unsafe text(attribute[0])
            if unsafe attribute[1] == nil, name == "version" {
                version = string(value.extracting(0..<min(value.count, 1000)))
            } else if unsafe !isOfXML(attribute) {
                report(
                    "unknown-attribute", leaf: "/@" + shortened(name),
                    value: string(value.extracting(first: min(value.count, 1000))),
                    allowed: "version", "The root has no attribute `\(shortened(name))`.")
            }
        }
        checkVersion(version)
    }

    private mutating func checkVersion(_ version: String?) {
        guard version != Self.version else { return }
        report(
            "version", leaf: "/@version", value: version, allowed: Self.version,
            hint: "A newer Steelyard may read it.",
            version.map { "The file is in version `\(shortened($0))` of the format, of which only version 1 is known." }
                ?? "The root does not say which version of the format the file is in.")
    }
}
