import Numbers
import Pipelines
import Records
import RubricLanguage

/// What people chose who share an allocation, as far as the passes before found it.
struct AllocationValues: Sendable {
    private var choices: [AllocationIndex: [CohortGroup: AllocationChoice]] = [:]
    /// In the order of the allocations and of the words of the groups.
    private(set) var outcomes: [AllocationOutcome] = []

    /// The choice of a group; `nil` as long as nobody was asked.
    func choice(of allocation: AllocationIndex, _ group: CohortGroup) -> AllocationChoice? {
        choices[allocation]?[group]
    }

    /// Solves what a pass gathered, group by group.
    mutating func take(_ gathering: AllocationGathering, _ rubric: Rubric, threads: Int) {
        for (allocation, groups) in gathering.groups.sorted(by: { $0.key.index < $1.key.index }) {
            let groups = groups.map { (group: $0, words: $0.words(rubric, allocation), members: $1) }
                .sorted { $0.words.lexicographicallyPrecedes($1.words) }
            choices[allocation] = [:]
            inOrder(
                groups.count, threads: threads,
                makeWorker: {
                    { place in
                        AllocationProgram(rubric.allocations[allocation.index], groups[place].members)
                            .solve(allocation, group: groups[place].words, isShared: true)
                    }
                },
                deliver: { (choice: AllocationChoice) in
                    let group = groups[choices[allocation, default: [:]].count].group
                    choices[allocation, default: [:]][group] = choice
                    outcomes.append(choice.outcome)
                })
        }
    }
}

/// Who shares an allocation, of a batch or of a run so far.
struct AllocationGathering: Sendable {
    private(set) var groups: [AllocationIndex: [CohortGroup: [AllocationMember]]]

    init(_ allocations: [AllocationIndex]) {
        groups = Dictionary(uniqueKeysWithValues: allocations.map { ($0, [:]) })
    }

    mutating func add(_ member: AllocationMember, to allocation: AllocationIndex, _ group: CohortGroup) {
        groups[allocation, default: [:]][group, default: []].append(member)
    }

    mutating func add(_ other: AllocationGathering) {
        for (allocation, groups) in other.groups {
            for (group, members) in groups {
                self.groups[allocation, default: [:]][group, default: []] += members
            }
        }
    }
}

/// What one pass over everybody gathers.
struct LevelGathering: Sendable {
    var cohorts: CohortGathering
    var allocations: AllocationGathering

    init(_ level: Rubric.Level) {
        cohorts = CohortGathering(level.aggregates)
        allocations = AllocationGathering(level.allocations)
    }

    mutating func add(_ other: LevelGathering) {
        cohorts.add(other.cohorts)
        allocations.add(other.allocations)
    }
}

extension CohortGroup {
    /// What its people agree in, in words.
    fileprivate func words(_ rubric: Rubric, _ allocation: AllocationIndex) -> [String] {
        zip(values, rubric.allocations[allocation.index].keys ?? []).map { value, key in
            switch value {
            case .text(let text): text
            case .number(let number): number.description
            case .date(let bits): PartialDate(bits: bits).description
            case .code(let code): rubric.name(of: code, key.type) ?? "\(code)"
            }
        }
    }
}

extension Rubric {
    fileprivate func name(of code: Int64, _ type: ValueType) -> String? {
        guard case .code(let name) = type, let values = vocabulary.enumeration(name)?.values,
            values.indices.contains(Int(code))
        else { return nil }
        return values[Int(code)].name
    }
}

/// Whether a number stands before another, so that 9 stands before 10.
func isNumbered(_ a: String, before b: String) -> Bool {
    precedesInNumbering(a.utf8Span.span, b.utf8Span.span)
}
