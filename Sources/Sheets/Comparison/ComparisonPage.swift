import Analysis
import Numbers
import Records
import RubricLanguage
import Statistics

/// `index.html`: the comparison for people who decide.
extension ComparisonSheets {
    /// - Parameter files: what lies beside it.
    func page(leadingTo files: [String]) -> [UInt8] {
        var run = RunDescription(
            version: description.version, language: language, inputs: description.inputs, staffFiles: [])
        run.translation = description.translation
        let frame = PageFrame(comparison.new.rubric, run)
        var html = HTMLWriter()
        frame.start(words.kicker, isEntrance: true, &html)
        writeHead(files, &html)
        var number = 0
        func section(_ title: String, _ body: (inout HTMLWriter) -> Void) {
            number += 1
            frame.heading(number, title, &html)
            body(&html)
        }
        section(words.inShort) { $0.element("p", nil, paragraph) }
        section(words.whoMoves, writeMovers)
        section(fill(words.quadrants, topPercent), writeQuadrants)
        section(words.grades, writeGrades)
        section(words.fifths, writeFifths)
        if comparison.divisions.contains(where: { $0.groups.count > 1 }) { section(words.groups, writeGroups) }
        section(words.clauses, writeClauses)
        section(words.everybody, writePeople)
        writeFoot(&html)
        return html.bytes
    }

    private func writeHead(_ files: [String], _ html: inout HTMLWriter) {
        let (old, new) = (comparison.old.rubric, comparison.new.rubric)
        html.element("p", "kicker", words.kicker)
        let titles = [old.title[language], new.title[language]]
        html.element("h1", nil, titles[0] == titles[1] ? titles[0] : titles.joined(separator: " → "))
        html.element("dl") { html in
            html.entry(words.old, side(comparison.old))
            html.entry(words.new, side(comparison.new))
            html.entry(words.compared, String(comparison.people.count))
            if !comparison.leftOut.isEmpty {
                html.entry("", fill(words.notCompared, String(comparison.leftOut.count)))
            }
            if !description.only.isEmpty { html.entry(words.only, description.only.joined(separator: comma)) }
            html.entry(general.files, linkingTo: files)
        }
        let (numbers, quadrants) = (comparison.headline, comparison.quadrants)
        html.element("div", "cards") { html in
            html.card(words.moved, numbers.moved, note: fill(words.movedMeaning, numbers.people))
            html.card(
                words.meanPlaces, numbers.meanPlaces, note: fill(words.meanPlacesMeaning, numbers.greatest))
            html.card(
                fill(words.overlap, topPercent), numbers.overlap,
                note: fill(
                    words.overlapMeaning, String(quadrants.stayedIn), String(quadrants.stayedIn + quadrants.fellOut)))
            html.card(
                words.tau, numbers.tau,
                note: fill(words.tauMeaning, numbers.spearman, numbers.footrule, numbers.biasedOverlap))
        }
    }

    /// At most so many lines can be told apart.
    private static let mostLines = 30

    private func writeMovers(_ html: inout HTMLWriter) {
        let people = comparison.people
        func crosses(_ place: Int) -> Bool { people[place].quadrant == .cameIn || people[place].quadrant == .fellOut }
        let movers = people.indices.filter { people[$0].gain != 0 }
            .sorted { (abs(people[$1].gain), $0) < (abs(people[$0].gain), $1) }
        let shown = (movers.filter(crosses) + movers.filter { !crosses($0) }).prefix(Self.mostLines)
            .sorted { (people[$0].oldRank, $0) < (people[$1].oldRank, $1) }
        let lines = shown.map { place in
            let person = people[place]
            return SlopeChart.Line(
                label: name(person.person), before: Exact(person.oldRank), after: Exact(person.newRank),
                shownBefore: String(person.oldRank), shownAfter: String(person.newRank),
                isStrong: crosses(place))
        }
        let caption = fill(words.slopeMeaning, String(lines.count), String(people.count))
        html.figure(
            SlopeChart(caption: caption, before: words.old, after: words.new, lines: lines, isUpsideDown: true),
            id: "slopes")
        html.element("p", "note", words.ranksMeaning)
    }

