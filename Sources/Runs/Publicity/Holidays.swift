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
        func report(_ code: String, _ message: String, _ range: Range<Int>, value: String?, allowed: String) {
            findings.append(
                Finding(
                    code: code, message: message, place: source.place(at: range), value: value, allowed: allowed))
        }
        var csv = CSVReader(source.bytes)
        let columns = csv.next()?.cells.map { String(decoding: $0.text, as: UTF8.self) } ?? []
        guard let date = columns.firstIndex(of: "date"), let kind = columns.firstIndex(of: "kind") else {
            report("holiday-columns", "The file lacks a column `date` or `kind`.", 0..<0, value: nil, allowed: "date,kind")
            return (holidays, findings)
        }
        while let record = csv.next() {
            let cells = record.cells.map { String(decoding: $0.text, as: UTF8.self) }
            let range = record.range
            guard cells.count == columns.count else {
                report("holiday-row", "The row has other columns than the first one.", range, value: nil, allowed: "date,kind")
                continue
            }
            guard let day = Day(cells[date]) else {
                report("holiday-date", "This is no day.", range, value: cells[date], allowed: "2026-02-17")
                continue
            }
            guard ["holiday", "workday"].contains(cells[kind]) else {
                report("holiday-kind", "This is no kind of day.", range, value: cells[kind], allowed: "holiday, workday")
                continue
            }
            let isWorkday = cells[kind] == "workday"
            if let known = holidays.exceptions[day], known != isWorkday {
                report("holiday-twice", "The day is a holiday and a working day.", range, value: cells[date], allowed: "one of them")
            }
            holidays.exceptions[day] = isWorkday
            holidays.years.insert(day.year)
        }
        return (holidays, findings)
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
