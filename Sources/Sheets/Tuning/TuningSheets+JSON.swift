import Analysis
import Diagnostics
import Numbers
import Weighting

extension TuningSheets {
    /// `tuning.json`: all of it, with exact numbers as text.
    public var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.object("rubric") { writeRubric(to: &$0) }
            json.array("tracks") { json in for track in reports.indices { json.object { write(track, to: &$0) } } }
        }
        json.endLine()
        return json.take()
    }

    private func write(_ track: Int, to json: inout JSONWriter) {
        let report = reports[track]
        json.member("track", report.name)
        json.member("people", report.people.people.count)
        json.member("without-total", report.people.withoutTotal)
        json.member("not-assessed", report.people.notAssessed)
        json.array("obstacles") { json in for obstacle in report.people.obstacles { json.string(obstacle.name) } }
        json.object("settings") { json in
            json.member("top-places", report.places.count)
            json.array("locked") { json in
                for criterion in report.settings.locked.sorted() { json.string(report.people.criteria[criterion].name) }
            }
            json.object("bounds") { json in
                for (criterion, range) in report.settings.limits.bounds.sorted(by: { $0.key < $1.key }) {
                    json.array(report.people.criteria[criterion].name) { json in
                        json.string(range.lowerBound.shown())
                        json.string(range.upperBound.shown())
                    }
                }
            }
            json.member("draws", report.settings.draws)
            json.member("seed", report.settings.seed)
        }
        json.array("weights") { json in
            for criterion in report.people.criteria.indices { json.object { write(criterion, of: report, to: &$0) } }
        }
        json.array("people-looked-at") { json in
            for person in report.persons { json.object { write(person, report, to: &$0) } }
        }
        writeProposal(track, to: &json)
        json.array("ranks") { json in
            for person in report.inOrder { json.object { writeRank(person, report, to: &$0) } }
        }
        writeSampled(report, to: &json)
    }

    private func write(_ criterion: Int, of report: TuningReport, to json: inout JSONWriter) {
        let effect = report.effects[criterion]
        json.member("criterion", report.people.criteria[criterion].name)
        json.member("weight", report.people.weights[criterion].shown())
        json.member("kind", report.rescoredKind.rawValue)
        json.member("nominal-share", effect.nominal?.shown())
        json.member("effective-share", number: effect.effective?.rounded(forReading: 6))
        json.member("correlation-with-total", number: effect.withTotal?.shownForReading)
        json.member("most-alike", effect.mostAlike.map { report.people.criteria[$0.criterion].name })
        json.member("correlation", number: effect.mostAlike?.correlation.shownForReading)
        json.member("moved-without", effect.removal?.moved)
        json.member("mean-places-without", effect.removal?.meanPlaces.shown())
        json.member("tau-b-without", number: effect.removal?.tau?.shownForReading)
        json.array("stays") { json in
            guard let stability = report.stability[criterion] else { return }
            for (kind, kept) in [(AnswerKind.linear, stability.linear), (.piecewise, stability.piecewise)] {
                guard let kept else { continue }
                json.object { json in
                    json.member("kind", kind.rawValue)
                    json.object("order") { $0.write(kept.order) }
                    if kind == .linear { json.member("parts-ties", stability.partsTies) }
                    json.object("top") { $0.write(kept.top) }
                    if let grades = kept.grades { json.object("grades") { $0.write(grades) } }
                }
            }
        }
    }

    private func writeRank(_ person: Int, _ report: TuningReport, to json: inout JSONWriter) {
        json.member("id", report.people.population.ids[report.people.people[person]])
        json.member("total", report.totals[person]?.shown())
        json.member("rank", report.ranking.ranks[person])
        if let certain = report.outlook.certain, let range = certain[person] {
            json.object("certain") { json in
                json.member("kind", AnswerKind.linear.rawValue)
                json.member("best", range.lowerBound)
                json.member("worst", range.upperBound)
            }
        }
        if let sample = report.outlook.sample {
            json.object("sampled") { json in
                json.member("kind", AnswerKind.sampled.rawValue)
                for (level, percentage) in RankSample.levels.enumerated() {
                    json.member("rank-\(percentage)", number: sample.rank(person, level: level).shown())
                }
                if let top = report.outlook.topShare(person) {
                    json.member("top-share", top.share.shown())
                    json.member("top-share-error", number: top.error.shownForReading)
                }
            }
        }
    }

    private func write(_ person: PersonTuning, _ report: TuningReport, to json: inout JSONWriter) {
        let population = report.people.population
        json.member("id", population.ids[person.person])
        json.member("rank", person.rank)
        json.member("at-top", person.isAtTop)
        json.array("along") { json in
            for along in person.alongWeights { json.object { write(along, report, to: &$0) } }
        }
        if let several = person.several {
            json.object("into-the-top") { json in
                json.member("kind", AnswerKind.linear.rawValue)
                json.member("proved", several.isProved)
                json.member("bound", several.bound?.shown())
                write(several.found, report, to: &json)
            }
        }
        json.array("rivals") { json in
            for rival in person.rivals { json.object { write(rival, report, to: &$0) } }
        }
    }

    private func write(_ rival: Overtaking, _ report: TuningReport, to json: inout JSONWriter) {
        json.member("id", report.people.population.ids[rival.rival])
        json.member("passed-as-it-is", rival.isAhead)
        json.array("along") { json in
            for along in rival.alongWeights {
                json.object { json in
                    json.member("criterion", report.people.criteria[along.criterion].name)
                    json.member("kind", along.kind.rawValue)
                    for (name, value) in [("downwards", along.nearest.below), ("upwards", along.nearest.above)] {
                        json.member(name, value?.weight.shown())
                        if let value { json.member(name + "-attained", value.isAttained) }
                    }
                }
            }
        }
        guard let level = rival.level else { return }
        json.object("level") { json in
            json.member("kind", AnswerKind.linear.rawValue)
            json.member("proved", level.isProved && level.found?.size == level.bound)
            json.member("bound", level.bound?.shown())
            write(level.found, report, to: &json)
        }
    }

    private func write(_ found: WeightChange.Found?, _ report: TuningReport, to json: inout JSONWriter) {
        json.member("sum-of-changes", found?.size.shown())
        guard let found else { return }
        json.object("weights") { json in
            for (criterion, weight) in zip(report.people.criteria, found.weights) {
                json.member(criterion.name, weight.shown())
            }
        }
    }

    private func write(_ along: PersonTuning.Along, _ report: TuningReport, to json: inout JSONWriter) {
        json.member("criterion", report.people.criteria[along.criterion].name)
        json.member("kind", along.kind.rawValue)
        json.member("best-rank", along.ranks.lowerBound)
        json.member("worst-rank", along.ranks.upperBound)
        for (name, point) in [("top-downwards", along.nearest.before), ("top-upwards", along.nearest.after)] {
            guard let point else { continue }
            json.object(name) { json in
                json.member("weight", point.point.shown())
                json.member("attained", point.isAttained)
                json.member("rank", point.place.rank)
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ interval: Interval) {
        member("from", interval.lower?.value.shown())
        member("from-included", interval.lower?.isIncluded == true)
        member("to", interval.upper?.value.shown())
        member("to-included", interval.upper?.isIncluded == true)
    }
}

extension WeighedPeople.Obstacle {
    /// Its name in documents for programs.
    var name: String {
        switch self {
        case .rounding: "rounding"
        case .optional: "optional-dimensions"
        case .missing: "missing-scores"
        case .tooWide: "wide-scores"
        }
    }
}
