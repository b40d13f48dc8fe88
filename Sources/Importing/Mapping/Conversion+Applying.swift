internal import Numbers

/// Why the text of a value cannot be converted.
enum ConversionFault: Error {
    case noMatch
    case unknownCode(CodeTable)
    case notDate([DateFormat])
    case notDuration
    case notTruth(TruthTexts)
    case notNumber
}

extension Conversion {
    /// Turns the text of a file into the text that a field reads; empty if a capture found that there is none.
    func apply(to text: inout [UInt8], patterns: [Regex<AnyRegexOutput>]) throws(ConversionFault) {
        if let capture {
            text = try captured(text, by: patterns[capture])
            if text.isEmpty { return }
        }
        if let codes {
            guard let value = codes.value(of: text) else { throw .unknownCode(codes) }
            text = value
        }
        if !dates.isEmpty {
            text = try date(text)
        } else if let months {
            guard let month = months.month(text) else { throw .notDate([]) }
            text = Array(String(month).utf8)
        }
        if let duration {
            guard let count = ISODuration(text)?.count(of: duration) else { throw .notDuration }
            text = Array(count.description.utf8)
        }
        if let truth {
            guard let value = truth.value(of: text) else { throw .notTruth(truth) }
            text = value
        }
        if let number {
            guard let plain = number.plain(text) else { throw .notNumber }
            text = plain
        }
    }

    /// The date as fields read it, by the first format that fits.
    private func date(_ text: [UInt8]) throws(ConversionFault) -> [UInt8] {
        for format in dates {
            if let date = format.date(text, months: months) { return Array(date.description.utf8) }
        }
        throw .notDate(dates)
    }

    /// The first capture of a match, or the whole match where the pattern captures nothing.
    private func captured(_ text: [UInt8], by pattern: Regex<AnyRegexOutput>) throws(ConversionFault) -> [UInt8] {
        guard let match = try? pattern.firstMatch(in: String(decoding: text, as: UTF8.self)) else { throw .noMatch }
        let captures = match.output.dropFirst().compactMap(\.substring)
        guard let found = captures.first ?? match.output.first?.substring else { throw .noMatch }
        return Array(found.utf8)
    }
}

extension ConversionFault {
    /// The stable name of the fault.
    var code: String {
        switch self {
        case .noMatch: "pattern"
        case .unknownCode: "unknown-code"
        case .notDate: "date"
        case .notDuration: "duration"
        case .notTruth: "boolean"
        case .notNumber: "decimal"
        }
    }

    /// What the value is not, as the end of a sentence that begins with the value.
    var complaint: String {
        switch self {
        case .noMatch: "does not have the form that the mapping expects"
        case .unknownCode: "is a code that the mapping does not know"
        case .notDate: "is not a date in the form that the mapping expects"
        case .notDuration: "is not a duration that can be counted so"
        case .notTruth: "means neither yes nor no"
        case .notNumber: "is not a number in the form that the mapping expects"
        }
    }

    /// What would have been allowed, where it can be listed.
    var allowed: String? {
        switch self {
        case .unknownCode(let table): list(table.entries.map(\.code))
        case .notTruth(let truth): list(truth.yes + truth.no)
        case .notDate(let formats): formats.isEmpty ? nil : "a date as " + formats.map(\.text).joined(separator: ", ")
        case .noMatch, .notDuration, .notNumber: nil
        }
    }

    private func list(_ texts: [[UInt8]]) -> String {
        texts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
    }
}
