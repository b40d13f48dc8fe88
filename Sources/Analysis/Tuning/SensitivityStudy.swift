public import Statistics

/// What numbers of a rubric that are not certain do to ranks and totals, and which of them does how much (Sobol).
public struct SensitivityStudy: Sendable {
    /// What is looked at.
    public enum Subject: Hashable, Sendable {
        /// The mean of the places that people are away from their rank under the rubric as it is.
        case meanPlaces
        /// The share of the top that is common with the rubric as it is.
        case topOverlap
        /// The rank of one of the people.
        case rank(Int)
        /// The total of one of the people.
        case total(Int)
        /// Whether one of the people is the first under the central weights, whatever the other numbers are: its mean is
        /// the confidence factor.
        case firstUnderCentralWeights(Int)
    }

    /// One thing that was looked at.
    public struct Output: Sendable {
        public var subject: Subject
        public var kind: AnswerKind
        /// Its mean, with the standard error.
        public var mean: Estimate
        /// Its standard deviation.
        public var deviation: Double
        /// For each factor what it explains of the variance; `nil` where nothing varies.
        public var shares: [SobolShares]?
    }

    public var factors: [UncertainFactor]
    /// How many points the two samples have.
    public var samples: Int
    public var seed: UInt64
    /// How often everybody was ranked.
    public var evaluations: Int
    public var outputs: [Output]
}

extension SensitivityStudy.Output {
    /// From the values of all evaluations of a design.
    init(_ subject: SensitivityStudy.Subject, _ design: SobolDesign, _ values: [Double]) {
        let independent = values.indices.filter { design.isIndependent($0) }.map { values[$0] }
        let sample = SobolSample(design, values: values)
        self.init(
            subject: subject, kind: .sampled, mean: Estimate(meanOf: independent) ?? Estimate(value: 0, error: 0),
            deviation: sample?.variance.squareRoot() ?? 0,
            shares: sample.map { sample in (0..<design.inputs).map { sample.shares(of: $0) } })
    }
}
