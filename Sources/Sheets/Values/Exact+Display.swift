import Numbers

extension Exact {
    /// Appends the number with at least so many decimal places: more where the number has more, and
    /// as a fraction where no number of places suffices. All outputs of a run show a value by this
    /// one function, so that they carry the same text.
    func write(atLeast places: Int, into bytes: inout [UInt8]) {
        guard let needed = terminatingPlaces else { return write(places: nil, into: &bytes) }
        write(places: max(places, needed), into: &bytes)
    }

    /// The same as a text.
    func shown(atLeast places: Int = 0) -> String {
        var bytes: [UInt8] = []
        write(atLeast: places, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The number rounded for reading where it is not a value of the rubric: a mean of panel scores.
    func rounded(forReading places: Int) -> String {
        rounded(RoundingStep(places: places, mode: .halfUp)).shown(atLeast: places)
    }

    /// The number with its sign: `+2.5`, `-1`, `0`.
    func signed(atLeast places: Int) -> String {
        (signum > 0 ? "+" : "") + shown(atLeast: places)
    }
}
