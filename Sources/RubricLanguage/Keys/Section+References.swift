/// Tables in files.
extension Section {
    static let reference = Section(
        "reference table", "A table in a CSV file beside the rubric: `journals[issn, journal]`.",
        [
            .title,
            Key(
                "file", .text, required: true, example: "journals.csv",
                "The file, with the names of its columns in its first line; a run may name another."),
            Key(
                "keys", .named("key", .section(.referenceKey)), required: true, ordered: true,
                example: "{issn: {column: issn, as: issn}, name: {column: title, as: title}}",
                "By what rows are found, in the order in which expressions name it."),
            Key(
                "lookups", .list("look-up", .oneOrList("key", .name)), ordered: true, example: "[issn, name]",
                "By which keys together, in order; the first that finds a row decides. Otherwise by all at once."),
            Key(
                "value", .section(.referenceValue), required: true, example: "{column: tier, of: paper-tier}",
                "What a row says."),
            Key(
                "several", .choice(Reference.Choice.self), example: "last",
                "Of several rows with the same key the last holds; without it they must agree."),
        ])

    static let referenceKey = Section(
        "key of a reference table", "A column by which rows are found.", shorthand: "column",
        [
            Key("column", .text, required: true, example: "issn", "The name of the column."),
            Key(
                "as", .choice(["text", "title", "number"] + Reference.Key.schemes), default: "text", example: "issn",
                "What makes texts equal: `title` is without case and accents, an identifier goes by its normal form."),
            Key("of", .name, example: "paper-tier", "The enumeration of which it is a value, by name or label."),
            Key("until", .text, example: "'('", "What stands from here on does not belong to it."),
        ])

    static let referenceValue = Section(
        "value of a reference table", "A column with what is looked up.", shorthand: "column",
        [
            Key("column", .text, required: true, example: "tier", "The name of the column."),
            Key("of", .name, example: "paper-tier", "The enumeration of which it is a value, by name or label."),
        ])
}
