extension Vocabulary {
    static let parts: [RecordKind] = [
        part(
            "contributor", "Contributor", "完成人",
            [
                Field("person", .identifier(.person), "Staff number", "工号"),
                Field("name", .name, "Name", "姓名").onlyShown,
                Field("position", .integer, "Position", "排名"),
                Field("role", .enumeration("role"), "Role", "角色"),
                Field("share", .share, "Declared share", "贡献比例"),
                Field("corresponding", .boolean, "Corresponding author", "通讯作者"),
                Field("co-first", .boolean, "Co-first author", "共同第一作者"),
                Field("institution", .name, "Institution credited", "署名单位").onlyShown,
                Field("self", .boolean, "The person who reports", "本人"),
            ]),
        part(
            "affiliation", "Affiliation", "署名单位信息",
            [
                Field("institution", .name, "Institution", "单位").onlyShown,
                Field("unit", .name, "Unit", "部门").onlyShown,
                Field("country", .name, "Country", "国家或地区").onlyShown,
                Field("position", .integer, "Position of the contributor", "完成人排名"),
                Field("self", .boolean, "Of the person who reports", "本人"),
            ]),
        part(
            "applicant", "Applicant", "申请人",
            [
                Field("name", .name, "Name", "名称").onlyShown,
                Field("type", .enumeration("institution-type"), "Kind of organisation", "单位类型"),
            ]),
        part(
            "receipt", "Receipt", "到账",
            [
                Field("date", .date, "Date", "到账日期"),
                Field("amount", .money, "Amount", "到账金额").required,
                Field("currency", .name, "Currency", "币种"),
                Field("stage", .enumeration("receipt-stage"), "Stage", "付款阶段"),
                Field("reference", .identifier(.document), "Bank reference", "凭证号"),
            ]),
        part(
            "funding", "Funding", "资助",
            [
                Field("funder", .name, "Funder", "资助单位").onlyShown,
                Field("code", .name, "Code of the funder", "资助单位代码").onlyShown,
                Field("number", .identifier(.document), "Number of the grant", "资助编号"),
            ]),
        part(
            "span", "Span", "时段",
            [Field("from", .date, "From", "起").required, Field("to", .date, "To", "止")]),
        part(
            "status", "Status", "状态",
            [
                Field("value", .enumeration("status"), "Status", "状态").required,
                Field("date", .date, "Since", "日期"),
            ]),
        part(
            "indexing", "Indexing", "收录",
            [
                Field("index", .enumeration("index"), "Index", "收录库").required,
                Field("date", .date, "Since", "收录日期"),
            ]),
        part(
            "use", "Use", "应用",
            [
                Field("company", .name, "Company", "应用单位").onlyShown,
                Field("arms-length", .boolean, "At arm's length", "非关联方"),
                Field("from", .date, "From", "起"),
            ]),
        part(
            "outcome", "Outcome", "实践成果",
            [
                Field("form", .enumeration("outcome-form"), "Form", "类型").required,
                Field("accepted", .boolean, "Accepted", "已验收"),
                Field("date", .date, "Date", "日期"),
            ]),
        part(
            "score", "Score", "评分",
            [
                Field("assessor", .name, "Assessor", "评价人").onlyShown,
                Field("value", .decimal, "Score", "分数").required,
                Field("conflict", .boolean, "Conflict of interest", "利益冲突"),
                Field("criterion", .name, "Criterion", "评分项").onlyShown,
            ]),
        part(
            "evidence", "Evidence", "佐证材料",
            [
                Field("type", .enumeration("evidence-type"), "Type", "材料类型").required,
                Field("reference", .identifier(.document), "Reference", "材料编号"),
                Field("date", .date, "Date", "日期"),
                Field("sha256", .name, "SHA-256", "SHA-256"),
            ]),
    ]

    private static func part(
        _ name: String, _ english: String, _ chinese: String, _ fields: [Field]
    ) -> RecordKind {
        RecordKind(.part, name, english, chinese, fields: fields)
    }
}
