internal import Numbers

/// The namespace of the version that is written and read: <https://www.decision-deck.org/xmcda>.
let xmcdaNamespace = "http://www.decision-deck.org/2021/XMCDA-4.0.0"

extension PerformanceTable {
    /// The table as documents of XMCDA 4.0.0, one for each part, as the programs of Decision Deck take them.
    ///
    /// A whole number of 32 bits is an `integer`, any other decimal a `real` with all its digits, and a fraction that no
    /// decimal writes a `rational`. XMCDA knows no fraction of more than 32 bits: such a one is rounded to thirty places.
    ///
    /// - Returns: names and contents, and how many numbers were rounded.
    public func xmcda() -> (files: [(name: String, bytes: [UInt8])], rounded: Int) {
        var rounded = 0
        func file(_ name: String, _ body: (inout XMCDAWriter) -> Void) -> (name: String, bytes: [UInt8]) {
            var writer = XMCDAWriter()
            writer.element("xmcda", ["xmlns": xmcdaNamespace], body)
            rounded += writer.rounded
            return (name + ".xml", writer.bytes)
        }
        let files = [
            file("alternatives") { $0.names(alternatives, "alternatives", "alternative") },
            file("criteria") { $0.names(criteria, "criteria", "criterion") },
            file("weights") { $0.weights(self) },
            file("performanceTable") { $0.performances(self) },
        ]
        return (files, rounded)
    }
}

/// Writes elements one below the other.
private struct XMCDAWriter {
    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    private(set) var rounded = 0
    private var depth = 0

    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ body: (inout XMCDAWriter) -> Void
    ) {
        start(name, attributes)
        write(">\n")
        depth += 1
        body(&self)
        depth -= 1
        indent()
        write("</\(name)>\n")
    }

    private mutating func element(_ name: String, words: String) {
        start(name, [:])
        write(">")
        append(words, inAttribute: false)
        write("</\(name)>\n")
    }

    private mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        start(name, attributes)
        write("/>\n")
    }

    private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        indent()
        write("<\(name)")
        for case (let key, let value?) in attributes {
            write(" \(key)=\"")
            append(value, inAttribute: true)
            write("\"")
        }
    }

    private mutating func indent() { bytes += repeatElement(0x20, count: 2 * depth) }

    private mutating func write(_ markup: String) { bytes += Array(markup.utf8) }

    private mutating func append(_ words: String, inAttribute: Bool) {
        var lost = 0
        bytes.appendMarkup(words.utf8Span.span, inAttribute: inAttribute, lost: &lost)
    }

    // MARK: Parts

    mutating func names(_ names: [PerformanceTable.Named], _ list: String, _ item: String) {
        element(list) { writer in
            for name in names { writer.empty(item, ["id": name.id, "name": name.name]) }
        }
    }

    mutating func weights(_ table: PerformanceTable) {
        element("criteriaValues", ["mcdaConcept": "weights"]) { writer in
            for (criterion, weight) in zip(table.criteria, table.weights) {
                writer.element("criterionValues") { writer in
                    writer.element("criterionID", words: criterion.id)
                    writer.values(weight)
                }
            }
        }
    }

    mutating func performances(_ table: PerformanceTable) {
        element("performanceTable") { writer in
            for (alternative, row) in zip(table.alternatives, table.performances) {
                writer.element("alternativePerformances") { writer in
                    writer.element("alternativeID", words: alternative.id)
                    for (criterion, value) in zip(table.criteria, row) {
                        writer.element("performance") { writer in
                            writer.element("criterionID", words: criterion.id)
                            writer.values(value)
                        }
                    }
                }
            }
        }
    }

    private mutating func values(_ value: Exact?) {
        element("values") { $0.element("value") { $0.value(value) } }
    }

    private mutating func value(_ value: Exact?) {
        guard let value else { return empty("NA") }
        if let (numerator, denominator) = value.small, let upper = Int32(exactly: numerator) {
            if denominator == 1 { return element("integer", words: String(upper)) }
            if value.terminatingPlaces == nil, let lower = Int32(exactly: denominator) {
                return element("rational") { writer in
                    writer.element("numerator", words: String(upper))
                    writer.element("denominator", words: String(lower))
                }
            }
        }
        if value.terminatingPlaces == nil { rounded += 1 }
        let decimal = value.terminatingPlaces == nil ? value.rounded(RoundingStep(places: 30, mode: .halfEven)) : value
        element("real", words: "\(decimal)")
    }
}
