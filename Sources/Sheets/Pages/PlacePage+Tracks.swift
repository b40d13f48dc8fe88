import Numbers
import Records
import RubricLanguage

extension PlacePage {
    /// What the people of each track have on the average, as a chart and as the numbers of it.
    func writeTracks(_ tracks: [(track: Int, tally: TrackTallies.Tally)], _ html: inout HTMLWriter) {
        let measures = rubric.dimensions.isEmpty ? rubric.criteria.map(\.labels) : rubric.dimensions.map(\.labels)
        let titles = measures.map { $0[frame.run.language] }
        let names = tracks.map { rubric.tracks[$0.track].labels[frame.run.language] }
        func mean(_ place: Int, _ index: Int) -> Exact? { tracks[place].tally.mean(index) }
        let groups = titles.indices.map { index in
            GroupedBars.Group(
                label: titles[index], values: tracks.indices.map { mean($0, index) },
                shown: tracks.indices.map { mean($0, index)?.rounded(forReading: 1) ?? "—" })
        }
        html.element("div", "charts") { html in
            html.figure(GroupedBars(caption: words.pages.byTrack, series: names, groups: groups), id: "c2")
        }
        html.table(words.pages.byTrack, "stack") { html in
            html.tableHead([words.dimension] + names, numbersFrom: 1)
            html.element("tbody") { html in
                html.element("tr", "sub") { html in
                    html.rowHead(nil, words.heads)
                    for (name, entry) in zip(names, tracks) { html.number(entry.tally.heads.shown(), under: name) }
                }
                for group in groups {
                    html.element("tr") { html in
                        html.rowHead(nil, group.label)
                        for (name, shown) in zip(names, group.shown) { html.number(shown, under: name) }
                    }
                }
            }
        }
    }
}
