extension String {
    /// How many columns of a Latin digit the widest line takes, counted only as far as needed: Chinese, Japanese and
    /// Korean signs are twice as wide.
    func columnCount(atMost most: Int) -> Int {
        let bytes = utf8Span.span
        var (widest, width) = (0, 0)
        for index in bytes.indices {
            switch bytes[index] {
            case 0x0A: (widest, width) = (max(widest, width), 0)
            // Bytes that go on with a character.
            case 0x80...0xBF: continue
            // Three bytes from U+3000 on, and four bytes: wide, but for a few.
            case 0xE3...0xEF, 0xF0...0xFF: width += 2
            default: width += 1
            }
            if width >= most { return most }
        }
        return max(widest, width)
    }

    /// About how many lines it takes where a line has room for so many columns.
    func lineCount(ofWidth width: Int) -> Int {
        split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
            count + max(1, (String(line).columnCount(atMost: .max) + width - 1) / width)
        }
    }
}
