internal import Numbers

/// A length of time: months, whose days differ, and time that does not.
struct ISODuration: Hashable, Sendable {
    var months: Int
    var days: Int
    /// What is left of a day.
    var seconds: Int

    /// Reads a duration of ISO 8601 (`P2Y6M`, `P10D`, `PT40H`) in whole numbers, or a number of months.
    init?(_ text: [UInt8]) {
        (months, days, seconds) = (0, 0, 0)
        guard text.first == UInt8(ascii: "P") else {
            guard let number = Int(String(decoding: text, as: UTF8.self)), 0...120_000 ~= number else { return nil }
            months = number
            return
        }
        var isTime = false
        var number: Int?
        for byte in text.dropFirst() {
            if let digit = Int(String(UnicodeScalar(byte))) {
                number = (number ?? 0) * 10 + digit
                guard number ?? 0 < 1_000_000 else { return nil }
            } else if byte == UInt8(ascii: "T"), !isTime, number == nil {
                isTime = true
            } else {
                guard let count = number, add(count, byte, isTime: isTime) else { return nil }
                number = nil
            }
        }
        guard number == nil, text.count > 2 else { return nil }
    }

    private mutating func add(_ count: Int, _ unit: UInt8, isTime: Bool) -> Bool {
        switch (unit, isTime) {
        case (UInt8(ascii: "Y"), false): months += 12 * count
        case (UInt8(ascii: "M"), false): months += count
        case (UInt8(ascii: "W"), false): days += 7 * count
        case (UInt8(ascii: "D"), false): days += count
        case (UInt8(ascii: "H"), true): seconds += 3600 * count
        case (UInt8(ascii: "M"), true): seconds += 60 * count
        case (UInt8(ascii: "S"), true): seconds += count
        default: return false
        }
        return true
    }
}

extension ISODuration {
    /// The last date of what begins on a date and lasts so long, as precise as that date: two years from 2019 on end
    /// with 2020. `nil` if the date does not say enough, or nothing lasts no time.
    func end(from start: PartialDate) -> PartialDate? {
        switch start.precision {
        case .year:
            guard months > 0, months.isMultiple(of: 12), days == 0, seconds == 0 else { return nil }
            return PartialDate(year: start.year + months / 12 - 1)
        case .month:
            guard months > 0, days == 0, seconds == 0 else { return nil }
            let last = 12 * start.year + (start.month ?? 1) - 1 + months - 1
            return PartialDate(year: last / 12, month: last % 12 + 1)
        case .day:
            guard months > 0 || days > 0, seconds == 0 else { return nil }
            let next = start.first.adding(months: months)
            // A month from 31 January on has no last day but its own.
            return PartialDate(next.advanced(by: next.day < start.first.day ? days : days - 1))
        }
    }

    /// How many of a unit it is, exactly; `nil` if it is not a decimal number of them.
    func count(of unit: Unit) -> Exact? {
        switch unit {
        case .years, .months:
            guard days == 0, seconds == 0 else { return nil }
            return Exact(months) / Exact(unit == .years ? 12 : 1)
        case .days, .hours:
            guard months == 0 else { return nil }
            return Exact(86_400 * days + seconds) / Exact(unit == .days ? 86_400 : 3600)
        }
    }

    /// What durations are counted in.
    enum Unit: String, CaseIterable, Sendable {
        case years, months, days, hours
    }
}
