/// Criteria and what they are made of.
extension Section {
    static let criterion = Section(
        "criterion", "How items of some kinds give points.",
        [
            .title, Key("dimension", .name, example: "works", "The dimension that it belongs to."),
            Key(
                "counts", .oneOrList("kind", .name), required: true, example: "[paper, book]",
                "The kinds of items that it looks at."),
            Key(
                "where", .oneOrList("condition", .condition), example: "published in period",
                "What must hold for an item to count."),
            Key(
                "values", .named("value of an item", .section(.itemValue)), ordered: true,
                example: "{slot: {value: 1 / contributors, round: 4 half-up}}",
                "Named numbers of an item, known in its points, its credit and over the criterion's items."),
            Key(
                "points", .either([.expression, .section(.decisionTable)]), required: true, ordered: true,
                example: "[{points: 10, when: tier = core}, {points: 2}]", "What an item is worth before sharing."),
            Key(
                "times", .oneOrList("factor", .section(.adjustment)), ordered: true,
                example: "[{name: abroad, when: granted-abroad, by: 1.5}]", "Factors."),
            Key(
                "plus", .oneOrList("addition", .section(.adjustment)), ordered: true,
                example: "[{name: first, when: own.position = 1, by: 2}]", "Additions, after the factors."),
            Key(
                "value", .oneOrList("value", .choice(ValueTag.self)), example: "[scientific, economic]",
                "What its items are valuable for; for each, `value.scientific` and so on sum the points of its criteria."
            ),
            Key("credit", .name, example: "ranked", "The rule by which contributors share; without one each has all."),
            Key(
                "once per", .oneOrList("key", .expression), default: "work", example: "family",
                "Of items that agree in this only the best paid counts: `work`, `report`, `tier`, expressions."),
            Key(
                "evidence", .oneOrList("document", .name), example: "[certificate]",
                "Documents without which an item does not count."),
            Key("select", .section(.selection), example: "{best: 5}", "Which items count when not all do."),
            Key(
                "at most", .oneOrList("cap", .section(.cap)), ordered: true, example: "[{tier: core, items: 3}, 30]",
                "Limits, in order."),
            Key(
                "combine", .choice(Criterion.Combination.self), default: "sum", example: "mean",
                "What the points of its items become."),
            Key(
                "credited on", .expression, example: "granted",
                "The date whose appointments get its points in the tables of units; without it, the end of the period."
            ),
            Key(
                "withdrawn", .condition, example: "retracted is known",
                "When an item loses what it gives, and gives back what earlier runs paid for it."),
            Key(
                "pays", .choice(Criterion.Payment.self), example: "difference",
                "What an item is paid that an earlier run paid."),
        ])

    static let itemValue = Section(
        "value of an item", "A named number of an item.", shorthand: "value",
        [
            .title,
            Key("value", .expression, required: true, example: "1 / contributors", "The formula."),
            Key("round", .scalar(.step), example: "4 half-up", "How it is rounded; otherwise it stays exact."),
        ])

    static let decisionTable = Section(
        "decision table", "Rows with points.", shorthand: "rows",
        [
            Key(
                "hit", .choice(DecisionTable.HitPolicy.self), default: "first", example: "best",
                "Which of the rows that match pays."),
            Key(
                "rows", .list("row", .section(.row)), required: true, ordered: true,
                example: "[{points: 10, when: tier = core}, {points: 2}]", "The rows."),
        ])

    static let row = Section(
        "row", "A condition and its points.",
        [
            Key("tier", .text, example: "core", "A name for limits."), .title,
            Key("points", .expression, required: true, example: "10", "The points."),
            Key("when", .condition, example: "tier = core", "When it matches; without it, always."),
        ])

    static let adjustment = Section(
        "adjustment", "A factor or an addition.",
        [
            Key("name", .text, required: true, example: "abroad", "Its name."), .title,
            Key("when", .condition, example: "granted-abroad", "When it applies; without it, always."),
            Key("by", .expression, required: true, example: "1.5", "The factor, or what is added."),
        ])

    static let selection = Section(
        "selection", "Which items count; one of the two.",
        [
            Key("best", .scalar(.whole), example: "5", "The ones with the most points."),
            Key("chosen", .scalar(.whole), example: "5", "The ones that the subject chose."),
        ])

    static let cap = Section(
        "cap", "A limit on items or on points.", shorthand: "points",
        [
            Key("tier", .oneOrList("tier", .name), example: "core", "Only items that these rows pay."),
            Key(
                "per", .oneOrList("key", .expression), example: "[journal, year(published)]",
                "Each group has its own limit."),
            Key("items", .scalar(.whole), example: "3", "The greatest number of items."),
            Key("points", .expression, example: "30", "The most points, in the place of `items`."),
        ])

    static let onlyOnce = Section(
        "only once", "Criteria among which an item counts only under the one that pays it best.",
        [
            .title,
            Key(
                "criteria", .list("criterion", .name), required: true, ordered: true, example: "[papers, talks]",
                "The criteria; of equals the first."),
            Key(
                "per", .oneOrList("key", .expression), default: "work", example: "work",
                "What makes reports one, as in `once per`."),
        ])

    static let sharedCap = Section(
        "shared cap", "A limit that several criteria share; what is over it is taken from the last of them first.",
        [
            .title,
            Key(
                "criteria", .oneOrList("criterion", .name), required: true, ordered: true, example: "[papers, books]",
                "The criteria."),
            Key(
                "at most", .expression, required: true, example: "60",
                "The most points that they give together; with `of`, a share such as `30 %`."),
            Key(
                "of", .name, example: "total",
                "The sum of which it is a share; it includes the criteria, and the limit is solved."),
        ])
}
