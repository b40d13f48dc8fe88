import Numbers
import Records
import RubricLanguage
import Scoring

/// `institutions/ID.html`: an institution or a unit, with unique works beside person credits.
struct PlacePage: Sendable {
    let frame: PageFrame
    let names: PlaceNames
    let places: DisplayPlaces
    private var words: Words { frame.words }
    private var rubric: Rubric { frame.rubric }

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

    /// The page of a place with its units and, for a unit, its people: rows made before.
    func page(_ figures: PlaceFigures, units: [PlaceFigures], people: [UInt8]) -> [UInt8] {
        frame.page(title(figures.name)) { html in
            html.element("header") { writeHead(figures, &$0) }
            writeStaff(figures, &html)
            frame.heading(1, words.works, &html)
            writeWorks(figures, &html)
            frame.heading(2, words.gradesTitle, &html)
            writeGrades(figures, &html)
            frame.heading(3, words.sums, &html)
            writeSums(figures, &html)
            if !units.isEmpty {
                frame.heading(4, words.institutions, &html)
                writeUnits(units, &html)
            }
            if !people.isEmpty {
                frame.heading(5, words.people, &html)
                PeopleList(frame: frame).write(people, &html)
            }
        }
    }

    private func writeHead(_ figures: PlaceFigures, _ html: inout HTMLWriter) {
        let kind = figures.name.unit == nil ? words.institution : words.unit
        html.element("p", "kicker", frame.rubricTitle + " · " + kind)
        html.element("h1") { html in
            html.text(title(figures.name))
            if figures.name.unit != nil {
                html.element("small", nil, names.name(figures.name.institution, in: frame.run.language))
            }
        }
        html.element("div", "cards") { html in
            card(words.heads, figures.totals.heads.shown(), &html)
            card(words.scoredHeads, figures.totals.scored.shown(), &html)
            for (measure, value) in zip(rubric.placeMeasures, figures.values) {
                let places = max(0, measure.rounding?.places ?? 0)
                card(measure.labels[frame.run.language], value?.shown(atLeast: places) ?? "—", &html)
            }
        }
        html.element("dl") { html in
            html.entry(words.period, rubric.period.description)
            html.entry(words.rubric, "\(frame.rubricTitle) · \(words.version) \(rubric.version)")
        }
    }

    private func card(_ label: String, _ value: String, _ html: inout HTMLWriter) {
        html.element("div", "card") { html in
            html.element("span", nil, label)
            html.element("b", nil, value)
        }
    }

    /// Unique works beside person credits, and the inflation where a rule does not conserve.
    private func writeWorks(_ figures: PlaceFigures, _ html: inout HTMLWriter) {
        html.element("p", "note", words.worksNote)
        let inflates = rubric.criteria.contains(where: isNominal)
        var titles = [words.criterion, words.uniqueWorks, words.worth, words.credits, words.creditPoints]
        if inflates { titles.append(words.inflation) }
        html.element("table") { html in
            html.tableHead(titles, numbersFrom: 1)
            html.element("tbody") { html in
                for index in rubric.criteria.indices {
                    let criterion = rubric.criteria[index]
                    let works = figures.totals.works[index]
                    html.element("tr", works.credits == 0 ? "out" : nil) { html in
                        html.element("td", nil, criterion.labels[frame.run.language])
                        html.number(String(works.unique))
                        html.number(works.worth.shown(atLeast: places.amount(criterion.measure)))
                        html.number(String(works.credits))
                        let points = figures.totals.sums[criterion.measure.index]
                        html.number(points.shown(atLeast: places.value(criterion.measure)))
                        guard inflates else { return }
                        let factor = isNominal(criterion) ? figures.inflation(of: CriterionIndex(index), rubric) : nil
                        html.number(factor?.rounded(forReading: 2) ?? "—")
                    }
                }
            }
        }
        if inflates { html.element("p", "note", words.inflationNote) }
    }

    private func isNominal(_ criterion: Criterion) -> Bool { PlaceFigures.isNominal(criterion, rubric) }

    private func writeGrades(_ figures: PlaceFigures, _ html: inout HTMLWriter) {
        html.element("table") { html in
            html.tableHead([words.grade, words.people], numbersFrom: 1)
            html.element("tbody") { html in
                for (band, count) in zip(rubric.grading?.bands ?? [], figures.totals.grades) {
                    html.element("tr") { html in
                        html.element("td", nil, band.labels[frame.run.language])
                        html.number(count.shown())
                    }
                }
            }
        }
    }

    private func writeSums(_ figures: PlaceFigures, _ html: inout HTMLWriter) {
        html.element("table") { html in
            html.tableHead([words.quantity, words.sum], numbersFrom: 1)
            html.element("tbody") { html in
                for measure in otherMeasures(rubric) {
                    html.element("tr") { html in
                        html.element("td", nil, rubric.measures[measure.index].labels[frame.run.language])
                        html.number(figures.totals.sums[measure.index].shown(atLeast: places.value(measure)))
                    }
                }
            }
        }
    }

    /// Links to units or institutions, with what can be compared.
    func writeUnits(_ figures: [PlaceFigures], in folder: String = "", _ html: inout HTMLWriter) {
        html.element("table") { html in
            html.tableHead(
                [words.name, words.heads, words.scoredHeads, words.uniqueWorks, words.credits], numbersFrom: 1)
            html.element("tbody") { html in
                for place in figures {
                    html.element("tr") { html in
                        html.element("td") { html in
                            let path = PlacePage.path(place.name)
                            html.link(folder + path.dropFirst("institutions/".count), title(place.name))
                        }
                        html.number(place.totals.heads.shown())
                        html.number(place.totals.scored.shown())
                        html.number(String(place.totals.works.reduce(0) { $0 + $1.unique }))
                        html.number(String(place.totals.works.reduce(0) { $0 + $1.credits }))
                    }
                }
            }
        }
    }
}
