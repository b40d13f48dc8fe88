import Numbers
import Records
public import RubricLanguage
public import Scoring

/// `index.html`: the run, its places, and the list of people, between whose start and end the rows of
/// all people are written as they come. A long list is cut into pages of its own, which the index links to.
public struct IndexPage: Sendable {
    /// So many people stand in the index; of more, each part of the list has so many.
    static let mostPeople = 5000
    public static let peopleInPart = 2000

    private let frame: PageFrame
    private let placePage: PlacePage
    private let tables: [String]

    /// - Parameter tables: the paths of the tables and documents that it leads to.
    public init(_ rubric: Rubric, _ run: RunDescription, _ names: PlaceNames, tables: [String]) {
        self.tables = tables
        frame = PageFrame(rubric, run)
        placePage = PlacePage(frame, names)
    }

    /// Whether the list of people is cut into parts.
    public static func isParted(_ evaluation: Evaluation) -> Bool { evaluation.tally.subjects > mostPeople }

    /// The page of a part of the list, and its place in the folder.
    public static func path(ofPart part: Int) -> String { "people/\(part + 1).html" }

    /// Everything before the rows of the people: everybody is scored and judged by then. What is known only when
    /// all were reported stands behind them.
    public func start(_ evaluation: Evaluation) -> [UInt8] {
        var html = HTMLWriter()
        frame.start(frame.rubricTitle + " · " + frame.words.indexTitle, isEntrance: true, &html)
        html.element("header") { writeHead(&$0) }
        let totals = ControlTotals(evaluation)
        writeCards(evaluation, totals, &html)
        writeCharts(evaluation, totals, &html)
        frame.heading(1, frame.subject.people, &html)
        if !IndexPage.isParted(evaluation) { PeopleList(frame: frame).start(&html) }
        return html.bytes
    }

    /// Everything behind them.
    ///
    /// - Parameter parts: the numbers of the first and the last person of each part of the list.
    public func end(
        _ evaluation: Evaluation, _ places: RunPlaces, parts: [(first: String, last: String)]
    ) -> [UInt8] {
        var html = HTMLWriter()
        if IndexPage.isParted(evaluation) { writeParts(parts, &html) } else { PeopleList.end(&html) }
        let totals = ControlTotals(evaluation)
        html.element("div", "cards") { $0.card(frame.words.controlTotal, totals.total(frame.rubric)) }
        if !places.institutions.isEmpty {
            frame.heading(2, frame.words.institutions, &html)
            placePage.writeUnits(places.institutions, in: "institutions/", &html)
        }
        if !IndexPage.isParted(evaluation) { IndexPage.writeScript(&html) }
        frame.end(&html)
        return html.bytes
    }

    /// What stands before and behind the rows of a part of the list.
    public func part(_ part: Int, of count: Int) -> (start: [UInt8], end: [UInt8]) {
        var start = HTMLWriter(), end = HTMLWriter()
        frame.start(frame.rubricTitle + " · " + frame.subject.people, isEntrance: false, &start)
        start.element("p", "kicker", frame.rubricTitle)
        start.element("h1", nil, "\(frame.subject.people) \(part + 1) / \(count)")
        PeopleList(frame: frame).start(&start)
        PeopleList.end(&end)
        IndexPage.writeScript(&end)
        frame.end(&end)
        return (start.bytes, end.bytes)
    }

    private func writeHead(_ html: inout HTMLWriter) {
        html.element("p", "kicker", frame.words.indexTitle)
        html.element("h1") { html in
            html.text(frame.rubricTitle)
            html.element("span", "badge", frame.words.draft)
        }
        html.element("dl") { html in
            html.entry(frame.words.period, frame.period)
            html.entry(frame.words.rubric, "\(frame.rubric.name) \(frame.rubric.version)")
            for setting in frame.run.settings { html.entry(setting.name, setting.value) }
            html.entry(frame.words.files, linkingTo: tables)
        }
    }

    private func writeParts(_ parts: [(first: String, last: String)], _ html: inout HTMLWriter) {
        html.element("p", "note", frame.words.pages.partNote)
        html.element("ul") { html in
            for (index, part) in parts.enumerated() {
                html.element("li") {
                    $0.link(IndexPage.path(ofPart: index), fill(frame.words.pages.part, part.first, part.last))
                }
            }
        }
    }

    private static func writeScript(_ html: inout HTMLWriter) {
        html.markup("<script>\n")
        html.markup(listScript)
        html.markup("\n</script>\n")
    }

    /// How many people have a total, and how many each grade.
    private func writeCards(_ evaluation: Evaluation, _ totals: ControlTotals, _ html: inout HTMLWriter) {
        html.element("div", "cards") { html in
            html.card(frame.subject.people, String(evaluation.tally.subjects))
            html.card(frame.words.scoredHeads, totals.withTotal.shown())
            for (band, count) in zip(frame.rubric.grading?.bands ?? [], totals.grades) {
                html.card(band.labels[frame.run.language], count.shown())
            }
        }
    }

    /// Grades against seats, and the totals of the largest group that is ranked together.
    private func writeCharts(_ evaluation: Evaluation, _ totals: ControlTotals, _ html: inout HTMLWriter) {
        let largest = evaluation.cohorts.max { $0.count < $1.count }
        html.element("div", "charts") { html in
            let seats = evaluation.seats.groups.isEmpty ? nil : evaluation.seats.groups.reduce(0) { $0 + $1.seats }
            if let chart = GradeChart(frame).bars(totals.grades, seats: seats) { html.figure(chart, id: "c1") }
            if let largest, let bins = CohortBins.bins(largest) {
                let chart = Histogram(
                    caption: fill(frame.words.pages.distributionOf, String(largest.count)), bins: bins, own: nil,
                    limits: GradeChart(frame).limits, unit: frame.subject.count)
                html.figure(chart, id: "c2")
            }
        }
    }
}
