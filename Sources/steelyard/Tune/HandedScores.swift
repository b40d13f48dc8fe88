import Analysis
import Diagnostics
import Importing
import RubricLanguage

/// Scores that come from elsewhere: an XMCDA document with a performance table.
struct HandedScores {
    let file: TextFile

    /// The people with these scores.
    func applied(to people: WeighedPeople) throws -> WeighedPeople {
        let (document, findings) = readXMCDA(file.source)
        try refuse(findings, in: [file.source])
        let ids = people.people.map { people.population.ids[$0] }
        let (rows, faults) = document.performances(of: ids, under: people.criteria.map(\.name), in: file.path)
        try refuse(faults, in: [file.source])
        guard let rows else { preconditionFailure("a table without faults has rows") }
        let scored = people.scored(by: rows)
        guard scored.totals(scored.weights).allSatisfy({ $0 != nil }) else {
            throw Fault("`\(file.path)`: somebody has no total under these scores, because too much is not known.")
        }
        return scored
    }
}
