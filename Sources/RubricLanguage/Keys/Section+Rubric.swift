extension Section {
    /// The rubric file.
    static let rubric = Section(
        "rubric", "The whole file.",
        [
            Key("rubric", .text, required: true, example: "papers-first", "Its name."),
            Key("version", .text, required: true, example: "1.0.0", "Its version."),
            Key("title", .labels, example: "{en: Papers first, zh: 论文优先}", "Its name for people."),
            Key(
                "extends", .text, example: "../papers-first", "What it extends: a folder with `rubric.yaml`, or a file."
            ),
            Key(
                "amendments", .named("amendment", .section(.amendment)), ordered: true,
                example: "{fewer: {set: {criteria/papers/points: 1}}}",
                "Changes of what it extends, or of itself, that can be left out."),
            Key("subject", .name, default: "person", example: "platform", "The kind of record that it scores."),
            Key(
                "policy", .either([.choice(Policy.names), .scalar(.file)]), default: "general", example: "china-2020",
                "Which lints are errors: by a policy that ships, or by one of your own, `house.yaml`."),
            Key(
                "valid from", .scalar(.day), example: "2024-01-01",
                "The first day on which it holds; a period that ends before it is a warning."),
            Key(
                "valid until", .scalar(.day), example: "2026-12-31",
                "The last day on which it holds, when it is to be reviewed; a period that ends later is a warning."),
            Key(
                "legacy", .flag, default: "false", example: "true",
                "It reproduces an old metric: forbidden inputs are allowed, and every sheet says so."),
            Key(
                "period", .scalar(.period), example: "2023-01-01..2025-12-31",
                "The period; a run may name another. Required, unless it is taken over from what the rubric extends."),
            Key(
                "currency", .scalar(.currency), example: "CNY", "The currency of amounts; required where money is used."
            ),
            Key(
                "sources", .list("source", .section(.source)), example: "[{text: Rules of evaluation, article: '7'}]",
                "The texts that it implements."),
            Key(
                "rounding", .section(.rounding), example: "{item: 3 half-up, total: 1 half-up}",
                "Where numbers are rounded; elsewhere they stay exact."),
            Key(
                "parameters", .named("parameter", .section(.parameter)), example: "{minimum: 5}",
                "Values that a run may set: numbers, dates, values of an enumeration."),
            Key(
                "tracks", .named("track", .section(.track)), example: "{basic: person.track = basic}",
                "Classes of subjects with weights of their own; exactly one must hold for each."),
            Key(
                "tables", .named("table", .either([.section(.table), .named("entry", .number)])),
                example: "{factor: {professor: 1.4, else: 1}}", "Numbers to be looked up: `factor[person.title]`."),
            Key(
                "references", .named("reference table", .section(.reference)),
                example: "{rates: {file: rates.csv, keys: {currency: currency}, value: rate}}",
                "Tables in CSV files: lists of journals, rates of exchange, registered companies."),
            Key(
                "brackets", .named("bracket function", .list("bracket", .section(.bracket))), ordered: true,
                example: "{income: [{up to: 10, rate: 1}, {rate: 0.5}]}", "Piecewise linear functions: `income(x)`."),
            Key(
                "credit", .named("rule of credit", .section(.credit)),
                example: "{equally: {by: equal, conserves: true}}",
                "Rules by which contributors share points."),
            Key(
                "criteria", .named("criterion", .section(.criterion)), ordered: true,
                example: "{papers: {counts: paper, points: 1}}", "Rules by which items give points."),
            Key(
                "evidence until", .expression, example: "2026-01-15",
                "The last day of required evidence; what is later needs a numbered decision `late-evidence` of the item."
            ),
            Key(
                "only once", .named("rule", .section(.onlyOnce)), example: "{outputs: {criteria: [papers, talks]}}",
                "Criteria among which an item counts only under the one that pays it best."),
            Key(
                "shared caps", .named("shared cap", .section(.sharedCap)),
                example: "{works: {criteria: [papers, books], at most: 60}}", "Limits that several criteria share."),
            Key(
                "allocations", .named("allocation", .section(.allocation)),
                example: "{chosen: {of: papers, limits: {sum: slot, at most: 4}}}",
                "Choices among the items of criteria that are worth most under limits."),
            Key(
                "measures", .named("measure", .section(.measure)), example: "{ratio: total / 300}",
                "Quantities of a subject that are written out."),
            Key(
                "conditions", .named("condition", .section(.condition)), example: "{qualified: total >= 60}",
                "Named conditions of a subject: true, false, or missing where it cannot be told."),
            Key(
                "greatest", .named("measure", .either([.number, .named("track", .number)])), example: "{total: 167}",
                "The greatest value of a measure, for all or by track, which is checked against the clauses."),
            Key(
                "dimensions", .named("dimension", .section(.dimension)),
                example: "{works: {score: 'min(100, points)'}}",
                "Parts of the whole, each with a score."),
            Key(
                "weights", .named("track", .named("weight", .number)), example: "{basic: {works: 60, teaching: 40}}",
                "For each track a percentage for each dimension; each row sums to 100."),
            Key(
                "optional", .named("track", .section(.optional)), example: "{basic: {leave out: [patents]}}",
                "Dimensions that are left out when that raises the total."),
            Key("total", .expression, example: "papers.points + books.points", "The total, in the place of `weights`."),
            Key(
                "deductions", .named("deduction", .section(.deduction)),
                example: "{late: 'if count(decision) > 0 then 2 else 0'}", "Points that are taken from the total."),
            Key(
                "gates", .named("gate", .section(.gate)), example: "{practice: {require: total >= 60}}",
                "Conditions that limit the grade."),
            Key(
                "vetoes", .named("veto", .section(.veto)), example: "{ethics: {when: finding = ethics-violation}}",
                "Decisions that suspend a result."),
            Key("grades", .section(.grades), example: "{bands: {pass: 60.., fail: ..<60}}", "Grades by a number."),
            Key(
                "quota", .named("quota of grade", .section(.quota)),
                example: "{excellent: {at most: 20 %, round: down, within: unit, ties: all-out}}",
                "The greatest share of the best grade."),
            Key(
                "ties", .list("tie-break", .name), ordered: true, example: "[works.score, total]",
                "Quantities that break ties; more is better."),
            Key(
                "rank within", .choice(["track"]), example: "track",
                "Subjects of different tracks are not ranked together."),
            Key(
                "places", .named("quantity of places", .section(.measure)), example: "{people: count(persons)}",
                "Quantities of institutions and units."),
        ])

    static let labels = Section(
        "labels", "Names for people, by language.",
        [
            Key("en", .text, example: "Papers", "In English."), Key("zh", .text, example: "论文", "In Chinese."),
        ])

    static let source = Section(
        "source", "A text that a rubric implements.", shorthand: "text",
        [
            Key("text", .text, required: true, example: "Rules of evaluation", "Its title."),
            Key("article", .text, example: "'7'", "The article, or the number of the text."),
            Key("date", .text, example: "2024-05-01", "Its date."),
            Key("link", .text, example: "'https://example.org/rules'", "Where it can be read."),
        ])

    static let amendment = Section(
        "amendment", "A named change.",
        [
            .title,
            Key(
                "source", .oneOrList("source", .section(.source)), example: "{text: Decree, article: '3'}",
                "The text that it implements."),
            Key(
                "effective", .scalar(.day), example: "2025-01-01", "It holds for periods that end on this day or later."
            ),
            Key(
                "requires", .oneOrList("amendment", .name), example: "[fewer-papers]",
                "Amendments without which it is not made."),
            Key(
                "remove", .oneOrList("path", .scalar(.path)), example: "[criteria/books]",
                "What is taken away, before anything is set."),
            Key(
                "set", .named("path", .either([])), example: "{criteria/papers/points: 1}",
                "What is replaced or added: any value."),
        ])

    static let rounding = Section(
        "rounding", "Steps such as `3 half-up`.",
        [
            Key("item", .scalar(.step), example: "3 half-up", "What an item gives a subject."),
            Key("criterion", .scalar(.step), example: "3 half-up", "The points of a criterion."),
            Key("dimension", .scalar(.step), example: "2 half-even", "The score of a dimension."),
            Key("weighted", .scalar(.step), example: "3 half-up", "A weighted score."),
            Key("total", .scalar(.step), example: "1 half-up", "The total and what follows from it."),
        ])

    static let parameter = Section(
        "parameter", "A value that a run may set: `--set NAME=5`.", shorthand: "value",
        [
            .title,
            Key(
                "of", .name, example: "paper-tier",
                "The enumeration of which it is a value; otherwise a number or a date."),
            Key(
                "value", .either([.number, .scalar(.day), .name]), required: true, example: "5",
                "What holds unless a run sets it; a number above zero stays above zero."),
        ])
}

extension Key {
    /// The names for people, which many sections have.
    static let title = Key("title", .labels, example: "{en: Papers, zh: 论文}", "The name for people.")
}
