public import Numbers

extension Exact {
    /// Appends the number with at least so many decimal places: more where the number has more, and
    /// as a fraction where no number of places suffices. All outputs of a run show a value by this
    /// one function, so that they carry the same text.
    func write(atLeast places: Int, into text: inout TextBuffer) {
        guard let needed = terminatingPlaces else { return write(places: nil, into: &text) }
        write(places: max(places, needed), into: &text)
    }

    /// The same as a text.
    func shown(atLeast places: Int = 0) -> String {
        var text = TextBuffer(capacity: 64)
        write(atLeast: places, into: &text)
        return String(text)
    }

    /// The number rounded for reading where it is not a value of the rubric: a mean of panel scores.
    func rounded(forReading places: Int) -> String {
        var text = TextBuffer(capacity: 64)
        write(forReading: places, into: &text)
        return String(text)
    }

    /// Appends the number rounded for reading.
    func write(forReading places: Int, into text: inout TextBuffer) {
        rounded(RoundingStep(places: places, mode: .halfUp)).write(atLeast: places, into: &text)
    }

    /// The number with its sign: `+2.5`, `-1`, `0`.
    func signed(atLeast places: Int) -> String {
        (signum > 0 ? "+" : "") + shown(atLeast: places)
    }

    /// Reads what `shown` gives: `-12.5` or `10/3`.
    public init?(shown text: String) {
        guard text.utf8.contains(UInt8(ascii: "/")) else {
            self.init(text)
            return
        }
        let parts = text.split(separator: "/").compactMap { Exact(String($0)) }
        guard parts.count == 2, !parts[1].isZero else { return nil }
        self = parts[0] / parts[1]
    }
}
