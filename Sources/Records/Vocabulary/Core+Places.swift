extension Vocabulary {
    static let places: [RecordKind] = [
        RecordKind(
            .place, "institution", "Institution", "单位",
            fields: [
                Field("id", .identifier(.institution), "Number", "编号").required,
                Field("type", .enumeration("institution-type"), "Type", "类型"),
                Field("name", .text, "Name", "名称").required,
                Field("native-name", .text, "Native name", "名称（本国文字）"),
                Field("ror", .identifier(.ror), "ROR", "ROR"),
            ], children: ["unit"]),
        RecordKind(
            .place, "unit", "Unit", "部门",
            fields: [
                Field("id", .identifier(.unit), "Number", "编号").required,
                Field("name", .text, "Name", "名称").required,
                Field("native-name", .text, "Native name", "名称（本国文字）"),
            ]),
    ]

    static let subjects: [RecordKind] = [
        RecordKind(
            .subject, "person", "Person", "人员",
            fields: [
                Field("id", .identifier(.person), "Staff number", "工号").required,
                Field("name", .text, "Name", "姓名").required,
                Field("native-name", .text, "Native name", "姓名（本国文字）"),
                Field("orcid", .identifier(.orcid), "ORCID", "ORCID"),
                Field("born", .date, "Born", "出生日期"),
                Field("entered", .date, "Entered service", "入职日期"),
                Field("assessed", .boolean, "To be assessed", "是否参加考核"),
            ], children: attributes.map(\.name) + itemNames),
        RecordKind(
            .subject, "platform", "Platform", "平台",
            fields: [
                Field("id", .identifier(.person), "Number", "编号").required,
                Field("name", .text, "Name", "名称").required,
                Field("native-name", .text, "Native name", "名称（本国文字）"),
                Field("type", .enumeration("platform-type"), "Type", "平台类型").required,
                Field("user-enterprises", .integer, "User enterprises served", "服务企业数"),
                Field("machine-hours", .decimal, "Machine hours", "总机时", unit: "hours"),
                Field("external-hours", .decimal, "Machine hours for others", "对外服务机时", unit: "hours"),
                Field("written-rules", .boolean, "Written rules", "规章制度健全"),
                Field("own-staff", .boolean, "Own status and staff", "独立建制与专职人员"),
                Field("serious-accident", .boolean, "Serious accident", "重大安全事故"),
                Field("ethics-review", .boolean, "Safety and ethics review in order", "安全伦理审查合规"),
                Field("open-booking", .boolean, "Open booking data", "开放预约数据"),
                Field("equipment-value", .money, "Equipment value", "设备原值"),
                Field("equipment-readiness", .share, "Equipment readiness", "设备完好率"),
                Field("site-area", .decimal, "Site", "场地面积", unit: "m²"),
                Field("full-time-staff", .integer, "Full-time staff", "专职人员数"),
                Field("secured-funding", .money, "Funding secured", "落实运行经费"),
                Field("currency", .name, "Currency", "币种"),
            ], children: ["appointment"] + itemNames),
    ]

    static let attributes: [RecordKind] = [
        RecordKind(
            .attribute, "appointment", "Appointment", "任职",
            fields: [
                Field("institution", .identifier(.institution), "Institution", "单位").required,
                Field("unit", .identifier(.unit), "Unit", "部门"),
                Field("fte", .share, "Full-time equivalent", "全时当量"),
                Field("post", .name, "Post", "岗位"),
            ] + validity),
        RecordKind(
            .attribute, "title", "Title", "职称",
            fields: [Field("value", .enumeration("title"), "Title", "职称").required] + validity),
        RecordKind(
            .attribute, "track", "Track", "评价类别",
            fields: [Field("value", .enumeration("track"), "Track", "评价类别").required] + validity),
        RecordKind(
            .attribute, "qualification", "Qualification", "学历资格",
            fields: [
                Field("value", .enumeration("qualification"), "Qualification", "学历资格").required,
                Field("field", .name, "Field", "专业"),
                Field("awarded-by", .name, "Awarded by", "授予单位"),
                Field("list", .name, "Version of the list that recognises it", "认可目录版本"),
            ] + validity),
    ]

    /// From when until when an attribute holds; open where it is missing.
    private static let validity: [Field] = [
        Field("from", .date, "From", "起"), Field("to", .date, "To", "止"),
    ]
}
