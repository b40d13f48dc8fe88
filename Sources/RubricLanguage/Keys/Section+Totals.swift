import Numbers

/// From points to a total, and what follows from it.
extension Section {
    static let track = Section(
        "track", "A class of subjects.", shorthand: "when",
        [
            .title,
            Key("when", .condition, required: true, example: "person.track = basic", "Who belongs to it."),
        ])

    static let measure = Section(
        "measure", "A quantity that is written out.", shorthand: "value",
        [
            .title,
            Key("unit", .choice(["money", "days"]), example: "days", "Its unit, which is checked."),
            Key("value", .expression, required: true, example: "total / 300", "The formula."),
            Key("round", .scalar(.step), example: "4 half-up", "How it is rounded; otherwise it stays exact."),
        ])

    static let condition = Section(
        "condition", "A named condition, of a subject or of items.", shorthand: "when",
        [
            .title,
            Key(
                "of", .oneOrList("kind", .name), example: "[paper, book]",
                "The kinds of items whose condition it is, which has no title; otherwise it is one of the subject."),
            Key("when", .condition, required: true, example: "total >= 60", "What must hold."),
        ])

    static let dimension = Section(
        "dimension", "A part of the whole.",
        [
            .title,
            Key("score", .expression, example: "min(100, points)", "The score; otherwise the points of its criteria."),
            Key(
                "missing", .choice(Dimension.Missing.self), example: "redistribute",
                "What holds without a score; required where it can be missing."),
        ])

    static let optional = Section(
        "optional dimensions", "What is left out when that raises the total.",
        [
            Key("leave out", .oneOrList("dimension", .name), required: true, example: "[patents]", "The dimensions."),
            Key("at most", .number, default: "100", example: "30", "The greatest weight that may be left out."),
        ])

    static let deduction = Section(
        "deduction", "Points that are taken from the total.", shorthand: "points",
        [.title, Key("points", .expression, required: true, example: "2", "How many.")])

    static let gate = Section(
        "gate", "A condition that limits the grade.",
        [
            .title,
            Key("for", .oneOrList("track", .name), example: "[basic]", "The tracks that it concerns; otherwise all."),
            Key("require", .condition, required: true, example: "practice-days >= 180 days", "What must hold."),
            Key("grade at most", .name, example: "pass", "The best grade without it; otherwise it only flags."),
        ])

    static let veto = Section(
        "veto", "A decision that suspends a result.",
        [
            .title,
            Key("when", .condition, required: true, example: "finding = ethics-violation", "Which decisions."),
            Key("grade", .name, example: "fail", "The grade."),
            Key("zero", .oneOrList("criterion", .name), example: "[papers]", "Criteria that give nothing."),
        ])

    static let grades = Section(
        "grades", "Bands of a number, the best first, or conditions, the worst first.",
        [
            Key("of", .name, default: "total", example: "ratio", "The quantity that is graded."),
            Key(
                "bands", .named("grade", .section(.band)), ordered: true,
                example: "{good: 70.., pass: 60..<70, fail: ..<60}", "The grades; they meet."),
            Key(
                "worst of", .named("grade", .section(.conditionalGrade)), ordered: true,
                example: "{D: barred, C: 'penalty > 10', A: else}",
                "In the place of `bands`: the first condition that holds gives the grade."),
        ])

    static let conditionalGrade = Section(
        "conditional grade", "A grade and who gets it.", shorthand: "when",
        [
            .title,
            Key(
                "when", .condition, required: true, example: "penalty > 10", "What must hold, or `else` for all others."
            ),
        ])

    static let band = Section(
        "band", "A grade.", shorthand: "range",
        [.title, Key("range", .scalar(.range), required: true, example: "70..<85", "The numbers that it holds.")])

    static let quota = Section(
        "quota", "The greatest share of a grade.",
        [
            Key("at most", .number, required: true, example: "20 %", "The share of the people to be assessed."),
            Key(
                "round", .choice(RoundingMode.self), required: true, example: "down",
                "How the number of seats is rounded."),
            Key(
                "within", .oneOrList("scope", .choice(Quota.Scope.self)), required: true,
                example: "[institution, unit]", "Among whom seats are counted."),
            Key(
                "ties", .choice(Quota.Tie.self), required: true, example: "all-out",
                "What becomes of equals at the last seat."),
        ])
}
