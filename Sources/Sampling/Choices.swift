internal import Records

/// The values of the vocabulary's enumerations, ready to be drawn from.
struct Choices {
    /// The enumerations that samples draw from, by the names that the vocabulary gives them.
    enum Name: String, CaseIterable {
        case institutionType = "institution-type", platformType = "platform-type"
        case title, track, qualification, verification, level, quartile, index, status
        case paperForm = "paper-form", paperTier = "paper-tier", retraction
        case publisherTier = "publisher-tier", bookForm = "book-form", talkForm = "talk-form"
        case artworkForm = "artwork-form"
        case patentForm = "patent-form", standardLevel = "standard-level", solutionForm = "solution-form"
        case transformationForm = "transformation-form", milestoneForm = "milestone-form"
        case benefitForm = "benefit-form", placementMode = "placement-mode", outcomeForm = "outcome-form"
        case receiptStage = "receipt-stage", projectForm = "project-form", awardGrade = "award-grade"
        case teachingForm = "teaching-form"
        case decisionFinding = "decision-finding", evidence = "evidence-type"
    }

    /// The tracks of vocational institutes; universities have the others.
    static let vocationalTracks = ["specialist", "general", "instructor"]

    /// The tracks of those who put research to use.
    static let appliedTracks = ["applied", "tech-dev"]

    /// The titles of technicians and engineers; a university's researchers have the others.
    static let technicalTitles = ["technician", "engineer", "senior-engineer"]

    let academicTracks: [String]
    let academicTitles: [String]
    private let values: [Name: [String]]

    init(_ vocabulary: Vocabulary) {
        var values: [Name: [String]] = [:]
        for name in Name.allCases {
            guard let enumeration = vocabulary.enumeration(name.rawValue) else {
                preconditionFailure("the vocabulary has the enumerations that samples draw from")
            }
            values[name] = enumeration.values.map(\.name)
        }
        self.values = values
        academicTitles = values[.title, default: []].filter { !Choices.technicalTitles.contains($0) }
        academicTracks = values[.track, default: []].filter { !Choices.vocationalTracks.contains($0) }
    }

    subscript(name: Name) -> [String] { values[name, default: []] }
}
