import Numbers
import Records
import RubricLanguage
import Scoring

/// `institutions/ID.html`: an institution or a unit, with unique works beside person credits.
struct PlacePage: Sendable {
    /// What the page is made of.
    struct Content {
        var figures: PlaceFigures
        /// The units of an institution.
        var units: [PlaceFigures] = []
        var tracks: [(track: Int, tally: TrackTallies.Tally)] = []
        /// The rows of the people of a unit, made before.
        var people: [UInt8] = []
    }

    let frame: PageFrame
    let names: PlaceNames
    let places: DisplayPlaces
    var words: Words { frame.words }
    var rubric: Rubric { frame.rubric }

    init(_ frame: PageFrame, _ names: PlaceNames) {
        self.frame = frame
        self.names = names
        places = DisplayPlaces(frame.rubric)
    }

    /// The name of a place for people.
    func title(_ name: PlaceDirectory.Name) -> String {
        guard let unit = name.unit else { return names.name(name.institution, in: frame.run.language) }
        return unit.isEmpty ? words.noUnit : names.name(name.institution, unit, in: frame.run.language)
    }

    /// Where the page of a place stands in the folder of the run.
    static func path(_ name: PlaceDirectory.Name) -> String {
        guard let unit = name.unit else { return "institutions/" + pageName(name.institution) }
        // No name of a single place holds a plus, so that no two places share a page.
        return "institutions/" + safeName(name.institution) + "+" + pageName(unit)
    }

    func page(_ content: Content) -> [UInt8] {
        let figures = content.figures
        var blocks: [(String, (inout HTMLWriter) -> Void)] = [
            (words.places.staff, { writeStaff(figures, &$0) }), (words.works, { writeWorks(figures, &$0) }),
            (words.gradesTitle, { writeGrades(content, &$0) }),
        ]
        if !content.tracks.isEmpty { blocks.append((words.pages.byTrack, { writeTracks(content.tracks, &$0) })) }
        blocks.append((words.sums, { writeSums(figures, &$0) }))
        if !content.units.isEmpty { blocks.append((words.pages.units, { writeUnits(content.units, &$0) })) }
        if !content.people.isEmpty {
            blocks.append((frame.subject.people, { PeopleList(frame: frame).write(content.people, &$0) }))
        }
        return frame.page(title(figures.name)) { html in
            html.element("header") { html in
                writeHead(figures, &html)
                frame.contents(blocks.map(\.0), &html)
            }
            for (index, block) in blocks.enumerated() {
                frame.heading(index + 1, block.0, &html)
                block.1(&html)
            }
        }
    }

    private func writeHead(_ figures: PlaceFigures, _ html: inout HTMLWriter) {
        let kind = figures.name.unit == nil ? words.institution : words.unit
        html.element("p", "kicker", frame.rubricTitle + " · " + kind)
        html.element("h1") { html in
            html.foreign(title(figures.name), in: frame.run.language)
            if figures.name.unit != nil {
                html.element("small", nil, names.name(figures.name.institution, in: frame.run.language))
            }
            html.element("span", "badge", words.draft)
        }
        html.element("div", "cards") { html in
            let titles = rubric.placeMeasures.map { $0.labels[frame.run.language] }
            html.card(words.heads, figures.totals.heads.shown())
            // Unless the rubric counts them itself.
            if !titles.contains(words.scoredHeads) { html.card(words.scoredHeads, figures.totals.scored.shown()) }
            for ((measure, title), value) in zip(zip(rubric.placeMeasures, titles), figures.values) {
                let places = max(0, measure.rounding?.places ?? 0)
                html.card(title, value?.shown(atLeast: places) ?? "—")
            }
        }
        html.element("dl") { html in
            html.entry(words.period, frame.period)
            html.entry(words.rubric, "\(frame.rubricTitle) · \(words.version) \(rubric.version)")
        }
    }

    /// A number of the place over its heads, for reading; `nil`: there are no heads.
    private func perHead(_ sum: Exact, _ figures: PlaceFigures) -> String {
        let heads = figures.totals.heads
        return heads.isZero ? "—" : (sum / heads).rounded(forReading: 2)
    }

