import Numbers
import Testing

@Suite struct `A text buffer` {
    /// Law: it holds what was appended, in whatever pieces, and nothing of what was moved out of it.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `holds its pieces end to end`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var text = TextBuffer(capacity: random.below(4))
        var (moved, expected): ([UInt8], [UInt8]) = ([], [])
        for _ in 0..<200 {
            switch random.below(6) {
            case 0:
                text.append(UInt8(ascii: "a"))
                expected += "a".utf8
            case 1:
                let piece = [UInt8](repeating: UInt8(ascii: "b"), count: random.below(300))
                text.append(piece)
                expected += piece
            case 2:
                text.append(utf8: "文字")
                expected += "文字".utf8
            case 3:
                let number = random.below(1 << 40)
                text.append(decimal: number)
                expected += "\(number)".utf8
            case 4:
                var piece = TextBuffer(capacity: 1)
                piece.append("text")
                text.append(piece)
                expected += "text".utf8
            default:
                text.move(to: &moved)
                #expect(text.count == 0)
            }
        }
        text.move(to: &moved)
        #expect(moved == expected)
    }
}
