import Diagnostics
import Numbers

/// What is varied, and how far, as it was written: `caps=20%`, `criteria/talks/at most=10..30 by 5`.
struct VariedRange {
    enum Extent {
        /// As much as this share lower or higher.
        case share(Exact)
        /// Between two values, in steps if there are any.
        case between(ClosedRange<Exact>, step: Exact?)
    }

    var what: String
    var extent: Extent
    /// Where it was written, for messages.
    var origin: String

    /// Reads `what=range`.
    init(argument: String) throws {
        guard let sign = argument.lastIndex(of: "=") else {
            throw Fault("`--vary \(argument)` has no range: write `what=range`, such as `weights=10%`.")
        }
        try self.init(
            what: String(argument[..<sign]), range: String(argument[argument.index(after: sign)...]), origin: "--vary")
    }

    init(what: String, range: String, origin: String) throws {
        self.what = what.trimmed
        self.origin = origin
        guard !self.what.isEmpty else { throw Fault("\(origin): it is not said what varies in `=\(range)`.") }
        guard let extent = Extent(range.trimmed) else {
            throw Fault(
                "\(origin): `\(range)` is no range for `\(self.what)`. Write a share such as `10%` (more than 0 %, and "
                    + "at most 100 %), or two numbers such as `10..30`, with `by 5` for steps.")
        }
        self.extent = extent
    }

    /// Reads a file with the columns `what` and `range`.
    static func list(_ source: SourceText) throws -> [VariedRange] {
        var reader = CSVReader(tableText(of: source))
        func cells(_ record: CSVRecord) -> [String] {
            record.cells.map { String(decoding: $0.text, as: UTF8.self).trimmed }
        }
        let head = reader.next().map(cells) ?? []
        guard let what = head.firstIndex(of: "what"), let range = head.firstIndex(of: "range") else {
            throw Fault("\(source.name):1: the columns `what` and `range` are missing.")
        }
        var list: [VariedRange] = []
        while let record = reader.next() {
            let row = cells(record)
            if row.allSatisfy(\.isEmpty) { continue }
            let origin = "\(source.name):\(record.line)"
            guard row.indices.contains(max(what, range)) else { throw Fault("\(origin): a cell is missing.") }
            list.append(try VariedRange(what: row[what], range: row[range], origin: origin))
        }
        return list
    }

    private static func tableText(of source: SourceText) -> [UInt8] {
        source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.bytes.dropFirst(3)) : source.bytes
    }
}

extension VariedRange.Extent {
    init?(_ text: String) {
        if text.hasSuffix("%") {
            var digits = text.dropLast()
            for sign in ["±", "+-"] where digits.hasPrefix(sign) { digits = digits.dropFirst(sign.count) }
            guard let number = Exact(String(digits).trimmed), number.signum > 0, number <= 100 else { return nil }
            self = .share(number / 100)
            return
        }
        guard let dots = text.firstRange(of: "..") else { return nil }
        let (low, rest) = (text[..<dots.lowerBound], text[dots.upperBound...])
        let by = rest.firstRange(of: " by ")
        let high = by.map { rest[..<$0.lowerBound] } ?? rest
        guard let lower = Exact(String(low).trimmed), let upper = Exact(String(high).trimmed), lower < upper else {
            return nil
        }
        var step: Exact?
        if let by {
            guard let width = Exact(String(rest[by.upperBound...]).trimmed), width.signum > 0, width <= upper - lower
            else { return nil }
            step = width
        }
        self = .between(lower...upper, step: step)
    }
}

extension String {
    /// The text without blanks at its ends.
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
