/// Choices that are worth most under limits.
extension Section {
    static let allocation = Section(
        "allocation", "A choice among the items of criteria that gives the most points under limits.",
        [
            .title,
            Key(
                "of", .oneOrList("criterion", .name), required: true, ordered: true, example: "[papers, books]",
                "The criteria; each item that they count can be chosen or not."),
            Key(
                "by", .oneOrList("key", .expression), example: "[person.institution]",
                "People who agree in these share one choice; without it each person chooses alone."),
            Key(
                "limits", .oneOrList("limit", .section(.allocationLimit)), required: true,
                example: "[{sum: slot, at most: 4}]", "What the choice must keep."),
            Key(
                "ties", .oneOrList("tie-break", .expression), ordered: true, example: "[citations]",
                "Of equally good choices the one with the items for which these are greater."),
        ])

    static let allocationLimit = Section(
        "limit of an allocation", "What the chosen items together must keep.",
        [
            .title,
            Key("per", .name, example: "person", "For each person; otherwise for all who share the choice."),
            Key("where", .condition, example: "kind = monograph", "Only items for which it holds."),
            Key("sum", .expression, default: "1", example: "slot", "What is summed up; otherwise items are counted."),
            Key(
                "at most", .expression, example: "max(1, min(4, slot-limit))",
                "The greatest sum: a number of the person. Of a shared choice the least among its people holds."),
            Key(
                "share", .expression, example: "20 %",
                "In the place of `at most`: the greatest part of the same sum over all that is chosen."),
        ])
}
