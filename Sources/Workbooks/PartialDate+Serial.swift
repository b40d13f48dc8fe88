import Numbers

extension PartialDate {
    /// The number by which spreadsheets know the day. `nil`: it is not known to the day, or lies before March 1900, where
    /// they count a day that never was.
    var serialNumber: Int? {
        guard precision == .day, year > 1900 || year == 1900 && (month ?? 0) > 2 else { return nil }
        // 1970-01-01 is the day 25,569.
        return Int(first.number) + 25_569
    }
}
