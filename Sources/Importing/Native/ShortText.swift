/// A text of up to sixteen bytes, which one comparison finds in a longer one: two words, then zeros.
struct ShortText: BitwiseCopyable {
    private(set) var words: (UInt64, UInt64) = (0, 0)
    /// The bytes of the words that count.
    private(set) var masks: (UInt64, UInt64) = (0, 0)
    private(set) var count = 0

    /// A text that is too long is never found: it becomes zeros, which no XML holds.
    init(_ text: String) {
        guard text.utf8.count <= 16 else {
            masks = (~0, ~0)
            return
        }
        for byte in text.utf8 {
            let shift = UInt64(8 * (count & 7))
            if count < 8 {
                words.0 |= UInt64(byte) << shift
                masks.0 |= 0xFF << shift
            } else {
                words.1 |= UInt64(byte) << shift
                masks.1 |= 0xFF << shift
            }
            count += 1
        }
    }

    /// Whether sixteen bytes begin with it.
    @inline(__always)
    func begins(_ first: UInt64, _ second: UInt64) -> Bool {
        (first ^ words.0) & masks.0 | (second ^ words.1) & masks.1 == 0
    }
}
