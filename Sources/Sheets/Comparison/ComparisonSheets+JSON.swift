import Records
import Analysis
import Diagnostics
import Numbers
import RubricLanguage
import Statistics

extension ComparisonSheets {
    /// `comparison.json`: all of it.
    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            writeWhole(to: &json)
            json.array("people") { json in
                for place in comparison.people.indices { json.object { write(personAt: place, to: &$0) } }
            }
            json.array("not-compared") { json in
                for person in comparison.leftOut {
                    json.object { json in
                        json.member("id", comparison.old.ids[person])
                        json.member("old-status", comparison.old.statuses[person].rawValue)
                        json.member("new-status", comparison.new.statuses[person].rawValue)
                    }
                }
            }
        }
        json.endLine()
        return json.take()
    }

    /// All but the people.
    func writeWhole(to json: inout JSONWriter) {
        json.object("old") { write(comparison.old.rubric, description.oldHash, to: &$0) }
        json.object("new") { write(comparison.new.rubric, description.newHash, to: &$0) }
        json.array("only") { json in for group in description.only { json.string(group) } }
        json.member("compared", comparison.people.count)
        json.member("not-compared-count", comparison.leftOut.count)
        json.object("settings") { json in
            json.member("top-share", number: comparison.settings.topShare.shown())
            json.member("smallest-group", comparison.settings.smallestGroup)
            json.member("seed", comparison.settings.seed)
        }
        json.object("agreement") { writeAgreement(to: &$0) }
        json.object("top") { writeTop(to: &$0) }
        json.object("grades") { writeGrades(to: &$0) }
        json.array("fifths") { json in for fifth in comparison.fifths { json.object { write(fifth, to: &$0) } } }
        json.array("divisions") { json in
            for division in comparison.divisions { json.object { write(division, to: &$0) } }
        }
        json.key("clauses")
        if let breakdown = comparison.breakdown { json.object { write(breakdown, to: &$0) } } else { json.null() }
        json.member("summary", paragraph)
    }

    private func write(_ rubric: Rubric, _ hash: String, to json: inout JSONWriter) {
        json.member("name", rubric.name)
        json.member("version", rubric.version)
        json.member("sha256", hash)
        json.member("period", rubric.period.description)
        json.member("legacy", rubric.isLegacy)
        json.array("amendments") { json in for amendment in rubric.amendments { json.string(amendment.name) } }
    }

    private func writeAgreement(to json: inout JSONWriter) {
        let (agreement, displacement) = (comparison.agreement, comparison.agreement.displacement)
        json.member("people-moved", displacement.up + displacement.down)
        json.member("up", displacement.up)
        json.member("down", displacement.down)
        json.member("mean-places-moved", number: displacement.mean?.rounded(forReading: 6))
        json.member("most-places-moved", displacement.greatest)
        json.member("footrule", displacement.footrule)
        json.member("normalised-footrule", number: displacement.normalisedFootrule?.rounded(forReading: 6))
        json.member("kendall-tau-b", number: agreement.kendallTauB?.description)
        json.member("kendall-p", number: agreement.kendallSignificance?.description)
        json.member("spearman", number: agreement.spearman?.description)
        json.member("rank-biased-overlap", number: agreement.rankBiasedOverlap(persistence: 0.9)?.description)
    }

    private func writeTop(to json: inout JSONWriter) {
        let quadrants = comparison.quadrants
        json.member("seats", comparison.topPlaces)
        json.member("stayed-in", quadrants.stayedIn)
        json.member("came-in", quadrants.cameIn)
        json.member("fell-out", quadrants.fellOut)
        json.member("stayed-out", quadrants.stayedOut)
        json.member("overlap", number: quadrants.overlap?.rounded(forReading: 6))
        json.member("jaccard", number: quadrants.jaccard?.rounded(forReading: 6))
    }

    private func writeGrades(to json: inout JSONWriter) {
        let grades = comparison.grades
        json.array("old") { json in for grade in grades.old { json.string(grade.name ?? "") } }
        json.array("new") { json in for grade in grades.new { json.string(grade.name ?? "") } }
        json.array("counts") { json in
            for row in grades.counts {
                json.array { json in for count in row { json.integer(count) } }
            }
        }
        json.member("kendall-tau-c", number: comparison.gradeAgreement.kendallTauC?.description)
    }

    private func write(_ fifth: FifthChange, to json: inout JSONWriter) {
        json.member("old-fifth", fifth.fifth)
        json.member("people", fifth.count)
        for (band, name) in [
            (ChangeBand.wonMuch, "far-up"), (.wonSome, "up"), (.kept, "kept"), (.lostSome, "down"),
            (.lostMuch, "far-down"),
        ] {
            json.member(name, fifth.bands[band, default: 0])
        }
        json.member("mean-places-gained", number: fifth.meanGain?.rounded(forReading: 6))
    }

    private func write(_ division: GroupDivision, to json: inout JSONWriter) {
        json.member("name", division.name)
        json.member("small-groups", division.smallGroups)
        json.member("people-in-small-groups", division.smallPeople)
        json.member("unknown", division.unknown)
        json.array("groups") { json in for group in division.groups { json.object { write(group, to: &$0) } } }
    }

    private func write(_ group: ComparedGroup, to json: inout JSONWriter) {
        func interval(_ interval: ExactInterval, _ name: String, _ json: inout JSONWriter) {
            json.array(name) { json in
                json.number(interval.lower.rounded(forReading: 6))
                json.number(interval.upper.rounded(forReading: 6))
            }
        }
        json.member("name", group.group.name)
        json.member("people", group.count)
        json.member("mean-percentile-shift", number: group.change.shift.value.rounded(forReading: 6))
        interval(group.change.shift.interval, "shift-interval", &json)
        json.member("shift-p", number: group.change.shift.significance.rounded(forReading: 6))
        json.member("old-top", group.oldTop)
        json.member("new-top", group.newTop)
        json.member("top-rate-change", number: group.change.topRateChange.value.rounded(forReading: 6))
        interval(group.change.topRateChange.interval, "top-rate-interval", &json)
        json.member("top-rate-p", number: group.change.topRateChange.significance.rounded(forReading: 6))
        guard let breakdown = comparison.breakdown, let means = breakdown.meanPercentiles(of: group.members) else {
            return
        }
        json.object("mean-percentile-shift-by") { json in
            for (clause, mean) in zip(breakdown.clauses, means) {
                json.member(clause.name, number: mean.rounded(forReading: 6))
            }
        }
    }

    private func write(_ breakdown: ClauseBreakdown, to json: inout JSONWriter) {
        json.member("kind", breakdown.kind.rawValue)
        json.member("sets", breakdown.coalitionCount)
        json.array("names") { json in for clause in breakdown.clauses { json.string(clause.name) } }
        json.object("mean-places-moved") { $0.write(breakdown.meanPlaces) }
        if breakdown.kind == .amendments { json.object("grades-changed") { $0.write(breakdown.gradeChanges) } }
    }

    private func write(personAt place: Int, to json: inout JSONWriter) {
        let person = comparison.people[place]
        json.member("id", comparison.old.ids[person.person])
        json.member("name", comparison.old.names[person.person])
        json.member("old-total", number: comparison.old.totals[person.person]?.rounded(forReading: 6))
        json.member("new-total", number: comparison.new.totals[person.person]?.rounded(forReading: 6))
        json.member("old-rank", person.oldRank)
        json.member("new-rank", person.newRank)
        json.member("places-gained", person.gain)
        json.member("old-grade", comparison.old.grade(person.person)?.name)
        json.member("new-grade", comparison.new.grade(person.person)?.name)
        json.member("quadrant", person.quadrant.name)
        json.object("criteria") { json in
            for criterion in comparison.criteria {
                json.array(criterion.name) { json in
                    for column in [criterion.old, criterion.new] {
                        if let value = column.flatMap({ $0[place] }) {
                            json.number(value.rounded(forReading: 6))
                        } else {
                            json.null()
                        }
                    }
                }
            }
        }
        if let breakdown = comparison.breakdown, let shares = breakdown.places[place] {
            json.object("places-gained-by") { $0.write(shares) }
            if let shares = breakdown.scores[place] { json.object("score-by") { $0.write(shares) } }
            if let shares = breakdown.grades[place] { json.object("grades-gained-by") { $0.write(shares) } }
        }
        guard comparison.items.indices.contains(place) else { return }
        json.array("items") { json in
            for effect in comparison.items[place] { json.object { write(effect, to: &$0) } }
        }
    }

    private func write(_ effect: ItemEffect, to json: inout JSONWriter) {
        json.member("kind", comparison.old.rubric.vocabulary[effect.kind].name)
        json.member("item", effect.id)
        json.member("title", effect.title)
        json.member("old-points", number: effect.old.rounded(forReading: 6))
        json.member("new-points", number: effect.new.rounded(forReading: 6))
        json.member("old-rank-without", effect.oldWithout?.rank)
        json.member("new-rank-without", effect.newWithout?.rank)
    }
}

extension JSONWriter {
    /// Shares as exact texts, which sum to the change: a third is no decimal.
    fileprivate mutating func write(_ shares: ClauseShares) {
        array("fair") { json in for share in shares.fair { json.string(share.shown()) } }
        array("enacted") { json in for share in shares.enacted { json.string(share.shown()) } }
    }
}
