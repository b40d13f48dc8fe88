/// Writes a text that has a hole for what is known only later.
///
/// The text carries with it how long the parts in front of the hole and behind it are, so that many of them, end to
/// end, can wait in a file.
struct HeldText {
    /// How many bytes the two lengths take.
    private static let headCount = 8

    private let start: Int
    private var hole = 0

    /// Begins a text at the end of the bytes.
    init(in bytes: inout [UInt8]) {
        start = bytes.count
        for _ in 0..<Self.headCount { bytes.append(0) }
    }

    /// The hole is at the end of the bytes.
    mutating func leaveHole(in bytes: [UInt8]) { hole = bytes.count }

    /// The text ends with the bytes.
    func end(in bytes: inout [UInt8]) {
        HeldText.write(hole - start - Self.headCount, to: &bytes, at: start)
        HeldText.write(bytes.count - hole, to: &bytes, at: start + 4)
    }

    /// Copies texts that stand end to end, and lets `fill` write into the hole of each, which are counted from 0.
    static func copy(_ held: ArraySlice<UInt8>, to bytes: inout [UInt8], fill: (Int, inout [UInt8]) -> Void) {
        var place = held.startIndex
        var number = 0
        while place < held.endIndex {
            let head = place + headCount
            let hole = head + length(in: held, at: place)
            let end = hole + length(in: held, at: place + 4)
            bytes += held[head..<hole]
            fill(number, &bytes)
            bytes += held[hole..<end]
            place = end
            number += 1
        }
    }

    private static func write(_ length: Int, to bytes: inout [UInt8], at place: Int) {
        for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: length >> (8 * index)) }
    }

    private static func length(in bytes: ArraySlice<UInt8>, at place: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
