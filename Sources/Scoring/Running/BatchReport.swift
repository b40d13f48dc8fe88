/// What was written about the subjects of one batch.
public struct BatchReport: Sendable {
    /// The place of each subject in the order of their numbers.
    public var ordinals: [Int] = []
    /// For each stream all bytes, end to end, and where those of each subject end.
    public var streams: [[UInt8]]
    public var ends: [[Int]]

    init(streamCount: Int) {
        streams = Array(repeating: [], count: streamCount)
        ends = streams.map { _ in [] }
    }

    /// Notes that all was written about a subject.
    mutating func endSubject() {
        for stream in streams.indices { ends[stream].append(streams[stream].count) }
    }
}
