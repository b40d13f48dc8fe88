public import Numbers
public import RubricLanguage

/// What the cohort pass needs to know of all subjects, compactly: some hundred bytes a subject.
public struct Standings: Sendable {
    /// One subject.
    public struct Standing: Sendable {
        /// The place of the institution and of the unit among the run's places; negative where unknown.
        public var institution: Int32 = -1
        public var unit: Int32 = -1
        public var track: Int16
        /// The grade before the quota; negative where there is none.
        public var grade: Int16
        /// The grade without gates and vetoes; negative where there is none.
        public var band: Int16
        public var isAssessed: Bool

        public init(track: Int?, grade: Int?, band: Int? = nil, isAssessed: Bool) {
            self.track = Int16(truncatingIfNeeded: track ?? -1)
            self.grade = Int16(truncatingIfNeeded: grade ?? -1)
            self.band = Int16(truncatingIfNeeded: band ?? grade ?? -1)
            self.isAssessed = isAssessed
        }
    }

    /// How many numbers rank a subject: the total and the tie-breaks.
    public let width: Int
    public private(set) var subjects: [Standing] = []
    private var keys = ExactColumn()

    public init(_ rubric: Rubric) {
        width = 1 + rubric.tieBreaks.count
    }

    /// Subjects that one number ranks.
    init(width: Int) { self.width = width }

    /// Adds the subject that a scorer scored last.
    public mutating func append<Sink>(_ standing: Standing, _ scorer: inout Scorer<Sink>) {
        subjects.append(standing)
        for measure in scorer.plan.rankMeasures { keys.append(scorer.evaluator.measures[measure.index]) }
    }

    /// Adds a subject with the numbers that rank it.
    mutating func append(_ standing: Standing, keys: [Exact?]) {
        precondition(keys.count == width, "a subject has a number for the total and each tie-break")
        subjects.append(standing)
        for key in keys { self.keys.append(key) }
    }

    /// Adds all subjects of another list behind those of this one.
    public mutating func append(contentsOf other: Standings) {
        subjects += other.subjects
        keys.append(contentsOf: other.keys)
    }

    /// Tells where each subject competes, once all places are known.
    mutating func setHomes(_ home: (Int) -> (institution: Int, unit: Int)) {
        for index in subjects.indices {
            let place = home(index)
            subjects[index].institution = Int32(truncatingIfNeeded: place.institution)
            subjects[index].unit = Int32(truncatingIfNeeded: place.unit)
        }
    }

    /// The total; `nil` where the subject has none.
    public func total(_ subject: Int) -> Exact? { keys[subject * width] }

    /// Whether a subject stands before another: a higher total, then higher tie-breaks; what is
    /// missing stands behind everything.
    func precedes(_ a: Int, _ b: Int) -> Bool { order(a, b) > 0 }

    /// Whether nothing tells two subjects apart.
    func ties(_ a: Int, _ b: Int) -> Bool { order(a, b) == 0 }

    private func order(_ a: Int, _ b: Int) -> Int {
        for offset in 0..<width {
            let pair = (keys[a * width + offset], keys[b * width + offset])
            switch pair {
            case (nil, nil): continue
            case (nil, _): return -1
            case (_, nil): return 1
            case (let x?, let y?): if x != y { return x > y ? 1 : -1 }
            }
        }
        return 0
    }
}
