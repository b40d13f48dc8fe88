extension Vocabulary {
    static let engagements: [RecordKind] = [
        item(
            "project", "Project", "项目",
            [
                Field("number", .identifier(.project), "Project number", "项目编号").shared,
                Field("level", .enumeration("level"), "Level", "级别").shared,
                Field("form", .enumeration("project-form"), "Form", "项目类型").shared,
                Field("funder", .name, "Funder", "资助单位").shared,
                Field("approved", .date, "Approved", "立项日期").shared,
                Field("started", .date, "Started", "开始日期").shared,
                Field("closed", .date, "Closed", "结题日期").shared,
                Field("budget", .money, "Budget", "预算").shared,
                Field("currency", .name, "Currency", "币种").shared,
                Field("first-role", .enumeration("role"), "Role of the member listed first", "首位成员角色").shared.noted(
                    "first in the file, whatever order is stated"),
            ], parts: ["contributor", "affiliation", "receipt", "funding"]),
        item(
            "award", "Award", "奖励",
            [
                Field("level", .enumeration("level"), "Level", "级别").shared,
                Field("grade", .enumeration("award-grade"), "Grade", "等级").shared,
                Field("work", .name, "Awarded work", "获奖成果").shared,
                Field("awarded", .date, "Awarded", "获奖日期").shared,
            ], parts: ["contributor", "affiliation"]),
        item(
            "teaching", "Teaching", "教学",
            [
                Field("course", .name, "Course", "课程"),
                Field("form", .enumeration("teaching-form"), "Form", "类型"),
                Field("level", .enumeration("level"), "Level", "级别"),
                Field("hours", .decimal, "Hours", "学时", unit: "teaching hours"),
                Field("held", .date, "Held", "授课日期"),
            ], parts: ["contributor", "span"]),
        item(
            "supervision", "Supervision", "指导学生",
            [
                Field("student", .name, "Student", "学生").shared,
                Field("degree", .enumeration("qualification"), "Degree", "学位").shared,
                Field("form", .enumeration("supervision-form"), "Form", "指导类型").shared,
                Field("role", .enumeration("role"), "Role", "角色"),
                Field("started", .date, "Started", "开始日期").shared,
                Field("completed", .date, "Completed", "完成日期").shared,
            ], parts: ["contributor"]),
        item(
            "service", "Service", "社会服务",
            [
                Field("organisation", .name, "Organisation", "机构"),
                Field("level", .enumeration("level"), "Level", "级别"),
                Field("post", .name, "Post", "职务"),
                Field("held", .date, "Held", "日期"),
            ], parts: ["span"]),
    ]

    static let judgements: [RecordKind] = [
        item(
            "assessment", "Assessment", "评价",
            [
                Field("source", .enumeration("assessment-source"), "Source", "评价主体").required,
                Field("of", .identifier(.item), "Of the item", "评价对象"),
                Field("held", .date, "Held", "评价日期"),
            ], parts: ["score"]),
        item(
            "decision", "Decision", "决定",
            [
                Field("finding", .enumeration("decision-finding"), "Finding", "认定").required,
                Field("number", .identifier(.document), "Decision number", "决定文号"),
                Field("of", .identifier(.item), "Of the item", "涉及成果"),
                Field("decided", .date, "Decided", "决定日期"),
                Field("until", .date, "In force until", "有效期至"),
            ]),
    ]
}
