/// The way from a document's root to one of its nodes: `criteria/papers/points/core/points`.
///
/// A step is a key of a mapping, or an item of a list: its number from 1, or what identifies it. A step that contains
/// a `/` stands in quotation marks.
public struct YAMLPath: Sendable {
    /// A step, with the bytes of the path's text that name it.
    public struct Step: Sendable {
        public let name: String
        public let range: Range<Int>
    }

    public let steps: [Step]

    /// Reads a path; `nil` if a step is empty or a quotation mark is not closed.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        var (steps, start): ([Step], Int) = ([], 0)
        while start <= bytes.count {
            guard let (step, end) = Self.step(in: bytes, from: start) else { return nil }
            steps.append(step)
            start = end + 1
        }
        self.steps = steps
    }

    /// The step from a byte on, and where it ends: at a `/` or with the text.
    private static func step(in bytes: [UInt8], from start: Int) -> (Step, end: Int)? {
        let (slash, quote) = (UInt8(ascii: "/"), UInt8(ascii: "\""))
        guard start < bytes.count else { return nil }
        let isQuoted = bytes[start] == quote
        let first = isQuoted ? start + 1 : start
        guard let last = bytes[first...].firstIndex(of: isQuoted ? quote : slash) ?? (isQuoted ? nil : bytes.count)
        else { return nil }
        let end = isQuoted ? last + 1 : last
        guard first < last, end == bytes.count || bytes[end] == slash else { return nil }
        return (Step(name: String(decoding: bytes[first..<last], as: UTF8.self), range: first..<last), end)
    }

    /// Whether the way to another node leads through this one, or ends there.
    public func leads(to other: YAMLPath) -> Bool {
        other.steps.starts(with: steps) { $0.name == $1.name }
    }
}

/// Why a path leads nowhere.
public enum YAMLPathFault: Error, Sendable {
    /// There is no such key or item; what there is.
    case nothing(YAMLPath.Step, among: [String])
    /// What stands before this step is a text and has no parts.
    case noParts(YAMLPath.Step)
}