    private func writeQuadrants(_ html: inout HTMLWriter) {
        let counts = comparison.quadrants
        let named = Set((comparison.greatest(3, up: true) + comparison.greatest(3, up: false)).map(\.person))
        let points = comparison.people.map { person in
            QuadrantPlot.Point(
                label: name(person.person), x: person.oldPercentile, y: person.newPercentile,
                crosses: person.quadrant == .cameIn || person.quadrant == .fellOut,
                isNamed: named.contains(person.person))
        }
        html.figure(
            QuadrantPlot(
                caption: words.percentileOld + " × " + words.percentileNew, xTitle: words.percentileOld,
                yTitle: words.percentileNew, line: 100 - comparison.settings.topShare * 100,
                lineTitle: fill(words.topLine, topPercent), points: points,
                stayedIn: "\(words.stayedIn) \(counts.stayedIn)", cameIn: "\(words.cameIn) \(counts.cameIn)",
                fellOut: "\(words.fellOut) \(counts.fellOut)", stayedOut: "\(words.stayedOut) \(counts.stayedOut)"),
            id: "quadrants")
    }

    private func writeGrades(_ html: inout HTMLWriter) {
        let grades = comparison.grades
        func label(_ grade: GradeTransitions.Grade) -> String { grade.labels?[language] ?? words.noGrade }
        let (rows, columns) = (grades.rows, grades.columns)
        html.table(words.grades) { html in
            html.tableHead([words.oldGrade] + columns.map { label(grades.new[$0]) } + [words.sum], numbersFrom: 1)
            html.element("tbody") { html in
                for row in rows {
                    html.element("tr") { html in
                        html.rowHead(nil, label(grades.old[row]))
                        for column in columns { html.number(String(grades.counts[row][column])) }
                        html.number(String(grades.counts[row].reduce(0, +)))
                    }
                }
                html.element("tr", "sum") { html in
                    html.rowHead(nil, words.sum)
                    for column in columns { html.number(String(grades.counts.reduce(0) { $0 + $1[column] })) }
                    html.number(String(comparison.people.count))
                }
            }
        }
    }

    private func writeFifths(_ html: inout HTMLWriter) {
        html.table(words.fifths) { html in
            html.tableHead(
                [words.group, words.people, words.up, words.kept, words.down, words.meanGain], numbersFrom: 1)
            html.element("tbody") { html in
                for fifth in comparison.fifths {
                    html.element("tr") { html in
                        html.rowHead(nil, name(of: fifth.fifth))
                        for count in [fifth.count, fifth.up, fifth.kept, fifth.down] { html.number(String(count)) }
                        html.number(fifth.meanGain?.change(1) ?? "—")
                    }
                }
            }
        }
        html.element("p", "note", words.fifthsMeaning)
    }

    private func writeFoot(_ html: inout HTMLWriter) {
        html.element("footer") { html in
            for (side, rubric, hash) in [
                (words.old, comparison.old.rubric, description.oldHash),
                (words.new, comparison.new.rubric, description.newHash),
            ] {
                html.element("p", nil, "\(side): \(rubric.name) \(rubric.version) · \(general.fingerprint) \(hash)")
            }
            for input in description.inputs where input.role == .staff {
                html.element("p", nil, "\(input.name) · \(general.fingerprint) \(input.sha256)")
            }
            let settings = comparison.settings
            html.element("p", nil, fill(words.reproduce, String(settings.seed), String(settings.smallestGroup)))
            html.element("p", nil, fill(general.producedBy, description.version) + " · " + general.draft)
        }
        html.markup("</main></body></html>\n")
    }
}
