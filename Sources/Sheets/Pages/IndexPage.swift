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

    /// Everything before the rows of the people: everybody is scored and judged by then. What is known only when
    /// all were reported stands behind them.
    public func start(_ evaluation: Evaluation) -> [UInt8] {
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
        writeGrades(evaluation, &html)
        frame.heading(1, frame.words.people, &html)
        PeopleList(frame: frame).start(&html)
        return html.bytes
    }

    /// Everything behind them.
    public func end(_ evaluation: Evaluation) -> [UInt8] {
        var html = HTMLWriter()
        PeopleList.end(&html)
        let totals = ControlTotals(evaluation)
        html.element("div", "cards") { card(frame.words.controlTotal, totals.total(frame.rubric), &$0) }
        let institutions = PlaceFigures.all(of: evaluation).filter { $0.name.unit == nil }
        if !institutions.isEmpty {
            frame.heading(2, frame.words.institutions, &html)
            placePage.writeUnits(institutions, in: "institutions/", &html)
        }
        frame.end(&html)
        return html.bytes
    }

    /// How many people have a total, and how many each grade.
    private func writeGrades(_ evaluation: Evaluation, _ html: inout HTMLWriter) {
        html.element("div", "cards") { html in
            card(frame.words.people, String(evaluation.tally.subjects), &html)
            card(frame.words.scoredHeads, String(evaluation.tally.scored), &html)
            for (index, band) in (frame.rubric.grading?.bands ?? []).enumerated() {
                let count = evaluation.verdicts.count { $0.grade == index }
                card(band.labels[frame.run.language], String(count), &html)
            }
        }
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
