import Workbooks

/// What would change the result of a person, and what the other tracks would make of it.
struct PersonOutlook {
    private let outlook: Outlook
    private let tracks: [TrackResult]
    private let words: Words
    private var own: OutlookWords { words.outlook }

    init(_ account: Account, _ words: Words) {
        outlook = account.outlook
        tracks = account.tracks
        self.words = words
    }

    func write(to workbook: Workbook) {
        let sheet = workbook.addSheet(SheetLayout(form: own.heading, widths: [36, 50, 36, 12, 12, 12]))
        sheet.append(texts: [own.heading], style: .title)
        if let sentence = outlook.nextSentence { sheet.append(texts: [sentence], style: .note) }
        writeGates(to: sheet)
        writeItems(to: sheet)
        writeLimits(to: sheet)
        writeTracks(to: sheet)
    }

    private func writeGates(to sheet: Sheet) {
        guard !outlook.hurdles.isEmpty else { return }
        sheet.begin(own.gates, [words.gate, words.outcome, words.grade])
        for hurdle in outlook.hurdles {
            let limit = hurdle.bestGrade.map { fill(own.atMostGrade, $0) } ?? own.limitsNoGrade
            sheet.append(texts: [hurdle.title, hurdle.missing.joined(separator: "\n"), limit])
        }
    }

    private func writeItems(to sheet: Sheet) {
        guard !outlook.prospects.isEmpty else { return }
        sheet.begin(own.items)
        sheet.append(texts: [own.ifVerified], style: .note)
        sheet.append(texts: [words.item, words.reason, words.quantity, own.now, own.would, own.gain], style: .head)
        for prospect in outlook.prospects {
            for change in prospect.criteria + [prospect.total].compactMap(\.self) { write(prospect, change, to: sheet) }
        }
        if outlook.untried > 0 { sheet.append(texts: [fill(own.untried, String(outlook.untried))], style: .note) }
    }

    /// A number now and as it would be; the spreadsheet finds the difference.
    private func write(_ prospect: Outlook.Prospect, _ change: Outlook.Change, to sheet: Sheet) {
        let grade = prospect.grade.map { [fill(own.gradeWould, $0)] } ?? []
        let texts = [
            [prospect.kind, prospect.item, prospect.title].joined(separator: " "),
            ([prospect.lacking] + grade).joined(separator: "\n"), change.title,
        ]
        let row = texts + [change.before ?? "", change.after ?? ""]
        let gain = ColumnChange(from: 3, to: 4)
        sheet.append(
            texts.map { .text($0) } + row.suffix(2).map { .number($0) }
                + [gain.cell(gain.text(row), row, row: sheet.nextRow)])
    }

    private func writeLimits(to sheet: Sheet) {
        guard !outlook.cuts.isEmpty else { return }
        sheet.begin(own.limits, [words.criterion, words.limit, words.formula, words.amount])
        for cut in outlook.cuts {
            let texts = [cut.title, cut.sentence, cut.clause?.text ?? ""]
            sheet.append(texts.map { .text($0) } + [.number(cut.amount)])
        }
    }

    private func writeTracks(to sheet: Sheet) {
        guard !tracks.isEmpty else { return }
        sheet.begin(own.tracks)
        sheet.append(texts: [own.tracksNote], style: .note)
        sheet.append(texts: [words.track, words.state, words.grade, words.total], style: .head)
        for track in tracks {
            let texts = [track.title, track.note, track.grade ?? words.noGrade]
            sheet.append(texts.map { .text($0) } + [.number(track.total ?? "")])
        }
    }
}
