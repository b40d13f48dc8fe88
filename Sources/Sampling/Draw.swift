internal import Numbers

/// Random choices that belong to one thing: the same whenever and wherever that thing is drawn again.
struct Draw {
    /// What a draw is about, so that the choices of one do not repeat those of another.
    enum Subject: UInt64 {
        case institution = 1, platform, name, person, nearPaper, farPaper
    }

    private var generator: SplitMix64

    init(_ seed: UInt64, _ subject: Subject, _ number: Int) {
        var outer = SplitMix64(seed: seed &+ subject.rawValue)
        var inner = SplitMix64(seed: outer.next() ^ UInt64(number))
        generator = SplitMix64(seed: inner.next())
    }

    /// A number from zero up to, but not including, a limit.
    mutating func below(_ limit: Int) -> Int {
        Int(generator.next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    /// A number of a range.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// Whether something happens that happens so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// One of some values.
    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    /// Choices of their own, for a part whose length must not move what comes after it.
    mutating func fork() -> Draw { Draw(generator: SplitMix64(seed: generator.next())) }

    private init(generator: SplitMix64) { self.generator = generator }
}
