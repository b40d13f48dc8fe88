import Runs

/// What the columns are called in the workbook of what differs between two runs, and how values stand in them.
struct ChangeColumns {
    typealias Column = TableSheet.Column

    let phrases: ComparisonPhrases
    let own: WordSet<ChangeBookTable>
    private var words: Words { phrases.general }
    private var workbook: WorkbookWords { words.workbook }

    init(_ phrases: ComparisonPhrases) {
        self.phrases = phrases
        own = phrases.general.changeBook
    }

    private var person: [Column] {
        let subject = SubjectWords(words, subject: phrases.summary.new.subject)
        return [.init(title: subject.number), .init(title: subject.name)]
    }

    /// A column for each run.
    private func both(_ title: String, _ content: Column.Content = .text, mostCharacters: Int = 40) -> [Column] {
        [phrases.words.earlier, phrases.words.later].map {
            Column(title: title + words.colon + $0, content: content, mostCharacters: mostCharacters)
        }
    }

    /// The difference of two columns that stand before it.
    private func change(_ title: String, from: Int, to: Int, emptyIsZero: Bool = false) -> Column {
        Column(title: title, content: .change(ColumnChange(from: from, to: to, emptyIsZero: emptyIsZero)))
    }

    /// Those who changed.
    var changed: [Column] {
        person + [.init(title: words.otherName), .init(title: own.why, mostCharacters: 24)]
            + both(words.total, .number) + [change(words.total + words.colon + own.change, from: 4, to: 5)]
            + both(words.grade) + both(words.rank, .ordinal) + [change(own.placesGained, from: 10, to: 9)]
            + [.init(title: own.otherResults, mostCharacters: 30)]
    }

    /// Those who moved without a change of their own.
    var moved: [Column] {
        person + [.init(title: words.otherName)] + both(words.grade) + both(words.rank, .ordinal)
            + [change(own.placesGained, from: 6, to: 5)] + both(words.quota)
    }

    var lines: [Column] {
        person + [
            .init(title: workbook.measure, mostCharacters: 24), .init(title: workbook.kind),
            .init(title: words.item, mostCharacters: 16),
            .init(title: words.reason, content: .coded(words.namedReasons), mostCharacters: 24),
            .init(title: workbook.otherItem, mostCharacters: 16),
        ] + both(words.amount, .number) + [change(own.change, from: 7, to: 8, emptyIsZero: true)]
            + both(phrases.words.clause, mostCharacters: 32)
    }

    var values: [Column] {
        person + [.init(title: workbook.measure)] + both(words.value, .mixed) + [change(own.change, from: 3, to: 4)]
    }

    var record: [Column] {
        person + [.init(title: workbook.kind), .init(title: words.item), .init(title: own.field)]
            + both(words.value, mostCharacters: 50)
    }

    /// The results that those who came or went have.
    static let results = ["institution", "unit", "title", "track", "status", "total", "band", "grade", "rank"]

    var cameAndWent: [Column] {
        person + [
            .init(title: words.otherName), .init(title: own.cameAndWent, content: .coded(phrases.words.kinds)),
            .init(title: words.institution), .init(title: words.unit), .init(title: words.title),
            .init(title: words.track), .init(title: words.status, content: .coded(workbook.statuses)),
            .init(title: words.total, content: .number), .init(title: words.band), .init(title: words.grade),
            .init(title: words.rank, content: .ordinal),
        ]
    }
}
