/// Tables, brackets and credit.
extension Section {
    static let table = Section(
        "table", "A table with several keys, or with one that is not the value of an enumeration.",
        [
            Key(
                "keys", .oneOrList("key", .scalar(.key)), required: true, ordered: true, example: "[index, band]",
                "For each key the name of an enumeration, or `number`, `band`, `date` or `text`."),
            Key(
                "rows",
                .named("row", .either([.number, .named("entry", .either([.number, .named("entry", .either([]))]))])),
                required: true, example: "{sci: {'..1': 200, '2..': 120}}",
                "Rows inside rows, as many as there are keys."),
            Key("else", .number, example: "0", "The number of what is not listed."),
        ])

    static let bracket = Section(
        "bracket", "A rate up to a limit.",
        [
            Key("up to", .number, example: "10", "The limit; it rises, and the last rate has none."),
            Key("rate", .number, required: true, example: "60 %", "What each unit below the limit is worth."),
        ])

    static let remainder = Section(
        "remainder", "Who of some contributors receives what rounding leaves over.",
        [
            Key("to", .choice(["first", "last"]), required: true, example: "last", "The first or the last of them."),
            Key(
                "where", .condition, example: "own.role = participate",
                "Which contributors; where none is meant, all are."),
        ])

    static let credit = Section(
        "rule of credit", "How contributors share the points of an item.",
        [
            .title,
            Key(
                "by", .choice(["position", "declared", "equal", "formula"]), required: true, example: "position",
                "What decides a share."),
            Key(
                "conserves", .flag, required: true, example: "true",
                "Whether the shares of all contributors are a whole; checked for tables."),
            Key(
                "table", .named("row", .oneOrList("share", .number)), ordered: true, example: "{1: [1], 2: [0.7, 0.3]}",
                "By position: for 1, 2, 3 … contributors the shares by position."),
            Key("beyond", .number, default: "0", example: "0.05", "By position: the share behind the last column."),
            Key(
                "remainder", .either([.choice(["largest-remainder"]), .section(.remainder)]),
                default: "largest-remainder", example: "{to: last}", "Who receives what rounding leaves over."),
            Key("otherwise", .name, example: "ranked", "By declaration: the rule that holds where none was made."),
            Key("share", .expression, example: "1 / own.position", "By formula: the share of a contributor."),
            Key(
                "points", .expression, example: "max(0, points - own.position)",
                "By formula: the points of a contributor, in the place of `share`."),
        ])
}
