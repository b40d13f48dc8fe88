internal import Diagnostics
internal import Records

/// What was found in a piece, with places that count from the piece's beginning.
///
/// Of each code only so many are kept in detail; the others are counted.
struct PieceFindings: Sendable {
    /// A finding whose line, offset and path wait for what stands in front of the piece.
    struct Entry: Sendable {
        var finding: Finding
        /// The record right inside the root, and its ordinal among those of its kind in the piece.
        var top: (kind: KindIndex, ordinal: Int)?
        /// The path from there on.
        var path: String
    }

    private(set) var entries: [Entry] = []
    private(set) var counts: [String: Int] = [:]
    private(set) var errors = 0

    /// How many findings of one code are kept in detail.
    static let limit = 10_000

    /// Counts a finding; whether its details are still wanted.
    mutating func count(_ code: String, _ severity: Severity) -> Bool {
        if severity == .error { errors += 1 }
        counts[code, default: 0] += 1
        return counts[code, default: 0] <= Self.limit
    }

    mutating func append(_ entry: Entry) { entries.append(entry) }
}
