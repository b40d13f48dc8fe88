import Analysis
import Numbers
import Records
import RubricLanguage
import Statistics

extension ComparisonSheets {
    /// A page that holds more people is no longer read.
    private static let mostPeople = 2_000

    func writePeople(_ html: inout HTMLWriter) {
        let people = comparison.people
        var shown = Array(people.indices)
        if shown.count > Self.mostPeople {
            let movers = shown.sorted { (abs(people[$1].gain), $0) < (abs(people[$0].gain), $1) }
            shown = Array(movers.prefix(Self.mostPeople))
            html.element("p", "note", fill(words.shownOf, String(shown.count), String(people.count)))
        }
        shown.sort { (people[$0].newRank, $0) < (people[$1].newRank, $1) }
        let because = comparison.breakdown?.kind == .parts ? words.becauseOfParts : words.because
        if !comparison.items.isEmpty { html.element("p", "note", words.itemsMeaning) }
        html.table(words.everybody) { html in
            html.tableHead(
                [words.person, words.place, words.totalAndGrade, because, words.pointsOfCriteria, words.items],
                numbersFrom: 6)
            html.element("tbody") { html in
                for place in shown { html.element("tr") { write(personAt: place, &$0) } }
            }
        }
    }

    private func write(personAt place: Int, _ html: inout HTMLWriter) {
        let person = comparison.people[place]
        html.rowHead { html in
            html.element("span", "what", name(person.person))
            html.element("div", "facts", comparison.old.ids[person.person])
        }
        html.element("td") { html in
            html.text("\(person.oldRank) → \(person.newRank)")
            html.element("div", person.gain < 0 ? "small minus" : "small", moved(person))
        }
        func total(_ side: Population) -> String { side.totals[person.person]?.rounded(forReading: 1) ?? "—" }
        func grade(_ side: Population) -> String { side.grade(person.person)?.labels[language] ?? "—" }
        html.element("td") { html in
            html.text(total(comparison.old) + " → " + total(comparison.new))
            html.element("div", "small", grade(comparison.old) + " → " + grade(comparison.new))
        }
        writeLines(causes(of: place), &html)
        writeLines(criteria(of: place), &html)
        let items = comparison.items.indices.contains(place) ? comparison.items[place] : []
        writeLines(items.map { sentence($0, person) }, &html)
    }

    private func writeLines(_ lines: [String], _ html: inout HTMLWriter) {
        html.element("td", "small") { html in for line in lines { html.element("div", nil, line) } }
    }

    /// The points of each criterion that change, each in the points of its rubric.
    private func criteria(of place: Int) -> [String] {
        comparison.criteria.compactMap { criterion in
            guard let change = criterion.difference(place), !change.isZero else { return nil }
            func shown(_ column: [Exact?]?) -> String {
                column.flatMap { $0[place] }?.rounded(forReading: 1) ?? "—"
            }
            return criterion.labels[language] + " " + shown(criterion.old) + " → " + shown(criterion.new)
        }
    }

    /// The places gained with an arrow, so that nothing depends on colour, and the mark of who crosses the line.
    private func moved(_ person: ComparedPerson) -> String {
        let arrow = person.gain > 0 ? "▲ " : person.gain < 0 ? "▼ " : ""
        switch person.quadrant {
        case .cameIn: return arrow + change(person.gain) + " · " + words.cameIn
        case .fellOut: return arrow + change(person.gain) + " · " + words.fellOut
        case .stayedIn, .stayedOut: return arrow + change(person.gain)
        }
    }

    /// The three clauses that move a person most.
    private func causes(of place: Int) -> [String] {
        guard let breakdown = comparison.breakdown, let shares = breakdown.places[place] else { return [] }
        let order = shares.fair.indices.filter { !shares.fair[$0].isZero }
            .sorted { (shares.fair[$1].magnitude, $0) < (shares.fair[$0].magnitude, $1) }
        return order.prefix(3).map { shares.fair[$0].change(1) + " " + breakdown.clauses[$0].labels[language] }
    }

    /// `Patent CN1234: 3.2 then, 8.0 now; without it place 112 instead of 84`.
    private func sentence(_ effect: ItemEffect, _ person: ComparedPerson) -> String {
        let kind = comparison.old.rubric.vocabulary[effect.kind].labels[language]
        let name = effect.title.map { effect.id + " " + $0 } ?? effect.id
        let sentence = fill(
            words.item, kind, name, effect.old.rounded(forReading: 1), effect.new.rounded(forReading: 1))
        guard let without = effect.newWithout, without.rank != person.newRank else { return sentence }
        return sentence + fill(words.withoutItem, String(without.rank), String(person.newRank))
    }
}
