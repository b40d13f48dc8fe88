internal import Records

/// Some bytes of a file, between two cuts, inside the root's tags: a text that can be parsed by itself.
struct Piece: Sendable {
    /// The root's start tag (if the piece is not the first), the body, the root's end tag (if it is not the last),
    /// a zero, and more that is looked at but means nothing.
    var bytes: [UInt8]
    var body: Range<Int>
    /// Where the zero stands.
    var end: Int
    var isFirst: Bool
    var isLast: Bool
    /// Whether a piece that is neither the first nor the last is worth a try without libxml2: the names of the format
    /// are written without a prefix.
    var isPlain = false
    /// Where the body begins in the file.
    var offset: Int
    /// How many characters stand in front of the body on its first line.
    var column: Int

    /// How many bytes there are at least behind the root's end tag: the zero, and what is looked at together with it.
    static let margin = 16

    /// The piece with the bodies of the next ones behind its own.
    func joined(with others: [Piece], suffix: [UInt8]) -> Piece {
        var joined = self
        joined.bytes.removeSubrange(body.upperBound...)
        for piece in others { joined.bytes += piece.bytes[piece.body] }
        joined.body = body.lowerBound..<joined.bytes.count
        joined.isLast = others.last?.isLast ?? isLast
        joined.isPlain = isPlain && !joined.isLast
        if !joined.isLast { joined.bytes += suffix }
        joined.end = joined.bytes.count
        joined.bytes += repeatElement(0, count: Self.margin)
        return joined
    }
}

/// What the reading of a piece gave.
struct PieceResult: Sendable {
    enum End: Sendable {
        /// It is a well-formed piece: its cuts are right.
        case complete
        /// It ends too early: the cut at its end stands in the middle of something.
        case unfinished
        /// The file cannot be read beyond a place inside the piece.
        case broken
    }

    var piece: Piece
    var batch: Batch
    var findings: PieceFindings
    var end: End
    /// How many records of each kind stand right inside the root, sound or not.
    var ordinals: [Int]
    var unsound: Int
    /// How many lines end in the body, when it is complete.
    var newlines: Int
}

/// The number of line ends.
func lineCount(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 == 0x0A } }
