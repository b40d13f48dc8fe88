import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring
import YAMLDocuments

/// Reads `cases.yaml`.
struct CasesReader {
    let yaml: YAMLReader
    let rubric: Rubric
    let values: ValueReader

    /// One example, as far as it could be read.
    struct Reading {
        enum Content {
            case sound(WorkedCase)
            case faulty
        }

        var name: String
        var place: Place
        var content: Content
    }

    init(_ source: SourceText, _ rubric: Rubric) {
        yaml = YAMLReader(source)
        self.rubric = rubric
        values = ValueReader(rubric.vocabulary)
    }

    var findings: [Finding] { yaml.findings }

    mutating func cases() -> [Reading] {
        guard let root = yaml.root, let nodes = yaml.list(root) else { return [] }
        return nodes.map { node in
            let before = yaml.findings.count
            let fields = yaml.fields(of: node, allowed: keys)
            let name = fields.requiredText("case")
            let example = example(fields)
            let place = yaml.source.place(at: node.range)
            var isSound = yaml.findings.count == before
            if isSound, example.expectations.isEmpty {
                yaml.report("nothing-expected", "The example expects nothing.", at: node)
                isSound = false
            }
            return Reading(name: name ?? "", place: place, content: isSound ? .sound(example) : .faulty)
        }
    }

    /// The subject's kind by its name, and many of it.
    private var subject: (one: String, many: String) {
        let name = rubric.vocabulary[rubric.subject].name
        return (name, name == "person" ? "people" : name + "s")
    }

    private var keys: [String] {
        ["case", "source", "period", "set", subject.one, "items", "inject", subject.many, "expect", "places", "prior"]
    }

    private func example(_ fields: YAMLFields) -> WorkedCase {
        var example = WorkedCase(
            rubric: adapted(fields), records: JoinedBatch(batch: Batch(file: 0)), subjects: [], expectations: [])
        var writer = RecordWriter(yaml, rubric, values)
        let isCohort = fields[subject.many] != nil
        let entries = isCohort ? fields.list(subject.many) : [fields[subject.one]].compactMap(\.self)
        var given: [GivenMeasure] = []
        for entry in entries {
            let inject = isCohort ? entry["inject"] : fields["inject"]
            let before = (isCohort ? entry["prior"] : fields["prior"]).map(prior)
            let items = (isCohort ? entry["items"] : fields["items"]).flatMap { yaml.list($0) } ?? []
            for (id, row) in writer.writeSubjects(entry, items: items, isCohort: isCohort) {
                if example.subjects.contains(id) {
                    yaml.report("duplicate-subject", "There are two of the number `\(id)`.", at: entry, value: id)
                }
                example.subjects.append(id)
                given += self.given(inject, for: row)
                if let before { example.prior[id] = before }
            }
        }
        if entries.isEmpty { _ = fields.required(subject.one) }
        let (batch, adoptions) = joined(writer.finish(), rubric)
        example.records = JoinedBatch(batch: batch, adoptions: adoptions, given: given)
        example.expectations = expectations(fields, of: example.subjects, isCohort: isCohort)
        return example
    }

    /// The rubric with the period and the parameters of an example.
    private func adapted(_ fields: YAMLFields) -> Rubric {
        var rubric = rubric
        if let node = fields["period"], let text = yaml.text(node) {
            if let period = Period(text) {
                rubric.period = period
            } else {
                yaml.report(
                    "wrong-value", "`\(text)` is not a period.", at: node, hint: "Write `2023-01-01..2025-12-31`.",
                    value: text)
            }
        }
        for (name, key, node) in fields.entries("set") {
            let isKnown = rubric.parameters.contains { $0.name == name }
            guard let text = yaml.text(node) else { continue }
            let place = yaml.source.place(at: isKnown ? node.range : key.range)
            if let finding = rubric.set(name, to: text, at: place) { yaml.report(finding) }
        }
        return rubric
    }

    // MARK: Measures

    private func given(_ node: YAMLNode?, for subject: Row) -> [GivenMeasure] {
        guard let node else { return [] }
        return yaml.entries(of: node).compactMap { name, key, value in
            guard let measure = measure(name, at: key, among: rubric.measures),
                let value = self.value(value, of: rubric.measures[measure.index])
            else { return nil }
            return GivenMeasure(subject: subject, measure: measure, value: value)
        }
    }

    /// The measure with a name.
    func measure(
        _ name: String, at key: YAMLNode, among measures: [Measure], or words: [String] = []
    ) -> MeasureIndex? {
        if let place = measures.firstIndex(where: { $0.name == name }) { return MeasureIndex(place) }
        unknown(
            "unknown-measure", "The rubric has no quantity `\(name)`.", at: key, name,
            among: measures.map(\.name) + words)
        return nil
    }

    /// What a measure is given or expected to be: a number, or whether a condition holds; or `missing`. The outer answer
    /// is `nil` if it is none of them.
    func value(_ node: YAMLNode, of measure: Measure) -> Exact?? {
        guard measure.unit == .condition else { return amount(node) }
        guard let text = yaml.choice(node, among: ["true", "false", "missing"]) else { return nil }
        return .some(text == "missing" ? nil : text == "true" ? .one : .zero)
    }

    /// A number or `missing`; the outer answer is `nil` if it is neither.
    func amount(_ node: YAMLNode) -> Exact?? {
        node.text == "missing" ? .some(nil) : number(node).map { .some($0) }
    }

    func number(_ node: YAMLNode) -> Exact? {
        guard let text = yaml.text(node) else { return nil }
        if let number = Exact(text) { return number }
        yaml.report(
            "wrong-value", "`\(text)` is not a number.", at: node, value: text, allowed: "a number, missing")
        return nil
    }

    func unknown(_ code: String, _ message: String, at key: YAMLNode, _ name: String, among known: [String]) {
        yaml.report(
            code, message, at: key, hint: nearest(to: name, among: known).map { "Did you mean `\($0)`?" }, value: name)
    }
}
