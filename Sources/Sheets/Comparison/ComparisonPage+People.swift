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
                [words.person, words.place, "±", words.total, words.grade, because, words.items], numbersFrom: 7)
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
        html.element("td", "n", "\(person.oldRank) → \(person.newRank)")
        html.element("td", person.gain < 0 ? "n minus" : "n", moved(person))
        func total(_ side: Population) -> String { side.totals[person.person]?.rounded(forReading: 1) ?? "—" }
        html.element("td", "n", total(comparison.old) + " → " + total(comparison.new))
        func grade(_ side: Population) -> String { side.grade(person.person)?.labels[language] ?? "—" }
        html.element("td", nil, grade(comparison.old) + " → " + grade(comparison.new))
        html.element("td", "small") { html in
            for line in causes(of: place) { html.element("div", nil, line) }
        }
        html.element("td", "small") { html in
            guard comparison.items.indices.contains(place) else { return }
            for effect in comparison.items[place] { html.element("div", nil, sentence(effect, person)) }
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
