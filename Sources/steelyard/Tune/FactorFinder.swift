import Analysis
import Diagnostics
import Numbers
import RubricLanguage

/// Finds in a rubric the numbers that are to be varied.
struct FactorFinder {
    private let side: RubricSide
    private let ranges: [VariedRange]

    /// More numbers are hardly told apart, and their ends are tried one by one.
    static let mostFactors = 60

    init(_ side: RubricSide, _ ranges: [VariedRange]) {
        (self.side, self.ranges) = (side, ranges)
    }

    /// What varies for some people; weights of other tracks do not.
    func factors(for people: WeighedPeople, locked: Set<Int>) throws -> [UncertainFactor] {
        var factors: [UncertainFactor] = []
        for range in ranges { factors += try found(range, people, locked) }
        var known: Set<String> = []
        for factor in factors {
            for path in factor.paths where !known.insert(path).inserted {
                throw Fault("`\(path)` is varied twice: name each number once.")
            }
        }
        guard factors.count <= Self.mostFactors else {
            throw Fault(
                "\(factors.count) numbers are varied, and at most \(Self.mostFactors) can be: name single ones.")
        }
        return factors
    }

    private func found(_ range: VariedRange, _ people: WeighedPeople, _ locked: Set<Int>) throws -> [UncertainFactor] {
        let steps = range.what.split(separator: "/").map(String.init)
        if steps.first == "weights", steps.count <= 3 { return try weights(steps.dropFirst(), range, people, locked) }
        if let part = RubricPart(rawValue: range.what) { return try group(part, range) }
        guard let numbers = side.texts.document.numbers(at: range.what, for: side.period) else {
            throw Fault(
                "\(range.origin): the rubric has nothing at `\(range.what)`. Write weights, caps, points, tables, or a "
                    + "path such as `criteria/papers/at most`.")
        }
        guard let factor = try factor(numbers, range, isNamed: true) else {
            throw Fault("\(range.origin): `\(range.what)` holds no plain number other than 0 that could vary.")
        }
        return [factor]
    }

    // MARK: Weights

    private func weights(
        _ steps: ArraySlice<String>, _ range: VariedRange, _ people: WeighedPeople, _ locked: Set<Int>
    ) throws -> [UncertainFactor] {
        let rubric = people.population.rubric
        guard let name = steps.last else {
            guard case .share(let share) = range.extent else {
                throw Fault(
                    "\(range.origin): all weights vary by a share, such as `weights=10%`; name one for a range.")
            }
            return people.criteria.indices.filter { !locked.contains($0) && !people.weights[$0].isZero }
                .map { weight($0, share, people) }
        }
        if steps.count == 2, let track = steps.first {
            guard rubric.tracks.contains(where: { $0.name == track }), people.track != nil else {
                throw Fault("\(range.origin): the rubric has no weights of a track `\(track)`.")
            }
            guard people.track.map({ rubric.tracks[$0].name }) == track else { return [] }
        }
        guard let criterion = people.criterion(name) else {
            let hint = nearest(to: name, among: people.criteria.map(\.name)).map { " Is `\($0)` meant?" } ?? ""
            throw Fault("\(range.origin): no weight belongs to `\(name)`.\(hint)")
        }
        guard !locked.contains(criterion) else { throw Fault("\(range.origin): the weight of `\(name)` is locked.") }
        switch range.extent {
        case .share(let share):
            guard !people.weights[criterion].isZero else {
                throw Fault("\(range.origin): the weight of `\(name)` is 0, and a share of it is 0: write a range.")
            }
            return [weight(criterion, share, people)]
        case .between(let values, let step):
            guard values.lowerBound.signum >= 0 || !people.keepsSum else {
                throw Fault("\(range.origin): a weight is not below zero.")
            }
            return [
                UncertainFactor(
                    name: "weights/\(name)", target: .weight(criterion), range: values, step: step)
            ]
        }
    }

    private func weight(_ criterion: Int, _ share: Exact, _ people: WeighedPeople) -> UncertainFactor {
        UncertainFactor(
            name: "weights/\(people.criteria[criterion].name)", target: .weight(criterion),
            range: around(people.weights[criterion], share))
    }

    // MARK: Other numbers

    private func group(_ part: RubricPart, _ range: VariedRange) throws -> [UncertainFactor] {
        guard case .share = range.extent else {
            throw Fault("\(range.origin): all \(part.rawValue) vary by a share, such as `\(part.rawValue)=10%`.")
        }
        let groups = side.texts.document.numbers(of: part, for: side.period)
        let factors = try groups.compactMap { try factor($0, range, isNamed: false) }
        if factors.isEmpty {
            throw Fault("\(range.origin): the rubric has no \(part.rawValue) that are plain numbers and could vary.")
        }
        return factors
    }

    /// `nil` when nothing varies.
    private func factor(_ group: RubricNumbers, _ range: VariedRange, isNamed: Bool) throws -> UncertainFactor? {
        let numbers = group.numbers.filter { !$0.value.isZero }
        switch range.extent {
        case .share(let share):
            if numbers.isEmpty { return nil }
            guard numbers.count == 1 else {
                guard !numbers.contains(where: \.isWhole) else {
                    throw Fault("\(range.origin): among the numbers at `\(group.path)` some count items: name one.")
                }
                return UncertainFactor(name: group.path, target: .multiple(numbers), range: 1 - share...1 + share)
            }
            return one(numbers[0], around(numbers[0].value, share), step: nil)
        case .between(let values, let step):
            guard group.numbers.count == 1 else {
                throw Fault(
                    "\(range.origin): `\(group.path)` holds \(group.numbers.count) numbers: vary them by a share.")
            }
            return one(group.numbers[0], values, step: step)
        }
    }

    /// Where items are counted there are only whole numbers.
    private func one(_ number: RubricNumber, _ range: ClosedRange<Exact>, step: Exact?) -> UncertainFactor? {
        guard number.isWhole, step == nil else {
            return UncertainFactor(name: number.path, target: .number(number), range: range, step: step)
        }
        let (low, high) = (range.lowerBound.ceiling(), range.upperBound.floor())
        guard low < high else { return nil }
        return UncertainFactor(name: number.path, target: .number(number), range: low...high, step: 1)
    }

    private func around(_ value: Exact, _ share: Exact) -> ClosedRange<Exact> {
        let (low, high) = (value * (1 - share), value * (1 + share))
        return min(low, high)...max(low, high)
    }
}

extension UncertainFactor {
    /// The paths of all numbers that it changes.
    fileprivate var paths: [String] {
        switch target {
        case .weight: [name]
        case .number(let number): [number.path]
        case .multiple(let numbers): numbers.map(\.path)
        }
    }
}
