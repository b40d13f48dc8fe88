/// Something that two runs were made of and that differs between them.
public struct InputChange: Hashable, Sendable {
    public enum Aspect: String, CaseIterable, Sendable {
        case program, rubric, base, policy, amendments, period, parameters, reference, vocabulary, mapping, staff
        case overlay, decisions, prior
    }

    public var aspect: Aspect
    /// `nil`: there was none.
    public var old, new: String?

    /// Whether it is a change of the rules.
    var isOfRules: Bool {
        switch aspect {
        case .program, .rubric, .base, .policy, .amendments, .period, .parameters, .reference: true
        case .vocabulary, .mapping, .staff, .overlay, .decisions, .prior: false
        }
    }

    /// Whether it is a change of the rubric's text.
    var isOfClauses: Bool { [.rubric, .base, .policy, .amendments].contains(aspect) }

    /// Whether it is a change of what is known about the staff.
    var isOfRecords: Bool {
        switch aspect {
        case .vocabulary, .mapping, .staff, .overlay, .decisions: true
        default: false
        }
    }
}

/// In what two runs differ before a record is read, in the order of the aspects.
func inputChanges(_ old: RunManifest, _ new: RunManifest) -> [InputChange] {
    var changes: [InputChange] = []
    func compare(_ aspect: InputChange.Aspect, _ first: String?, _ second: String?) {
        if first != second { changes.append(InputChange(aspect: aspect, old: first, new: second)) }
    }
    compare(.program, old.version, new.version)
    compare(.rubric, old.rubric.words, new.rubric.words)
    compare(.amendments, listed(old.rubric.amendments), listed(new.rubric.amendments))
    compare(.period, old.period, new.period)
    for name in Set(old.parameters.keys).union(new.parameters.keys).sorted() {
        compare(
            .parameters, old.parameters[name].map { "\(name) = \($0)" }, new.parameters[name].map { "\(name) = \($0)" })
    }
    let files: [InputChange.Aspect] = [
        .base, .policy, .reference, .vocabulary, .mapping, .staff, .overlay, .decisions, .prior,
    ]
    for aspect in files {
        let (first, second) = (old.inputs(aspect.rawValue), new.inputs(aspect.rawValue))
        let names = Set((first + second).map(\.name)).sorted()
        for name in names {
            let (before, after) = (first.first { $0.name == name }, second.first { $0.name == name })
            compare(aspect, before?.words, after?.words)
        }
    }
    return changes
}

/// As many digits as tell fingerprints apart for a reader.
public func shortened(_ sha256: String) -> String { String(sha256.prefix(12)) }

private func listed(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: ", ") }

extension RunManifest.Rubric {
    fileprivate var words: String { "\(name) \(version) (\(shortened(sha256)))" }
}

extension RunManifest.File {
    fileprivate var words: String { "\(name) (\(shortened(sha256)))" }
}
