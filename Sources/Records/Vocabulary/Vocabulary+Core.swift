extension Vocabulary {
    /// The vocabulary that ships with Steelyard.
    public static let core = Vocabulary(
        kinds: places + subjects + attributes + outputs + applications + engagements + judgements + parts,
        enumerations: coreEnumerations)

    /// The names of all core kinds of items, in the order in which sheets show them.
    static let itemNames = (outputs + applications + engagements + judgements).map(\.name)

    /// A kind of item: the fields that every item has, then its own.
    static func item(
        _ name: String, _ english: String, _ chinese: String, _ fields: [Field], parts: [String] = []
    ) -> RecordKind {
        RecordKind(
            .item, name, english, chinese, fields: itemFields + fields,
            children: parts + ["evidence"])
    }

    /// What every item can say.
    public static let itemFields: [Field] = [
        Field("id", .identifier(.item), "Number", "编号").required.noted("unique within the person who reports it"),
        Field("title", .text, "Title", "名称").shared,
        Field("verification", .enumeration("verification"), "Verification", "核验状态"),
        Field("chosen", .integer, "Chosen as representative work no.", "代表作序号"),
        Field("contributors", .integer, "Number of contributors", "完成人总数").shared.noted(
            "stands for the list where the list is not complete"),
        Field("institution-rank", .integer, "Rank of the own institution", "本单位排名"),
        Field("claimed-points", .decimal, "Points claimed", "自评分").noted("by the person, under the rubric of the run"),
    ]
}
