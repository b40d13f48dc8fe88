import Runs

extension RunWords {
    static let english = RunWords(
        none: "—", comma: ", ", colon: ": ", ofRun: "Run",
        comparison: "Two runs compared", earlier: "Earlier run", later: "Later run",
        madeOf: "What the runs were made of", sameInputs: "Both runs were made of the same.",
        noLedger: "Lines cannot be told: no ledger in {1}.",
        noFacts: "What changed in the records cannot be told: {1}",
        noClauses: "Clauses cannot be told: the texts of both rubrics are not at hand; --inputs says where they are.",
        sameClauses: "The rubrics differ in no clause.", inRecord: "record", added: "{1} added", removed: "{1} removed",
        line: "Line", clause: "Clause",
        unchanged: "Unchanged: {1}; the fingerprint of their rows is {2} in both runs.", unchangedCard: "Unchanged",
        aspects: [
            .program: "Steelyard", .rubric: "rubric", .base: "extended rubric", .amendments: "amendments",
            .period: "period", .parameters: "parameter", .reference: "reference table", .vocabulary: "vocabulary",
            .mapping: "mapping", .staff: "staff records", .overlay: "overlay", .decisions: "decisions on duplicates",
            .prior: "earlier run's payments",
        ],
        kinds: [
            .changed: "Changed", .moved: "Moved without a change of their own", .came: "Came", .went: "Went",
        ],
        causes: [
            .record: "the record changed", .decision: "a decision in the record",
            .records: "records changed, whose is not known", .rubric: "the rules changed",
            .prior: "an earlier run's payments changed", .others: "records of others changed",
        ],
        results: ["quota-effect": "quota"],
        quotas: [
            "none": "none", "seated": "seated", "full": "no seat left", "tied-out": "tied at the last seat",
            "committee": "the committee decides",
        ],
        publicity: "Publicity list", shown: "Shown", term: "{1} to {2}, {3} working days",
        listPrint: "Fingerprint of the list",
        replaces: "The list of {2} with the fingerprint {1} is void; this one takes its place.",
        objections: "Objections are heard until {1}.",
        columns: [
            .name: "Name", .nativeName: "Name in own script", .institution: "Institution", .unit: "Unit",
            .title: "Title",
            .track: "Track", .grade: "Grade", .rank: "Rank", .cohort: "Ranked among",
        ])
}
