public import Records
import RubricLanguage

/// Writes what can be said about one subject before the cohort is judged. It sees the scorer while the subject is
/// at hand.
public protocol EarlyReporter: Sendable {
    associatedtype Sink: PostingSink

    /// Where the postings go that it wants to see.
    func makeSink() -> Sink

    /// How many texts it writes for a subject, each to a stream of its own.
    var streamCount: Int { get }

    /// Appends what is to be written about the subject scored last, to each of the streams.
    func report(_ subject: Row, _ outcome: Outcome, scorer: inout Scorer<Sink>, to streams: inout [[UInt8]])
}

/// Writes nothing.
struct SilentReporter: EarlyReporter {
    var streamCount: Int { 0 }

    func makeSink() -> EmptySink { EmptySink() }

    func report(_: Row, _: Outcome, scorer: inout Scorer<EmptySink>, to streams: inout [[UInt8]]) {}
}
