public import Diagnostics

/// What the worked examples of one rubric showed.
public struct FolderReport: Sendable {
    public var name: String
    /// What is wrong with the rubric or with the examples themselves.
    public var findings: [Finding]
    /// One for each example, in the order of the file. None if the rubric cannot be used.
    public var results: [CaseResult]

    public var passed: Int { results.count { $0.isPassed } }
    public var failed: Int { results.count { !$0.isPassed } }

    /// The examples that failed, in words; empty if none did.
    public var failures: String {
        results.filter { !$0.isPassed }.map(\.description).joined(separator: "\n")
    }
}

/// What one worked example showed.
public struct CaseResult: Sendable, CustomStringConvertible {
    public var name: String
    public var place: Place
    /// Whether the example could be read and run; findings say what hindered it.
    public var isRun: Bool
    /// What differs from what was expected.
    public var differences: [Difference]

    public var isPassed: Bool { isRun && differences.isEmpty }

    public var description: String {
        let head = "\(place): \(isPassed ? "passed" : "failed"): \(name)"
        let lines = isRun ? differences.map(\.description) : ["It cannot be run; the findings say why."]
        return ([head] + lines.map { "    " + $0 }).joined(separator: "\n")
    }
}

/// One expectation that was not met.
public struct Difference: Hashable, Sendable, CustomStringConvertible {
    /// Whose quantity, where there are several subjects.
    public var subject: String?
    /// The name of the quantity, as it stands in the example.
    public var name: String
    public var expected: String
    public var found: String
    public var place: Place

    public var description: String {
        let whose = subject.map { "\($0), " } ?? ""
        return "line \(place.line ?? 0): \(whose)\(name): expected \(expected), found \(found)"
    }
}

extension Sequence<FolderReport> {
    /// The last line of a run: `12 passed, 0 failed`.
    public var tally: String {
        "\(reduce(0) { $0 + $1.passed }) passed, \(reduce(0) { $0 + $1.failed }) failed"
    }
}
