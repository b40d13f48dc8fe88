import Numbers
import Records
import RubricLanguage
import Scoring

/// Where a division of people is read.
struct GroupingPlan: Sendable {
    enum Source: Sendable {
        case institution, unit
        /// The field of an attribute that holds at the end of the period; an enumeration.
        case attribute(KindIndex, Slot)
        /// A field of the person.
        case code(Slot), text(Slot), truth(Slot)
        /// The age at the end of the period, from the day of birth.
        case age(Slot)
    }

    var name: String
    var labels: Labels
    var source: Source
    /// The groups of an enumeration, or of bands.
    var values: [Grouping.Value] = []

    /// The first years of age of the bands.
    static let ages = [0, 35, 45, 55]

    /// The group of a mark.
    func value(_ mark: GroupMark) -> Grouping.Value {
        switch mark {
        case .place(let place): values[place]
        case .text(let text): Grouping.Value(name: text, labels: Labels(text, text))
        }
    }
}

extension GroupingPlan {
    /// All divisions that the records of a rubric's subjects allow.
    static func all(_ rubric: Rubric) -> [GroupingPlan] {
        let vocabulary = rubric.vocabulary
        var plans: [GroupingPlan] = []
        for kind in vocabulary.kinds(in: .attribute) {
            guard let slot = vocabulary[kind].slot("value"),
                case .enumeration(let list) = vocabulary[kind].fields[slot.index].type
            else { continue }
            plans.append(
                GroupingPlan(
                    name: vocabulary[kind].name, labels: vocabulary[kind].labels, source: .attribute(kind, slot),
                    values: values(vocabulary, list)))
        }
        plans += vocabulary[rubric.subject].fields.indices.compactMap { fieldPlan($0, rubric) }
        for (name, source) in [("institution", Source.institution), ("unit", .unit)] {
            let labels = vocabulary.kind(name).map { vocabulary[$0].labels } ?? Labels(name, name)
            plans.append(GroupingPlan(name: name, labels: labels, source: source))
        }
        return plans
    }

    /// The division by a field of the person: an enumeration, a name, a truth, or the age from the day of birth.
    private static func fieldPlan(_ index: Int, _ rubric: Rubric) -> GroupingPlan? {
        let (field, slot) = (rubric.vocabulary[rubric.subject].fields[index], Slot(index))
        func plan(_ source: Source, _ values: [Grouping.Value] = []) -> GroupingPlan {
            GroupingPlan(name: field.name, labels: field.labels, source: source, values: values)
        }
        switch field.type {
        case .enumeration(let list): return plan(.code(slot), values(rubric.vocabulary, list))
        case .name where field.name != "currency": return plan(.text(slot))
        case .boolean where field.name != "assessed":
            return plan(
                .truth(slot),
                [.init(name: "false", labels: Labels("no", "否")), .init(name: "true", labels: Labels("yes", "是"))])
        case .date where field.name == "born":
            return GroupingPlan(name: "age-band", labels: Labels("Age", "年龄段"), source: .age(slot), values: ageBands)
        default: return nil
        }
    }

    private static func values(_ vocabulary: Vocabulary, _ list: String) -> [Grouping.Value] {
        (vocabulary.enumeration(list)?.values ?? []).map { .init(name: $0.name, labels: $0.labels) }
    }

    private static var ageBands: [Grouping.Value] {
        ages.indices.map { index in
            let next = index + 1 < ages.count ? ages[index + 1] : nil
            switch (ages[index], next) {
            case (0, let end?): return .init(name: "..<\(end)", labels: Labels("under \(end)", "不满\(end)岁"))
            case (let start, let end?):
                return .init(name: "\(start)..<\(end)", labels: Labels("\(start)–\(end - 1)", "\(start)–\(end - 1)岁"))
            case (let start, nil): return .init(name: "\(start)..", labels: Labels("\(start) and over", "\(start)岁及以上"))
            }
        }
    }

    /// What the subject scored last has in this division.
    func mark<Sink>(_ subject: Row, _ home: Affiliation?, _ scorer: inout Scorer<Sink>) -> GroupMark? {
        let batch = scorer.evaluator.batch
        switch source {
        case .institution: return home.map { .text(batch.symbols[$0.institution]) }
        case .unit:
            guard let home, let unit = home.unit else { return nil }
            return .text(batch.symbols[home.institution] + " / " + batch.symbols[unit])
        case .attribute(let kind, let slot):
            return scorer.evaluator.attribute(kind).flatMap { batch.integer($0, slot) }.map(GroupMark.place)
        case .code(let slot), .truth(let slot): return batch.integer(subject, slot).map(GroupMark.place)
        case .text(let slot): return batch.text(subject, slot).map(GroupMark.text)
        case .age(let slot): return batch.date(subject, slot).map { band(ofBirth: $0, scorer.rubric.period.last) }
        }
    }

    private func band(ofBirth date: PartialDate, _ day: Day) -> GroupMark {
        let (born, now) = (date.first.calendar, day.calendar)
        let age = now.year - born.year - ((now.month, now.day) < (born.month, born.day) ? 1 : 0)
        return .place(Self.ages.lastIndex { $0 <= age } ?? 0)
    }
}
