public import Diagnostics
public import Numbers

/// Which days are working days: Monday to Friday, but for holidays and for the days on which their work is made up.
public struct Holidays: Sendable {
    /// What is known of days that are not as their weekday says.
    private var exceptions: [Day: Bool] = [:]
    private var years: Set<Int> = []

    /// Nothing is known.
    public init() {}

    /// Reads a CSV file with the columns `date` and `kind`, which is `holiday` or `workday`; further columns, such as a
    /// name, are passed over.
    public static func read(_ source: SourceText) -> (holidays: Holidays, findings: [Finding]) {
        var (holidays, findings) = (Holidays(), [Finding]())
        var csv = CSVReader(source.bytes)
        let columns = csv.next()?.cells.map(\.string) ?? []
        guard let date = columns.firstIndex(of: "date"), let kind = columns.firstIndex(of: "kind") else {
            let fault = Fault(
                code: "columns", message: "The file lacks a column `date` or `kind`.", allowed: "date, kind")
            return (holidays, [fault.finding(in: source, at: 0..<0)])
        }
        while let record = csv.next() {
            let cells = record.cells.map(\.string)
            let fault =
                cells.count == columns.count
                ? holidays.add(cells[date], cells[kind])
                : Fault(code: "row", message: "The row has other columns than the first one.")
            if let fault { findings.append(fault.finding(in: source, at: record.range)) }
        }
        return (holidays, findings)
    }

    /// Adds a day; says what is wrong with it.
    private mutating func add(_ date: String, _ kind: String) -> Fault? {
        guard let day = Day(date) else {
            return Fault(code: "date", message: "This is no day.", value: date, allowed: "2026-02-17")
        }
        guard ["holiday", "workday"].contains(kind) else {
            return Fault(code: "kind", message: "This is no kind of day.", value: kind, allowed: "holiday, workday")
        }
        let isWorkday = kind == "workday"
        years.insert(day.year)
        guard exceptions.updateValue(isWorkday, forKey: day) != !isWorkday else {
            return Fault(code: "twice", message: "The day is a holiday and a working day.", value: date)
        }
        return nil
    }

    /// What is wrong with a row.
    private struct Fault {
        var code, message: String
        var value, allowed: String?

        func finding(in source: SourceText, at range: Range<Int>) -> Finding {
            Finding(
                code: "holiday-" + code, message: message, place: source.place(at: range), value: value,
                allowed: allowed)
        }
    }

    /// Whether anything is known of a year.
    public func know(_ year: Int) -> Bool { years.contains(year) }

    /// Whether people work on a day.
    public func isWorkingDay(_ day: Day) -> Bool { exceptions[day] ?? (day.weekday < 5) }

    /// The last of so many working days, of which the first is `start` or the first one after it; `nil` where the
    /// calendar ends before.
    public func last(of count: Int, from start: Day) -> Day? {
        var (day, left) = (start, count)
        while true {
            if isWorkingDay(day) { left -= 1 }
            if left <= 0 { return day }
            guard day < .latest else { return nil }
            day = day.advanced(by: 1)
        }
    }
}

extension Day {
    /// Monday is 0 and Sunday 6; 1970-01-01 was a Thursday.
    var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 }

    /// Reads `2026-02-17`.
    public init?(_ text: String) {
        guard let date = PartialDate(text), date.precision == .day else { return nil }
        self = date.first
    }
}

extension CSVCell {
    fileprivate var string: String { String(decoding: text, as: UTF8.self) }
}
