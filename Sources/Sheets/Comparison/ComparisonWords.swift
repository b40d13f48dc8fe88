import Records

/// The words of a comparison in one language. `{1}` and `{2}` are places that `fill` fills.
struct ComparisonWords: Sendable {
    // Head.
    let kicker, old, new, amendmentsMade, noAmendments, compared, notCompared, only, reproduce: String

    // The four numbers and what they mean.
    let moved, movedMeaning, meanPlaces, meanPlacesMeaning, overlap, overlapMeaning, tau, tauMeaning: String

    // Sections.
    let inShort, whoMoves, quadrants, grades, fifths, groups, clauses, everybody: String

    // Sentences of the summary.
    let nobodyMoves, someMove, topKept, agreementSays, mostGain, mostLoss, groupGains, groupLoses, groupCause,
        noGroup: String
    let clauseMoves, partMoves, gradesChanged, comparedOf: String

    // Terms.
    let stayedIn, cameIn, fellOut, stayedOut, percentileOld, percentileNew, topLine: String
    let fifthNames: [String]
    let people, up, kept, down, meanGain, noGrade, oldGrade, person, place, totalAndGrade, because, pointsOfCriteria,
        items: String
    let group, shift, interval, chance, topRate, smallGroups, unknownGroup, groupsMeaning, fifthsMeaning: String
    let clause, part, becauseOfParts, fair, enacted, gradesMoved, requires, takenBack, sum, fairMeaning,
        partsMeaning: String
    let noBreakdown, item, withoutItem, itemsMeaning, shownOf, ofGroup, slopeMeaning, ranksMeaning: String

    // Lines on a terminal.
    let linePeople, linePlaces, lineTop, lineAgreement, lineGrades, lineGains, lineLosses, lineClauses,
        lineReport: String

    /// The words in a language.
    static func `in`(_ language: Language) -> ComparisonWords {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }
}
