import Records
public import RubricLanguage
public import Scoring

extension Population {
    /// Scores everybody once and keeps what a comparison needs.
    ///
    /// - Parameter withItems: keep the points of single items, too.
    public init(_ rubric: Rubric, _ source: some BatchSource, threads: Int, withItems: Bool = false) {
        self.init(rubric)
        let (notes, itemNotes) = (PersonNotes(rubric), withItems ? ItemNotes(rubric) : nil)
        var people: [NotedPerson] = []
        func take(_ report: BatchReport) {
            var reader = NoteReader(report.streams[0])
            while !reader.isAtEnd {
                var person = notes.person(&reader)
                if let itemNotes { person.items = itemNotes.taken(&reader) }
                people.append(person)
            }
        }
        var evaluation = Evaluation(rubric, threads: threads)
        if let itemNotes {
            let reporter = ItemizedReporter(notes: notes, items: itemNotes)
            evaluation.score(source, with: reporter, ordinal: { $0 }, deliver: take)
        } else {
            evaluation.score(source, with: PopulationReporter(notes: notes), ordinal: { $0 }, deliver: take)
        }
        let order = people.indices.sorted {
            precedesInNumbering(people[$0].id.utf8Span.span, people[$1].id.utf8Span.span)
        }
        fileOrder = order
        fill(order.map { people[$0] }, order.map { evaluation.verdicts[$0] }, notes, withItems: withItems)
    }

    private mutating func fill(
        _ people: [NotedPerson], _ verdicts: [Verdict], _ notes: PersonNotes, withItems: Bool
    ) {
        ids = people.map(\.id)
        names = people.map(\.name)
        nativeNames = people.map(\.nativeName)
        institutions = people.map(\.institution)
        units = people.map(\.unit)
        tracks = people.map(\.track)
        statuses = people.map(\.status)
        self.verdicts = verdicts
        groupings = notes.groupings.indices.map { place in
            Grouping(notes.groupings[place], people.map { $0.marks[place] })
        }
        .filter { !$0.values.isEmpty }
        columns = measures.indices.map { place in people.map { $0.values[place] } }
        if withItems { itemNotes = people.map(\.items) }
    }
}
