import Analysis
import Records
import RubricLanguage
import Statistics

/// What the columns and codes of a comparison's tables are called, and where they stand.
struct ComparisonColumns {
    typealias Column = TableSheet.Column

    let sheets: ComparisonSheets
    let own: WordSet<ComparisonBookTable>
    private var comparison: RubricComparison { sheets.comparison }
    private var general: Words { sheets.general }
    private var words: ComparisonWords { sheets.words }

    init(_ sheets: ComparisonSheets) {
        self.sheets = sheets
        own = sheets.general.comparisonBook
    }

    /// A column for each side.
    private func both(_ title: String, _ contents: Column.Content...) -> [Column] {
        zip([words.old, words.new], contents.count == 1 ? contents + contents : contents).map {
            Column(title: title + general.colon + $0, content: $1)
        }
    }

    private func change(_ title: String, from: Int, emptyIsZero: Bool = false) -> Column {
        let change = ColumnChange(from: from, to: from + 1, emptyIsZero: emptyIsZero)
        return Column(title: title + general.colon + own.difference, content: .change(change))
    }

    /// The columns of `persons.csv`, and what they differ by.
    var persons: [Column] {
        let statuses = TableSheet.Column.Content.coded(general.workbook.statuses)
        var columns: [Column] = [general.staffNumber, general.name, general.otherName].map { Column(title: $0) }
        columns += comparison.old.groupings.map { grouping in
            let labels = grouping.values.map { ($0.name, sheets.label(of: $0, in: grouping.name)) }
            return Column(
                title: grouping.labels[general.language],
                content: .coded(Dictionary(labels) { first, _ in first }))
        }
        columns += both(general.status, statuses) + both(general.total, .number)
        columns.append(change(general.total, from: columns.count - 2))
        columns += both(general.grade, .coded(grades(comparison.old)), .coded(grades(comparison.new)))
        columns += both(words.place, .ordinal)
        columns += [Column(title: own.placesGained, content: .ordinal)]
        columns += [words.percentileOld, words.percentileNew].map { Column(title: $0, content: .ordinal) }
        columns += [
            Column(title: own.quadrant, content: .coded(quadrants)),
            Column(title: own.fifth, content: .coded(fifths)),
        ]
        for criterion in comparison.criteria {
            let title = criterion.labels[general.language]
            let isOneSided = criterion.old == nil || criterion.new == nil
            columns += both(title, .number)
            columns.append(change(title, from: columns.count - 2, emptyIsZero: isOneSided))
        }
        return columns
    }

    /// Where columns of persons stand.
    struct Places {
        private let start: Int

        init(_ comparison: RubricComparison) { start = 3 + comparison.old.groupings.count }

        var oldGrade: Int { start + 5 }
        var newGrade: Int { start + 6 }
        var gain: Int { start + 9 }
        var quadrant: Int { start + 12 }
        var fifth: Int { start + 13 }
    }

    private func grades(_ side: Population) -> [String: String] {
        let bands = side.rubric.grading?.bands ?? []
        return Dictionary(bands.map { ($0.name, $0.labels[general.language]) }) { first, _ in first }
    }

    var quadrants: [String: String] {
        [
            Quadrant.stayedIn.name: words.stayedIn, Quadrant.cameIn.name: words.cameIn,
            Quadrant.fellOut.name: words.fellOut, Quadrant.stayedOut.name: words.stayedOut,
        ]
    }

    private var fifths: [String: String] {
        Dictionary(uniqueKeysWithValues: (1...5).map { (String($0), sheets.name(of: $0)) })
    }

    /// The columns of `items.csv`, with the names of people and the change of points.
    var items: [Column] {
        let kinds = comparison.old.rubric.vocabulary.kinds.map { ($0.name, $0.labels[general.language]) }
        func ordinal(_ side: String, _ title: String) -> Column {
            Column(title: title + general.colon + side, content: .ordinal)
        }
        return [general.staffNumber, general.name].map { Column(title: $0) } + [
            Column(title: general.workbook.kind, content: .coded(Dictionary(kinds) { first, _ in first })),
            Column(title: general.item), Column(title: general.workbook.itemTitle, mostCharacters: 50),
        ] + both(general.points, .number) + [change(general.points, from: 5)]
            + [words.old, words.new].flatMap { [ordinal($0, words.place), ordinal($0, own.withoutItem)] }
    }
}
