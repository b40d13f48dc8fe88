import Scoring

extension QuotationWords {
    /// As sheets have them.
    init(_ words: Words) {
        let own = words.expressions
        self.init(language: words.language)
        (and, or, not) = (between(own.and), between(own.or), fill(own.not, ""))
        (within, withinEnd) = around(own.within)
        (among, amongEnd) = around(own.among)
        known = own.known
        (yes, no) = (words.yes, words.no)
        (met, weighted, round) = (own.met, own.weighted, own.round)
        row = { fill(own.row, $0, $1, String($2), $3) }
    }
}

/// What stands before and behind the second place of a word.
private func around(_ word: String) -> (String, String) {
    let pieces = word.split(separator: "{2}", omittingEmptySubsequences: false)
    guard pieces.count == 2 else { return (word, "") }
    return (fill(String(pieces[0]), ""), String(pieces[1]))
}

/// What stands between the two places of a word.
private func between(_ word: String) -> String { fill(word, "", "") }
