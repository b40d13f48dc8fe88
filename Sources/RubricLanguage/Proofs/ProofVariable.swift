import Numbers

/// A term of the conditions, taken as a variable: what it may be and what the conditions ask of it.
struct ProofVariable: Sendable {
    /// What a value of the term may be when there is one.
    enum Domain: Hashable, Sendable {
        case truth
        /// Ends that are `nil` are open.
        case number(from: Exact?, to: Exact?, isWhole: Bool)
        /// So many enumerators of an enumeration.
        case code(enumeration: String, count: Int)
        case text
        case date
        /// How the term stands to another one.
        case order(to: String)
    }

    /// Whether there is a value.
    enum Presence: Hashable, Sendable {
        case always, sometimes, never
    }

    /// As it is written in a rubric.
    var words: String
    var domain: Domain
    var presence: Presence
    /// It stands for something that the proof does not look into.
    var isOpaque = false
    var tests: [AtomTest] = []

    /// The place of a test, which is added unless it is there.
    mutating func place(of test: AtomTest) -> Int {
        if let known = tests.firstIndex(of: test) { return known }
        tests.append(test)
        return tests.count - 1
    }

    /// One value of each cell that the tests tell apart: plain ones first, the missing one last.
    var samples: [Sample] {
        var seen: Set<[TruthSet]> = []
        return candidates.filter { sample in seen.insert(tests.map { $0.answer(for: sample) }).inserted }
    }

    /// The same without the enumerators that no test names, if it is a variable of an enumeration and some are named.
    func samples(naming enumeration: String?) -> [Sample] {
        guard case .code(enumeration, _) = domain, tests.contains(where: \.namesCodes) else { return samples }
        return samples.filter { sample in
            guard case .code(let code) = sample else { return true }
            return tests.contains { $0.names(code) }
        }
    }

    /// At least one value of each cell.
    private var candidates: [Sample] {
        switch presence {
        case .never: [.missing]
        case .always: values
        case .sometimes: values + [.missing]
        }
    }

    private var values: [Sample] {
        switch domain {
        case .truth: [.truth(true), .truth(false)]
        case .number(let lower, let upper, let isWhole):
            NumberCells(from: lower, to: upper, isWhole: isWhole).samples(around: bounds).map(Sample.number)
        case .code(_, let count): (0..<Int32(count)).map(Sample.code)
        case .text: texts.sorted().map(Sample.text) + [.text(nil)]
        case .date: DateCells(tests: tests).samples.map(Sample.date)
        case .order: [.order(-1), .order(0), .order(1)]
        }
    }

    private var bounds: [Exact] {
        tests.compactMap { if case .number(_, let bound) = $0 { bound } else { nil } }
    }

    private var texts: Set<String> {
        Set(tests.compactMap { if case .text(let text) = $0 { text } else { nil } })
    }
}
