public import Numbers
public import Records
public import Runs

/// What stands above the names of a publicity list.
struct PublicityHead {
    let entries: [(label: String, value: String)]

    init(_ list: PublicityList, _ words: RunWords) {
        entries = [(words.shown, words.text(list.term)), (words.listPrint, list.sha256)]
    }
}

/// What a terminal says of a list that was written: how many are on it, its days, and its fingerprint.
public func publicityLines(_ list: PublicityList, _ translation: Translation? = nil) -> [String] {
    let words = RunWords(list, translation)
    return [
        fill(words.listed, String(list.rows.count), words.text(list.term)),
        words.listPrint + words.colon + list.sha256,
    ]
}

/// What a terminal says of an objection that was entered.
public func objectionLine(
    _ number: Int, _ person: String, _ received: Day, _ mark: PublicityMark, _ language: Language,
    _ translation: Translation? = nil
) -> String {
    let words = RunWords(language, translation)
    return fill(words.objection, String(number), person, received.description, mark.last)
}

extension RunWords {
    /// The words of a list.
    init(_ list: PublicityList, _ translation: Translation?) {
        self.init(Language(rawValue: list.language) ?? .english, translation)
    }

    /// The days on which a list is shown.
    fileprivate func text(_ term: PublicityList.Term) -> String {
        fill(self.term, term.first.description, term.last.description, String(term.workingDays))
    }
}
