import Numbers
import Runs

/// What stands above the names of a publicity list.
struct PublicityHead {
    let entries: [(label: String, value: String)]

    init(_ list: PublicityList, _ words: RunWords) {
        let term = list.term
        entries = [
            (words.shown, fill(words.term, term.first.description, term.last.description, String(term.workingDays))),
            (words.listPrint, list.sha256),
        ]
    }
}