    /// Unique works beside person credits, and the inflation where a rule does not conserve.
    private func writeWorks(_ figures: PlaceFigures, _ html: inout HTMLWriter) {
        html.element("p", "note", words.worksNote)
        let inflates = rubric.criteria.contains(where: isNominal)
        var titles = [
            words.criterion, words.uniqueWorks, words.worth, words.credits, words.creditPoints, words.pages.perHead,
        ]
        if inflates { titles.append(words.inflation) }
        html.table(words.works, "stack") { html in
            html.tableHead(titles, numbersFrom: 1)
            html.element("tbody") { html in
                for index in rubric.criteria.indices { row(index, figures, inflates: inflates, &html) }
            }
        }
        if inflates { html.element("p", "note", words.inflationNote) }
    }

    private func row(_ index: Int, _ figures: PlaceFigures, inflates: Bool, _ html: inout HTMLWriter) {
        let criterion = rubric.criteria[index]
        let works = figures.totals.works[index]
        let points = figures.totals.sums[criterion.measure.index]
        html.element("tr", works.credits == 0 ? "out" : nil) { html in
            html.rowHead(nil, criterion.labels[frame.run.language])
            html.number(String(works.unique), under: words.uniqueWorks)
            html.number(works.worth.shown(atLeast: places.amount(criterion.measure)), under: words.worth)
            html.number(String(works.credits), under: words.credits)
            html.number(points.shown(atLeast: places.value(criterion.measure)), under: words.creditPoints)
            html.number(perHead(points, figures), under: words.pages.perHead)
            guard inflates else { return }
            let factor = isNominal(criterion) ? figures.inflation(of: CriterionIndex(index), rubric) : nil
            html.number(factor?.rounded(forReading: 2) ?? "—", under: words.inflation)
        }
    }

    private func isNominal(_ criterion: Criterion) -> Bool { PlaceFigures.isNominal(criterion, rubric) }

    private func writeGrades(_ content: Content, _ html: inout HTMLWriter) {
        let counts = content.figures.totals.grades
        if let chart = GradeChart(frame).bars(counts, seats: content.figures.quota?.seats) {
            html.element("div", "charts") { $0.figure(chart, id: "c1") }
        }
        writeQuota(content.figures, &html)
        html.table(words.gradesTitle) { html in
            html.tableHead([words.grade, words.people], numbersFrom: 1)
            html.element("tbody") { html in
                for (band, count) in zip(rubric.grading?.bands ?? [], counts) {
                    html.element("tr") { html in
                        html.rowHead(nil, band.labels[frame.run.language])
                        html.number(count.shown())
                    }
                }
            }
        }
    }

    private func writeSums(_ figures: PlaceFigures, _ html: inout HTMLWriter) {
        html.table(words.sums, "stack") { html in
            html.tableHead([words.quantity, words.sum, words.pages.perHead], numbersFrom: 1)
            html.element("tbody") { html in
                for measure in otherMeasures(rubric) {
                    let sum = figures.totals.sums[measure.index]
                    html.element("tr") { html in
                        html.rowHead(nil, rubric.measures[measure.index].labels[frame.run.language])
                        html.number(withDecimal(sum.shown(atLeast: places.value(measure))), under: words.sum)
                        html.number(perHead(sum, figures), under: words.pages.perHead)
                    }
                }
            }
        }
    }

    /// Links to units or institutions in the order of their numbers, which is no ranking.
    func writeUnits(_ figures: [PlaceFigures], in folder: String = "", _ html: inout HTMLWriter) {
        html.element("p", "note", words.pages.notRanked)
        html.table(words.institutions, "stack") { html in
            html.tableHead(
                [words.name, words.heads, words.scoredHeads, words.uniqueWorks, words.credits], numbersFrom: 1)
            html.element("tbody") { html in
                for place in figures {
                    html.element("tr") { html in
                        html.rowHead { html in
                            let path = PlacePage.path(place.name)
                            html.link(folder + path.dropFirst("institutions/".count), title(place.name))
                        }
                        html.number(place.totals.heads.shown(), under: words.heads)
                        html.number(place.totals.scored.shown(), under: words.scoredHeads)
                        html.number(String(place.totals.works.reduce(0) { $0 + $1.unique }), under: words.uniqueWorks)
                        html.number(String(place.totals.works.reduce(0) { $0 + $1.credits }), under: words.credits)
                    }
                }
            }
        }
    }
}
