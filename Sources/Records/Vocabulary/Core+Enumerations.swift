extension Vocabulary {
    static let coreEnumerations: [Enumeration] =
        [
            Enumeration(
                "verification",
                [
                    Enumerator("claimed", "claimed", "自报"), Enumerator("documented", "documented", "已提交材料"),
                    Enumerator("verified", "verified", "已核验"), Enumerator("rejected", "rejected", "核验未通过"),
                    Enumerator("disputed", "disputed", "有争议"),
                ]),
            Enumeration(
                "institution-type",
                [
                    Enumerator("university", "university", "大学"), Enumerator("institute", "research institute", "科研院所"),
                    Enumerator("vocational", "vocational institute", "职业院校"), Enumerator("hospital", "hospital", "医院"),
                    Enumerator("enterprise", "enterprise", "企业"), Enumerator("other", "other", "其他"),
                ]),
            Enumeration(
                "platform-type",
                [
                    Enumerator("basic-condition", "basic condition", "基础条件类"),
                    Enumerator("professional-service", "professional service", "专业服务类"),
                    Enumerator("transformation-cluster", "transformation cluster", "转化集群类"),
                ]),
            Enumeration(
                "title",
                [
                    Enumerator("assistant", "assistant", "助教"), Enumerator("lecturer", "lecturer", "讲师"),
                    Enumerator("associate", "associate professor", "副教授"), Enumerator("professor", "professor", "教授"),
                    Enumerator("technician", "technician", "技术员"), Enumerator("engineer", "engineer", "工程师"),
                    Enumerator("senior-engineer", "senior engineer", "高级工程师"),
                ]),
            Enumeration(
                "track",
                [
                    Enumerator("basic", "basic research", "基础研究"),
                    Enumerator("applied-basic", "applied-basic research", "应用基础研究"),
                    Enumerator("applied", "applied research", "应用研究"),
                    Enumerator("tech-dev", "technology development", "技术开发"),
                    Enumerator("specialist", "specialist courses", "专业课教师"),
                    Enumerator("general", "general courses", "公共基础课教师"),
                    Enumerator("instructor", "practice instructor", "实习指导教师"),
                ]),
            Enumeration(
                "qualification",
                [
                    Enumerator("bachelor", "bachelor", "学士"), Enumerator("specialisation", "specialisation", "专业进修"),
                    Enumerator("master", "master", "硕士"), Enumerator("doctor", "doctor", "博士"),
                    Enumerator("postdoctoral", "postdoctoral", "博士后"),
                    Enumerator("habilitation", "habilitation", "教授资格"),
                    Enumerator("technician", "technician", "技术员"), Enumerator("engineer", "engineer", "工程师"),
                    Enumerator("other", "other", "其他"),
                ]),
            Enumeration(
                "level",
                [
                    Enumerator("international", "international", "国际级"), Enumerator("national", "national", "国家级"),
                    Enumerator("provincial", "provincial", "省部级"), Enumerator("municipal", "municipal", "市厅级"),
                    Enumerator("school", "own institution", "校级"), Enumerator("enterprise", "enterprise", "企业"),
                    Enumerator("other", "other", "其他"),
                ]),
            Enumeration(
                "role",
                [
                    Enumerator("lead", "lead", "主持"), Enumerator("participate", "participant", "参与"),
                    Enumerator("author", "author", "作者"), Enumerator("editor", "editor", "主编"),
                    Enumerator("translator", "translator", "译者"), Enumerator("inventor", "inventor", "发明人"),
                    Enumerator("supervisor", "supervisor", "导师"), Enumerator("co-supervisor", "co-supervisor", "副导师"),
                    Enumerator("other", "other", "其他"),
                ]),
            Enumeration(
                "quartile",
                [
                    Enumerator("q1", "Q1", "一区"), Enumerator("q2", "Q2", "二区"), Enumerator("q3", "Q3", "三区"),
                    Enumerator("q4", "Q4", "四区"),
                ]),
        ] + outputEnumerations + applicationEnumerations + judgementEnumerations
}
