import Scoring

extension QuotationWords {
    /// As sheets have them.
    init(_ words: Words) {
        let own = words.expressions
        self.init(language: words.language)
        (and, or, not) = (between(own.and), between(own.or), fill(own.not, ""))
        let pieces = own.within.split(separator: "{1}", omittingEmptySubsequences: false).flatMap {
            $0.split(separator: "{2}", omittingEmptySubsequences: false)
        }
        if pieces.count == 3 { (within, withinEnd) = (String(pieces[1]), String(pieces[2])) }
        known = own.known
        (yes, no) = (words.yes, words.no)
        (met, weighted, round) = (own.met, own.weighted, own.round)
        row = { fill(own.row, $0, $1, String($2), $3) }
    }
}

/// What stands between the two places of a word.
private func between(_ word: String) -> String { fill(word, "", "") }
