/// What was written about the subjects of one batch.
public struct BatchReport: Sendable {
    /// The place of each subject in the order of their numbers.
    public var ordinals: [Int] = []
    /// For each stream all bytes, end to end, and where those of each subject end.
    public var streams: [[UInt8]]
    public var ends: [[Int]]

    /// - Parameter room: for each stream how many bytes are expected, so that they need not be moved.
    init(room: [Int]) {
        streams = Array(repeating: [], count: room.count)
        ends = streams.map { _ in [] }
        for (stream, byteCount) in room.enumerated() { streams[stream].reserveCapacity(byteCount) }
    }

    /// For each stream the greater of what was expected and what it took.
    func room(atLeast room: [Int]) -> [Int] { zip(streams, room).map { max($0.count, $1) } }

    /// Notes that all was written about a subject.
    mutating func endSubject() {
        for stream in streams.indices { ends[stream].append(streams[stream].count) }
    }
}
