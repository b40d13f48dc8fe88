import Records

extension HTMLWriter {
    /// The value of a fact, as `foreign`; no line ends within a date.
    mutating func fact(_ value: String, in language: Language) {
        var rest = value.utf8[...]
        while let date = date(in: rest) {
            foreign(String(Substring(rest[..<date.startIndex])), in: language)
            element("span", "date", String(Substring(date)))
            rest = rest[date.endIndex...]
        }
        foreign(String(Substring(rest)), in: language)
    }

    /// The first `2024-03` or `2024-03-15`.
    private func date(in text: Substring.UTF8View) -> Substring.UTF8View? {
        var rest = text
        while let start = rest.firstIndex(where: isOfDate) {
            let run = rest[start...].prefix(while: isOfDate)
            let hyphens = run.enumerated().filter { $0.element == hyphen }.map(\.offset)
            if (run.count, hyphens) == (7, [4]) || (run.count, hyphens) == (10, [4, 7]) { return run }
            rest = rest[run.endIndex...]
        }
        return nil
    }
}

private let hyphen = UInt8(ascii: "-")

private func isOfDate(_ byte: UInt8) -> Bool {
    byte == hyphen || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
