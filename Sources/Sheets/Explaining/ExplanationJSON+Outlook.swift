import Diagnostics

extension JSONWriter {
    /// What would change the result, and what each track would make of it.
    mutating func write(_ outlook: Outlook, _ tracks: [TrackResult]) {
        object("outlook") { json in
            json.write(outlook.next)
            json.member("sentence", outlook.nextSentence)
            json.objects("gates", outlook.hurdles) { json, hurdle in
                json.member("title", hurdle.title)
                json.strings("missing", hurdle.missing)
                json.member("best-grade", hurdle.bestGrade)
            }
            json.objects("items", outlook.prospects) { $0.write($1) }
            json.member("not-tried", outlook.untried)
            json.objects("limits", outlook.cuts) { json, cut in
                json.member("title", cut.title)
                json.member("sentence", cut.sentence)
                json.write("rule", cut.clause)
                json.member("amount", cut.amount)
            }
        }
        objects("tracks", tracks) { json, track in
            json.member("name", track.name)
            json.member("title", track.title)
            json.member("valid", track.isOwn)
            json.member("total", track.total)
            json.member("grade", track.grade)
        }
    }

    private mutating func write(_ next: Outlook.NextGrade?) {
        key("next-grade")
        guard let next else { return null() }
        object { json in
            json.member("grade", next.grade)
            json.member("measure", next.measure)
            json.member("value", next.value)
            json.member("begins-at", next.edge)
            json.member("missing", next.missing)
        }
    }

    private mutating func write(_ prospect: Outlook.Prospect) {
        member("item", prospect.item)
        member("kind", prospect.kind)
        member("title", prospect.title)
        member("lacking", prospect.lacking)
        objects("criteria", prospect.criteria) { $0.write($1) }
        key("total")
        if let total = prospect.total { object { $0.write(total) } } else { null() }
        member("grade", prospect.grade)
    }

    private mutating func write(_ change: Outlook.Change) {
        member("title", change.title)
        member("before", change.before)
        member("after", change.after)
        member("gain", change.gain)
    }
}
