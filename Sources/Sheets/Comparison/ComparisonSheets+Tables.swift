import Statistics
import Records
import Analysis
import Diagnostics
import Numbers
import RubricLanguage
import Scoring

/// Tables for programs: names are those of the rubrics and the vocabulary, whatever the language.
extension ComparisonSheets {
    /// `persons.csv`: everybody, also those who are not compared.
    var personsTable: [UInt8] {
        var csv = CSVWriter()
        csv.row(
            ["id", "name", "native-name"] + comparison.old.groupings.map(\.name) + [
                "old-status", "new-status", "old-total", "new-total", "old-grade", "new-grade", "old-rank", "new-rank",
                "places-gained", "old-percentile", "new-percentile", "quadrant", "old-fifth",
            ] + comparison.criteria.flatMap { ["old-" + $0.name, "new-" + $0.name] })
        let places = Dictionary(uniqueKeysWithValues: comparison.people.enumerated().map { ($1.person, $0) })
        for person in (comparison.people.map(\.person) + comparison.leftOut).sorted() {
            csv.row(
                identity(person) + results(person) + standing(places[person].map { comparison.people[$0] })
                    + criteria(places[person]))
        }
        return csv.bytes
    }

    private func identity(_ person: Int) -> [String] {
        let old = comparison.old
        return [old.ids[person], old.names[person], old.nativeNames[person] ?? ""]
            + old.groupings.map { grouping in grouping.groups[person].map { grouping.values[$0].name } ?? "" }
    }

    private func results(_ person: Int) -> [String] {
        let sides = [comparison.old, comparison.new]
        return sides.map { $0.statuses[person].rawValue }
            + sides.map { side in side.totals[person]?.shown() ?? "" }
            + sides.map { side in side.grade(person)?.name ?? "" }
    }

    private func standing(_ person: ComparedPerson?) -> [String] {
        guard let person else { return Array(repeating: "", count: 7) }
        return [
            String(person.oldRank), String(person.newRank), String(person.gain),
            person.oldPercentile.rounded(forReading: 3), person.newPercentile.rounded(forReading: 3),
            person.quadrant.name, String(person.oldFifth),
        ]
    }

    private func criteria(_ place: Int?) -> [String] {
        comparison.criteria.flatMap { criterion in
            [criterion.old, criterion.new].map { column in
                place.flatMap { place in column.flatMap { $0[place] } }?.shown() ?? ""
            }
        }
    }

    /// `groups.csv`: each group that is large enough.
    var groupsTable: [UInt8] {
        var csv = CSVWriter()
        csv.row([
            "division", "group", "people", "mean-percentile-shift", "shift-low", "shift-high", "shift-p", "old-top",
            "new-top", "top-rate-change", "top-low", "top-high", "top-p",
        ])
        for division in comparison.divisions {
            for group in division.groups {
                let (shift, top) = (group.change.shift, group.change.topRateChange)
                func shown(_ numbers: Exact...) -> [String] { numbers.map { $0.rounded(forReading: 6) } }
                csv.row(
                    [division.name, group.group.name, String(group.count)]
                        + shown(shift.value, shift.interval.lower, shift.interval.upper, shift.significance)
                        + [String(group.oldTop), String(group.newTop)]
                        + shown(top.value, top.interval.lower, top.interval.upper, top.significance))
            }
        }
        return csv.bytes
    }

    /// `clauses.csv`: what each clause does to everybody together, to groups and to each person.
    var clausesTable: [UInt8] {
        var csv = CSVWriter()
        csv.row(["of", "who", "quantity", "clause", "fair-share", "as-enacted"])
        guard let breakdown = comparison.breakdown else { return csv.bytes }
        func rows(_ of: String, _ who: String, _ quantity: String, _ shares: ClauseShares?) {
            guard let shares else { return }
            for (place, clause) in breakdown.clauses.enumerated() {
                csv.row([of, who, quantity, clause.name, shares.fair[place].shown(), shares.enacted[place].shown()])
            }
        }
        rows("all", "", "mean-places-moved", breakdown.meanPlaces)
        if breakdown.kind == .amendments { rows("all", "", "grades-changed", breakdown.gradeChanges) }
        for division in comparison.divisions {
            for group in division.groups {
                for (clause, mean) in zip(breakdown.clauses, breakdown.meanPercentiles(of: group.members) ?? []) {
                    csv.row([
                        division.name, group.group.name, "mean-percentile-shift", clause.name,
                        mean.rounded(forReading: 6),
                        "",
                    ])
                }
            }
        }
        for (place, person) in comparison.people.enumerated() {
            let id = comparison.old.ids[person.person]
            rows("person", id, "places-gained", breakdown.places[place])
            rows("person", id, "percentiles-gained", breakdown.percentiles[place])
            rows("person", id, "score", breakdown.scores[place])
            rows("person", id, "grades-gained", breakdown.grades[place])
        }
        return csv.bytes
    }

    /// `items.csv`: the items of each person that change most.
    var itemsTable: [UInt8] {
        var csv = CSVWriter()
        csv.row([
            "person", "kind", "item", "title", "old-points", "new-points", "old-rank", "old-rank-without", "new-rank",
            "new-rank-without",
        ])
        for (person, effects) in zip(comparison.people, comparison.items) {
            for effect in effects {
                csv.row([
                    comparison.old.ids[person.person], comparison.old.rubric.vocabulary[effect.kind].name, effect.id,
                    effect.title ?? "", effect.old.shown(), effect.new.shown(), String(person.oldRank),
                    effect.oldWithout.map { String($0.rank) } ?? "", String(person.newRank),
                    effect.newWithout.map { String($0.rank) } ?? "",
                ])
            }
        }
        return csv.bytes
    }
}

extension Population {
    /// The grade of a person after the quota.
    func grade(_ person: Int) -> Grading.Band? {
        verdicts[person].grade.flatMap { rubric.grading?.bands[$0] }
    }
}
