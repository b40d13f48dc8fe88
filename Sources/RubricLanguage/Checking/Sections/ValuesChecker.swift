import Records
import YAMLDocuments

/// What the results of a subject are valuable for.
extension Checker {
    /// Reads the tags of the criteria, and declares for each tag a measure as if it were written out:
    /// `value.scientific: papers.points + books.points`. What has two tags counts under both.
    func declareValueProfile() {
        for (place, criterion) in criteria.enumerated() {
            guard let yaml = criterion.fields["value"] else { continue }
            valueTags[place] = reader.listOrOne(yaml).compactMap { choice($0, ValueTag.self) }
        }
        for tag in ValueTag.allCases {
            let members = criteria.indices.filter { valueTags[$0]?.contains(tag) ?? false }
            guard let first = members.first, let yaml = criteria[first].fields["value"] else { continue }
            let formula = members.map { "\(criteria[$0].name).points" }.joined(separator: " + ")
            measureNames.append(tag.measureName)
            formulas.append(
                FormulaDeclaration(name: tag.measureName, key: yaml, yaml: measure(formula, tag.labels, at: yaml)))
        }
    }

    /// `{title: {en: …, zh: …}, value: …}`.
    private func measure(_ formula: String, _ labels: Labels, at yaml: YAMLNode) -> YAMLNode {
        let title = yaml.with(entries: [
            (yaml.scalar("en"), yaml.scalar(labels.english)), (yaml.scalar("zh"), yaml.scalar(labels.chinese)),
        ])
        return yaml.with(entries: [(yaml.scalar("title"), title), (yaml.scalar("value"), yaml.scalar(formula))])
    }
}
