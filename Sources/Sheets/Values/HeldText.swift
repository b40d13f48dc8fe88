import Numbers

/// Writes a text that has a hole for what is known only later.
///
/// The text carries with it how long the parts in front of the hole and behind it are, so that many of them, end to
/// end, can wait in a file.
struct HeldText {
    /// How many bytes the two lengths take.
    private static let headCount = 8

    private let start: Int
    private var hole = 0

    /// Begins a held text at the end of a buffer.
    init(in text: inout TextBuffer) {
        start = text.count
        for _ in 0..<Self.headCount { text.append(0) }
    }

    /// The hole is at the end of what is written so far.
    mutating func leaveHole(in text: borrowing TextBuffer) { hole = text.count }

    /// The held text ends here.
    func end(in text: inout TextBuffer) {
        HeldText.write(hole - start - Self.headCount, to: &text, at: start)
        HeldText.write(text.count - hole, to: &text, at: start + 4)
    }

    /// Copies texts that stand end to end, and lets `fill` write into the hole of each, which are counted from 0.
    static func copy(_ held: ArraySlice<UInt8>, to text: inout TextBuffer, fill: (Int, inout TextBuffer) -> Void) {
        var place = held.startIndex
        var number = 0
        while place < held.endIndex {
            let head = place + headCount
            let hole = head + length(in: held, at: place)
            let end = hole + length(in: held, at: place + 4)
            text.append(held[head..<hole].span)
            fill(number, &text)
            text.append(held[hole..<end].span)
            place = end
            number += 1
        }
    }

    private static func write(_ length: Int, to text: inout TextBuffer, at place: Int) {
        for index in 0..<4 { text.set(UInt8(truncatingIfNeeded: length >> (8 * index)), at: place + index) }
    }

    private static func length(in bytes: ArraySlice<UInt8>, at place: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
