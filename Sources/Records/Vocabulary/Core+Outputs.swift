extension Vocabulary {
    static let outputs: [RecordKind] = [
        item(
            "paper", "Paper", "论文",
            [
                Field("doi", .identifier(.doi), "DOI", "DOI").shared,
                Field("journal", .name, "Journal or proceedings", "期刊或论文集").shared,
                Field("issn", .identifier(.issn), "ISSN", "ISSN").shared,
                Field("form", .enumeration("paper-form"), "Form", "论文类型").shared,
                Field("tier", .enumeration("paper-tier"), "Tier", "级别").shared,
                Field("quartile", .enumeration("quartile"), "Quartile", "分区").shared,
                Field("impact-factor", .decimal, "Journal impact factor", "影响因子").shared,
                Field("citations", .integer, "Citations", "被引次数"),
                Field("accepted", .date, "Accepted", "录用日期").shared,
                Field("online", .date, "Online first", "在线发表日期").shared,
                Field("published", .date, "Published in the final issue", "正式发表日期").shared,
                Field("retracted", .date, "Retracted", "撤稿日期").shared,
                Field("retraction", .enumeration("retraction"), "Reason of the retraction", "撤稿原因").shared,
                Field("pages", .integer, "Pages", "页数").shared,
                Field("medium", .enumeration("paper-medium"), "Medium", "发表载体").shared,
                Field("event", .name, "Event at which it was presented", "会议名称").shared,
                Field("event-level", .enumeration("level"), "Level of the event", "会议级别").shared,
            ], parts: ["contributor", "affiliation", "indexing"]),
        item(
            "book", "Book", "著作",
            [
                Field("isbn", .identifier(.isbn), "ISBN", "ISBN").shared,
                Field("publisher", .name, "Publisher", "出版社").shared,
                Field("publisher-tier", .enumeration("publisher-tier"), "Publisher's tier", "出版社级别").shared,
                Field("form", .enumeration("book-form"), "Form", "著作类型").shared,
                Field("level", .enumeration("level"), "Level", "级别").shared,
                Field("published", .date, "Published", "出版日期").shared,
                Field("characters", .integer, "Length", "字数", unit: "characters").shared,
                Field("pages", .integer, "Pages", "页数").shared,
                Field("extent", .name, "Extent as written", "篇幅原文").shared.noted("`xii, 340 p.`, `9-22`"),
            ], parts: ["contributor", "affiliation"]),
        item(
            "talk", "Talk", "学术报告",
            [
                Field("event", .name, "Event", "会议名称").shared,
                Field("form", .enumeration("talk-form"), "Form", "报告形式"),
                Field("level", .enumeration("level"), "Level", "级别").shared,
                Field("held", .date, "Held", "举办日期").shared,
            ], parts: ["contributor", "affiliation"]),
        item(
            "software", "Software", "软件著作权",
            [
                Field("registration", .identifier(.registration), "Registration number", "登记号").shared,
                Field("registered", .date, "Registered", "登记日期").shared,
                Field("released", .date, "Released", "发布日期").shared,
            ], parts: ["contributor", "affiliation", "use"]),
        item(
            "artwork", "Artistic work", "艺术作品",
            [
                Field("form", .enumeration("artwork-form"), "Form", "作品类型").shared,
                Field("event", .name, "Event or place", "展演活动").shared,
                Field("level", .enumeration("level"), "Level", "级别").shared,
                Field("presented", .date, "Presented or published", "展演或发表日期").shared,
            ], parts: ["contributor", "affiliation"]),
    ]
}
