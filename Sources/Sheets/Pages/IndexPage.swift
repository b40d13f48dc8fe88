import Numbers
import Records
public import RubricLanguage
public import Scoring

/// `index.html`: the run, its places, and the list of people, between whose start and end the rows of
/// all people are written as they come.
public struct IndexPage: Sendable {
    private let frame: PageFrame
    private let placePage: PlacePage

    public init(_ rubric: Rubric, _ run: RunDescription, _ names: PlaceNames) {
        frame = PageFrame(rubric, run)
        placePage = PlacePage(frame, names)
    }

    /// Everything before the rows of the people. What is known only when all were scored stands behind them.
    public func start() -> [UInt8] {
        var html = HTMLWriter()
        frame.start(frame.rubricTitle + " · " + frame.words.indexTitle, &html)
        html.element("header") { html in
            html.element("p", "kicker", frame.words.indexTitle)
            html.element("h1", nil, frame.rubricTitle)
            html.element("dl") { html in
                html.entry(frame.words.period, frame.rubric.period.description)
                html.entry(frame.words.rubric, "\(frame.rubric.name) \(frame.rubric.version)")
                for setting in frame.run.settings { html.entry(setting.name, setting.value) }
                html.element("dt", nil, frame.words.files)
                html.element("dd") { html in
                    for file in ["persons.csv", "institutions.csv", "results.json", "findings.csv", "manifest.json"] {
                        html.link(file, file)
                        html.text("  ")
                    }
                }
            }
        }
        frame.heading(1, frame.words.people, &html)
        PeopleList(frame: frame).start(&html)
        return html.bytes
    }

    /// Everything behind them.
    public func end(_ evaluation: Evaluation) -> [UInt8] {
        var html = HTMLWriter()
        PeopleList.end(&html)
        let totals = ControlTotals(evaluation)
        frame.heading(2, frame.words.gradesTitle, &html)
        html.element("div", "cards") { html in
            for (band, count) in zip(frame.rubric.grading?.bands ?? [], totals.grades) {
                card(band.labels[frame.run.language], count.shown(), &html)
            }
            card(frame.words.scoredHeads, String(evaluation.tally.scored), &html)
            card(frame.words.controlTotal, totals.total(frame.rubric), &html)
        }
        let institutions = PlaceFigures.all(of: evaluation).filter { $0.name.unit == nil }
        if !institutions.isEmpty {
            frame.heading(3, frame.words.institutions, &html)
            placePage.writeUnits(institutions, in: "institutions/", &html)
        }
        frame.end(&html)
        return html.bytes
    }

    private func card(_ label: String, _ value: String, _ html: inout HTMLWriter) {
        html.element("div", "card") { html in
            html.element("span", nil, label)
            html.element("b", nil, value)
        }
    }
}

/// The pages of all institutions and units of a run: path and content. `people` gives the rows of the
/// people whose home is a unit.
public func placePages(
    _ evaluation: Evaluation, _ run: RunDescription, _ names: PlaceNames,
    people: (_ institution: String, _ unit: String) -> [UInt8], write: (String, [UInt8]) throws -> Void
) rethrows {
    let page = PlacePage(PageFrame(evaluation.rubric, run), names)
    let figures = PlaceFigures.all(of: evaluation)
    let units = Dictionary(grouping: figures.filter { $0.name.unit != nil }, by: \.name.institution)
    for place in figures {
        let rows = place.name.unit.map { people(place.name.institution, $0) } ?? []
        let inside = place.name.unit == nil ? units[place.name.institution] ?? [] : []
        try write(PlacePage.path(place.name), page.page(place, units: inside, people: rows))
    }
}
