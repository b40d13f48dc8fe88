internal import Numbers

/// What is done to the text of a value before its field reads it; steps that a mapping does not ask for are empty.
struct Conversion: Sendable {
    /// Texts that mean that there is no value.
    var missing: [[UInt8]] = []
    /// The place of a regular expression; its first capture, or the whole match, is the text that counts.
    var capture: Int?
    var codes: CodeTable?
    /// Formats of a date, tried in order.
    var dates: [DateFormat] = []
    /// The names of months in dates.
    var months: MonthNames?
    /// In what a duration is counted.
    var duration: ISODuration.Unit?
    var truth: TruthTexts?
    var number: NumberFormat?

    /// The conversion with steps of another where it has none of its own.
    func completed(by other: Conversion) -> Conversion {
        Conversion(
            missing: missing.isEmpty ? other.missing : missing, capture: capture ?? other.capture,
            codes: codes ?? other.codes, dates: dates.isEmpty ? other.dates : dates,
            months: months ?? other.months, duration: duration ?? other.duration, truth: truth ?? other.truth,
            number: number ?? other.number)
    }
}

/// From the codes of a format to the values of a field.
struct CodeTable: Sendable {
    var entries: [(code: [UInt8], value: [UInt8])] = []
    /// What any other code stands for; without it another code is a finding.
    var otherwise: [UInt8]?

    /// The value of a code.
    func value(of code: [UInt8]) -> [UInt8]? {
        for entry in entries where entry.code == code { return entry.value }
        return otherwise
    }
}

/// The texts that mean yes and no.
struct TruthTexts: Sendable {
    var yes: [[UInt8]] = []
    var no: [[UInt8]] = []

    /// `true` or `false` as fields read it.
    func value(of text: [UInt8]) -> [UInt8]? {
        if yes.contains(text) { return Array("true".utf8) }
        return no.contains(text) ? Array("false".utf8) : nil
    }
}

/// How a number is written.
struct NumberFormat: Sendable {
    var point = UInt8(ascii: ".")
    /// What parts groups of digits: one character, any number of bytes.
    var group: [UInt8] = []
    /// By what the number is multiplied: the size of the unit in which it is written.
    var scale = Exact.one

    /// The number as a plain decimal; `nil` if the text is none.
    func plain(_ text: [UInt8]) -> [UInt8]? {
        var digits: [UInt8] = []
        var rest = text[...]
        while let byte = rest.first {
            if !group.isEmpty, rest.starts(with: group) {
                rest = rest.dropFirst(group.count)
                continue
            }
            // A decimal point that is not this format's would be read as one later.
            if byte == UInt8(ascii: "."), point != byte { return nil }
            digits.append(byte == point ? UInt8(ascii: ".") : byte)
            rest = rest.dropFirst()
        }
        guard scale != .one else { return digits }
        guard let number = Exact(utf8: digits.span) else { return nil }
        return Array((number * scale).description.utf8)
    }
}
