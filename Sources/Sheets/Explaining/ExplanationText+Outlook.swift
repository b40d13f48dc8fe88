extension ExplanationText {
    /// What would change the result, and what each track would make of it.
    mutating func add(_ outlook: Outlook, _ tracks: [TrackResult]) {
        add("")
        add(outlookWords.heading)
        if let sentence = outlook.nextSentence { add(sentence, indent: 1) }
        for hurdle in outlook.hurdles {
            add("\(words.gate) \(hurdle.title)\(colon)\(words.notMet)", indent: 1)
            for sentence in hurdle.missing { add(sentence, indent: 2) }
            add(hurdle.bestGrade.map { fill(outlookWords.atMostGrade, $0) } ?? outlookWords.limitsNoGrade, indent: 2)
        }
        if !outlook.prospects.isEmpty { add(outlookWords.ifVerified, indent: 1) }
        for prospect in outlook.prospects { add(prospect) }
        if outlook.untried > 0 { add(fill(outlookWords.untried, String(outlook.untried)), indent: 1) }
        if !outlook.cuts.isEmpty { add(outlookWords.limits, indent: 1) }
        for cut in outlook.cuts {
            let clause = cut.clause.map { " (" + $0.text + ")" } ?? ""
            add("\(cut.title)\(colon)\(cut.sentence)\(clause)\(colon)\(cut.amount)", indent: 2)
        }
        guard !tracks.isEmpty else { return }
        add(outlookWords.tracks, indent: 1)
        for track in tracks {
            let grade = track.grade ?? words.noGrade
            add("\(track.title)\(colon)\(track.total ?? "—") · \(grade) (\(track.note))", indent: 2)
        }
    }

    private mutating func add(_ prospect: Outlook.Prospect) {
        add("\(prospect.kind) \(prospect.item)\(colon)\(prospect.lacking)", indent: 2)
        for change in prospect.criteria + [prospect.total].compactMap(\.self) {
            let gain = change.gain.map { " (" + $0 + ")" } ?? ""
            add("\(change.title)\(colon)\(change.before ?? "—") → \(change.after ?? "—")\(gain)", indent: 3)
        }
        if let grade = prospect.grade { add(fill(outlookWords.gradeWould, grade), indent: 3) }
    }
}
