public import Records
import RubricLanguage

/// Writes what was found about one subject once the cohort is judged, which costs a second scoring. It sees the
/// scorer while the subject is at hand.
public protocol SubjectReporter: Sendable {
    associatedtype Sink: PostingSink

    /// Where the postings go that it wants to see.
    func makeSink() -> Sink

    /// Whether it looks at the items that criteria count, also at those that no expression asks for.
    var looksAtCounted: Bool { get }

    /// How many texts it writes for a subject, each to a stream of its own.
    var streamCount: Int { get }

    /// Appends what is to be written about the subject scored last, to each of the streams.
    func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<Sink>, to streams: inout [[UInt8]])
}

extension SubjectReporter {
    public var looksAtCounted: Bool { false }
}
