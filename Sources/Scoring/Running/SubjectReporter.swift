public import Records
import RubricLanguage

/// Writes what was found about one subject. It sees the scorer while the subject is at hand.
public protocol SubjectReporter: Sendable {
    associatedtype Sink: PostingSink

    /// Where the postings go that it wants to see.
    func makeSink() -> Sink

    /// How many texts it writes for a subject, each to a stream of its own.
    var streamCount: Int { get }

    /// Appends what is to be written about the subject scored last, to each of the streams.
    func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<Sink>, to streams: inout [[UInt8]])
}

/// What was written about the subjects of one batch.
public struct BatchReport: Sendable {
    /// The place of each subject in the order of their numbers.
    public var ordinals: [Int]
    /// For each stream all bytes, end to end, and where those of each subject end.
    public var streams: [[UInt8]]
    public var ends: [[Int]]
}
