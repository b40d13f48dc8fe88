extension ExplanationText {
    /// What the person claims beside what is awarded.
    mutating func add(_ claims: Claims, only item: String?) {
        let items = claims.items.filter { item == nil || $0.item == item }
        guard !items.isEmpty else { return }
        add("")
        add(claimWords.heading)
        for claim in items {
            let numbers = [
                "\(claimWords.claimed) \(claim.claimed)", "\(words.awarded) \(claim.awarded ?? "—")",
                "\(claimWords.difference) \(claim.difference ?? "—")",
            ]
            add("\(claim.kind) \(claim.item)\(colon)\(numbers.joined(separator: words.comma))", indent: 1)
            for reason in claim.reasons {
                add(reason.sentence + (reason.clause.map { " (" + $0.text + ")" } ?? ""), indent: 2)
            }
        }
        guard item == nil else { return }
        let sums = [claims.claimed, claims.awarded, claims.difference].joined(separator: " · ")
        add("\(words.sum)\(colon)\(sums)", indent: 1)
    }
}
