import Numbers

/// What is read from a text is read again from what it is written as.
func checkNumbers(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    checkExact(text)
    checkPacked(bytes)
    checkDates(text)
    if let currency = Currency(text) { law(Currency(currency.code) == currency, "a currency is its code") }
}

private func checkExact(_ text: String) {
    guard let number = Exact(text) else { return }
    let written = number.description
    law(Exact(written) == number || written.utf8.count > 1_000, "\(number) is read back")
    guard let places = number.terminatingPlaces else { fatalError("a decimal terminates") }
    law(Exact(number.formatted(places: places + 2)) == number || places > 900, "more places change nothing")
    law(number - number == .zero && -(-number) == number, "a number and its opposite are nothing")
    law(number.isZero || number / number == .one, "a number goes into itself once")
    for places in [0, 2, 6] {
        for mode in RoundingMode.allCases {
            let rounded = number.rounded(RoundingStep(places: places, mode: mode))
            law(rounded.rounded(RoundingStep(places: places, mode: mode)) == rounded, "rounding twice is rounding")
            law((rounded - number).magnitude <= Exact(1, over: 1), "rounding does not go far")
        }
    }
    law(number.floor() <= number && number <= number.ceiling(), "a number is between floor and ceiling")
}

private func checkPacked(_ bytes: [UInt8]) {
    guard let packed = PackedDecimal(utf8: bytes.span) else { return }
    law(Exact(utf8: bytes.span) == packed.exact, "both readings give the same number")
    let written = Array(packed.description.utf8)
    law(PackedDecimal(utf8: written.span) == packed, "\(packed) keeps its places")
}

private func checkDates(_ text: String) {
    if let date = PartialDate(text) {
        law(PartialDate(date.description) == date, "\(date) is read back")
        law(text.hasPrefix(date.description), "a date begins with what it is")
        law(date.first <= date.last, "a date does not end before it begins")
        law(PartialDate(bits: date.bits) == date && date.bits != 0, "a date is its bits")
        law(Period(date).covers(date) == .inside, "a date is inside its days")
        if date.precision == .day { law(PartialDate(date.first) == date, "a day is a date") }
        for months in [-1, 1, 12] { _ = date.last.adding(months: months).advanced(by: months) }
    }
    guard let period = Period(text) else { return }
    law(Period(period.description) == period, "\(period) is read back")
    law(period.dayCount >= 1 && period.contains(period.first) && period.contains(period.last), "both ends belong to it")
    law(period.intersection(period) == period, "a period is what it has in common with itself")
}
