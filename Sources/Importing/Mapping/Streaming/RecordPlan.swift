internal import Records

/// How the records of a mapping are read one by one, so that its file is never a tree as a whole.
///
/// There is such a plan where one rule makes the subjects, its path names an element below the root, and no path leads
/// from one of these elements to another. All that stands around them, the frame, is kept: paths may lead there.
struct RecordPlan: Sendable {
    /// The names from below the root down to a record.
    let path: [NameIndex]
    /// The rules for the frame, which are applied once.
    private(set) var frameRules: [RecordRule] = []
    /// The rules for each record, with paths that start there.
    private(set) var recordRules: [RecordRule] = []

    /// `nil` if the files of a mapping must be read as a whole.
    init?(_ mapping: Mapping) {
        let roles = mapping.rules.map { mapping.vocabulary[$0.kind].role }
        guard !mapping.isReadTogether, !mapping.rules.contains(where: \.usesTables), !mapping.isSpread,
            mapping.spreadsheet == nil, mapping.checks.isEmpty,
            roles.count(where: { $0 == .subject }) == 1, let subjects = roles.firstIndex(of: .subject),
            let path = mapping.rules[subjects].childNames, !path.isEmpty
        else { return nil }
        self.path = path
        let reach = PathReach(mapping, records: path)
        guard reach.allowsKeys, !reach.isIgnored else { return nil }
        for (rule, role) in zip(mapping.rules, roles) {
            if let inner = rule.beginning(inside: path) {
                // Places are listed rule by rule, each once: what stands here must come last and be flat.
                guard role == .subject || recordRules.isEmpty && inner.inside.isEmpty else { return nil }
                guard reach.allows(inner, at: path) else { return nil }
                recordRules.append(inner)
            } else {
                guard recordRules.isEmpty, reach.allowsInFrame(rule) else { return nil }
                frameRules.append(rule)
            }
        }
    }
}

extension NodePath {
    /// The names of its steps, if they lead from child to child.
    var childNames: [NameIndex]? {
        guard !isAbsolute else { return nil }
        let names = steps.compactMap { step in
            if case .child(let name, position: nil) = step { name } else { nil }
        }
        return names.count == steps.count ? names : nil
    }
}

extension RecordRule {
    /// Whether the rule, or one inside it, looks through a table of keys.
    fileprivate var usesTables: Bool { lookup != nil || inside.contains(where: \.usesTables) }

    /// The names of its only path, if that leads from child to child.
    fileprivate var childNames: [NameIndex]? {
        guard selects.count == 1, case .steps(let path) = selects[0] else { return nil }
        return path.childNames
    }

    /// The rule as it is applied to a record, where its only path leads to one or into one.
    fileprivate func beginning(inside path: [NameIndex]) -> RecordRule? {
        guard selects.count == 1, case .steps(let steps) = selects[0], !steps.isAbsolute,
            steps.steps.starts(with: path.map { NodePath.Step.child($0, position: nil) })
        else { return nil }
        var inner = self
        inner.selects = [.steps(NodePath(isAbsolute: false, steps: Array(steps.steps.dropFirst(path.count))))]
        return inner
    }
}
