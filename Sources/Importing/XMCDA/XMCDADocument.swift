public import Diagnostics
public import Numbers

/// What a document of XMCDA 4.0.0 says, as far as it is read: names, values of criteria, and performances.
public struct XMCDADocument: Sendable {
    public internal(set) var alternatives: [PerformanceTable.Named] = []
    public internal(set) var criteria: [PerformanceTable.Named] = []
    public internal(set) var criteriaValues: [CriteriaValues] = []
    public internal(set) var performances: [Performance] = []

    /// A value for each of some criteria, such as weights.
    public struct CriteriaValues: Sendable {
        /// What the values are, as the document says it.
        public var concept: String?
        public var values: [CriterionValue]
        public var place: Place
    }

    public struct CriterionValue: Sendable {
        public var criterion: String
        /// `nil`: not known.
        public var value: Exact?
        public var place: Place
    }

    /// What an alternative has under a criterion.
    public struct Performance: Sendable {
        public var alternative: String
        public var criterion: String
        /// `nil`: not known.
        public var value: Exact?
        public var place: Place
    }
}

extension XMCDADocument {
    /// The weights of some criteria, in their order, and what is wrong with them.
    ///
    /// Of several lists the one holds that calls itself `weights`. Each criterion has one weight, which is not negative
    /// unless that is allowed.
    public func weights(
        of names: [String], mayBeNegative: Bool = false, in file: String
    ) -> (weights: [Exact]?, findings: [Finding]) {
        let named = criteriaValues.filter { Self.concepts.contains(($0.concept ?? "").lowercased()) }
        let lists = named.isEmpty ? criteriaValues : named
        guard lists.count == 1 else { return (nil, [listFault(lists, in: file)]) }
        var findings: [Finding] = []
        var weights = [String: Exact]()
        for entry in lists[0].values {
            if let fault = fault(entry, names, isTaken: weights[entry.criterion] != nil, mayBeNegative) {
                findings.append(fault)
            }
            weights[entry.criterion] = weights[entry.criterion] ?? entry.value
        }
        let given = Set(lists[0].values.map(\.criterion))
        let missing = names.filter { !given.contains($0) }
        if !missing.isEmpty {
            findings.append(
                Finding(
                    code: "xmcda-criterion-missing",
                    message: "There is no weight for \(missing.map { "`\($0)`" }.joined(separator: ", ")).",
                    hint: "Write 0 for what does not count.", place: lists[0].place,
                    allowed: names.joined(separator: ", ")))
        }
        return (findings.isEmpty ? names.compactMap { weights[$0] } : nil, findings)
    }

    private static let concepts: Set = ["weights", "weight", "importance"]

    private func listFault(_ lists: [CriteriaValues], in file: String) -> Finding {
        guard let second = lists.dropFirst().first else {
            return Finding(
                code: "xmcda-no-weights", message: "The file has no `criteriaValues`, so that it has no weights.",
                place: Place(file: file, line: 1), allowed: "criteriaValues with a criterionValues for each criterion")
        }
        return Finding(
            code: "xmcda-several-weights", message: "The file has \(lists.count) lists of weights.",
            hint: "Keep one, or say which it is with `mcdaConcept=\"weights\"`.", place: second.place)
    }

    private func fault(
        _ entry: CriterionValue, _ names: [String], isTaken: Bool, _ mayBeNegative: Bool
    ) -> Finding? {
        func finding(_ code: String, _ message: String, hint: String? = nil, allowed: String) -> Finding {
            Finding(
                code: code, message: message, hint: hint, place: entry.place, value: entry.criterion, allowed: allowed)
        }
        let all = names.joined(separator: ", ")
        guard names.contains(entry.criterion) else {
            return finding(
                "xmcda-criterion", "No weight of the rubric belongs to `\(entry.criterion)`.",
                hint: nearest(to: entry.criterion, among: names).map { "Is `\($0)` meant?" }, allowed: all)
        }
        if isTaken {
            return finding("xmcda-criterion-twice", "`\(entry.criterion)` has a weight already.", allowed: all)
        }
        guard let value = entry.value else {
            return finding(
                "xmcda-weight", "The weight of `\(entry.criterion)` is not known.", allowed: "integer, real, rational")
        }
        if value.signum < 0, !mayBeNegative {
            return finding("xmcda-weight", "The weight of `\(entry.criterion)` is below zero.", allowed: "0 or more")
        }
        return nil
    }
}
