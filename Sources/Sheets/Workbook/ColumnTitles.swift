import Records
import RubricLanguage
import Scoring

/// What the columns and codes of the tables are called in one language.
struct ColumnTitles {
    let rubric: Rubric
    let words: Words
    let own: WorkbookWords
    let subject: SubjectWords
    /// For each measure a title that no other has, and that conditions of formulas can name.
    let measures: [String]

    var language: Language { words.language }

    init(_ rubric: Rubric, _ words: Words) {
        self.rubric = rubric
        self.words = words
        own = words.workbook
        subject = SubjectWords(words, rubric)
        let labels = rubric.measures.map { String($0.labels[words.language].prefix(150)) }
        let uses = Dictionary(grouping: labels) { $0.lowercased() }.mapValues(\.count)
        measures = zip(rubric.measures, labels).map { measure, label in
            uses[label.lowercased()] == 1 ? label : "\(label) (\(measure.name))"
        }
    }

    /// The columns of `persons.csv`.
    var persons: [TableSheet.Column] {
        let bands = labels(rubric.grading?.bands ?? [], \.name, \.labels)
        return [
            .init(title: subject.number), .init(title: subject.name), .init(title: subject.otherName),
            .init(title: words.institution), .init(title: words.unit),
            .init(title: words.title, content: .coded(titles)),
            .init(title: words.track, content: .coded(labels(rubric.tracks, \.name, \.labels))),
            .init(title: words.status, content: .coded(own.statuses)), .init(title: words.total, content: .number),
            .init(title: words.band, content: .coded(bands)), .init(title: words.grade, content: .coded(bands)),
            .init(title: words.rank, content: .ordinal), .init(title: own.cohort, content: .ordinal),
            .init(title: words.quota, content: .coded(own.quotaEffects)),
        ]
            + zip(rubric.measures, measures).map { measure, title in
                .init(title: title, content: measure.unit == .condition ? .coded(truths) : .number)
            }
    }

    /// Where columns of `persons.csv` stand.
    enum PersonColumn {
        static let id = 0, status = 7, total = 8, grade = 10
        static func measure(_ index: Int) -> Int { 14 + index }
    }

    /// The columns of `institutions.csv`.
    var places: [TableSheet.Column] {
        func number(_ title: String) -> TableSheet.Column { .init(title: title, content: .number) }
        func quotient(_ title: String) -> TableSheet.Column { .init(title: title, content: .ordinal) }
        let criteria = rubric.criteria.flatMap { criterion in
            let head = criterion.labels[language] + words.colon
            return [words.uniqueWorks, words.worth, words.credits, words.creditPoints].map { number(head + $0) }
                + [quotient(head + words.inflation)]
        }
        let others = otherMeasures(rubric).map { words.sum + words.colon + measures[$0.index] }
        let grades = (rubric.grading?.bands ?? []).map { words.grade + words.colon + $0.labels[language] }
        let quota = rubric.quota == nil ? [] : [words.places.seats, words.places.reached, words.places.kept]
        return [
            .init(title: own.level, content: .coded(["institution": words.institution, "unit": words.unit])),
            .init(title: words.institution), .init(title: words.unit), .init(title: words.name),
            .init(title: words.otherName),
        ] + [words.heads, words.scoredHeads, words.places.fullTime].map(number)
            + [words.places.totalPerHead, words.places.totalPerFullTime].map(quotient) + criteria
            + (others + rubric.placeMeasures.map { $0.labels[language] } + grades + quota).map(number)
    }

    /// Where columns of `institutions.csv` stand.
    struct PlaceColumns {
        let rubric: Rubric
        let heads = 5

        /// Unique works, worth, credits, points and inflation of a criterion follow each other.
        func works(_ criterion: Int) -> Int { heads + 5 + 5 * criterion }

        func measure(_ index: Int) -> Int? {
            if case .criterion(let criterion) = rubric.measures[index].definition { return works(criterion.index) + 3 }
            guard let place = otherMeasures(rubric).firstIndex(of: MeasureIndex(index)) else { return nil }
            return works(rubric.criteria.count) + place
        }

        func grade(_ index: Int) -> Int {
            works(rubric.criteria.count) + otherMeasures(rubric).count + rubric.placeMeasures.count + index
        }
    }

    /// The columns of `ledger.csv`.
    var ledger: [TableSheet.Column] {
        let measureNames = Dictionary(zip(rubric.measures.map(\.name), measures)) { first, _ in first }
        return [
            .init(title: subject.number),
            .init(title: own.measure, content: .coded(measureNames), mostCharacters: 32),
            .init(
                title: words.criterion, content: .coded(labels(rubric.criteria, \.name, \.labels)), mostCharacters: 24),
            .init(title: words.item, mostCharacters: 16), .init(title: own.kind, content: .coded(kinds)),
            .init(title: words.ruleApplied, mostCharacters: 50), .init(title: words.amount, content: .number),
            .init(title: words.reason, content: .coded(words.namedReasons), mostCharacters: 32),
            .init(title: own.otherItem, mostCharacters: 16), .init(title: own.file, mostCharacters: 24),
            .init(title: own.line, content: .ordinal),
        ]
    }

    /// The column of `ledger.csv` by which it is summed, and what is summed.
    enum LedgerColumn { static let measure = 1, amount = 6 }

    /// The columns of what was not counted.
    var notCounted: [TableSheet.Column] {
        [
            .init(title: subject.number), .init(title: subject.name), .init(title: words.item), .init(title: own.kind),
            .init(title: own.itemTitle), .init(title: words.criterion), .init(title: words.reason, mostCharacters: 50),
            .init(title: words.rule, mostCharacters: 60), .init(title: words.place),
        ]
    }

    /// The columns of `findings.csv`.
    var findings: [TableSheet.Column] {
        [
            .init(title: own.code), .init(title: own.severity, content: .coded(own.severities)), .init(title: own.file),
            .init(title: own.line, content: .ordinal), .init(title: own.column, content: .ordinal),
            .init(title: own.element), .init(title: subject.number), .init(title: words.value),
            .init(title: words.allowed), .init(title: own.message, mostCharacters: 70),
            .init(title: own.hint, mostCharacters: 50),
        ]
    }

    private var titles: [String: String] {
        labels(rubric.vocabulary.enumeration("title")?.values ?? [], \.name, \.labels)
    }

    private var kinds: [String: String] { labels(rubric.vocabulary.kinds, \.name, \.labels) }

    private var truths: [String: String] { ["true": words.holds, "false": words.holdsNot] }

    private func labels<Part>(
        _ parts: [Part], _ name: (Part) -> String, _ labels: (Part) -> Labels
    ) -> [String: String] {
        Dictionary(parts.map { (name($0), labels($0)[language]) }) { first, _ in first }
    }
}
