extension SplitMix64 {
    /// A random number from 0 up to a count, which is far below 2^64: the high word of a product, on every machine
    /// and with every version of the standard library the same.
    public mutating func below(_ count: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
    }
}
