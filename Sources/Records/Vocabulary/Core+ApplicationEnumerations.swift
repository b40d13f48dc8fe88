extension Vocabulary {
    static let applicationEnumerations: [Enumeration] = [
        Enumeration(
            "patent-form",
            [
                Enumerator("invention", "invention", "发明专利"), Enumerator("utility-model", "utility model", "实用新型"),
                Enumerator("design", "design", "外观设计"), Enumerator("plant-variety", "plant variety", "植物新品种"),
            ]),
        Enumeration(
            "status",
            [
                Enumerator("filed", "filed", "已申请"), Enumerator("in-force", "in force", "有效"),
                Enumerator("lapsed", "lapsed", "失效"), Enumerator("invalidated", "invalidated", "宣告无效"),
                Enumerator("withdrawn", "withdrawn", "撤回或废止"), Enumerator("superseded", "superseded", "被代替"),
                Enumerator("assigned", "assigned", "已转让"), Enumerator("licensed", "licensed", "已许可"),
            ]),
        Enumeration(
            "standard-level",
            [
                Enumerator("international", "international", "国际标准"), Enumerator("national", "national", "国家标准"),
                Enumerator("industry", "industry or provincial", "行业或地方标准"),
                Enumerator("group", "group", "团体标准"), Enumerator("enterprise", "enterprise", "企业标准"),
            ]),
        Enumeration(
            "solution-form",
            [
                Enumerator("technical-report", "technical report", "技术报告"),
                Enumerator("technical-solution", "technical solution", "技术方案"),
                Enumerator("policy-advice", "policy advice", "决策咨询"),
                Enumerator("product", "technological product", "技术产品"),
                Enumerator("process", "process or technique", "工艺或技术方法"),
            ]),
        Enumeration(
            "transformation-form",
            [
                Enumerator("assignment", "assignment", "转让"), Enumerator("licence", "licence", "许可"),
                Enumerator("equity", "equity", "作价投资"), Enumerator("development", "development", "技术开发"),
                Enumerator("consulting", "consulting", "技术咨询"), Enumerator("service", "service", "技术服务"),
                Enumerator("training", "training", "技术培训"),
            ]),
        Enumeration(
            "milestone-form",
            [
                Enumerator("new-drug", "new drug or biologic approved", "新药获批"),
                Enumerator("class3-device", "class III device registered", "三类医疗器械注册"),
                Enumerator("class2-device", "class II device registered", "二类医疗器械注册"),
                Enumerator("clinical-permit", "clinical trial permit", "临床试验批件"),
                Enumerator("veterinary-tcm", "veterinary or traditional medicine certificate", "新兽药或中药新药证书"),
            ]),
        Enumeration(
            "benefit-form",
            [
                Enumerator("sales", "sales", "销售额"), Enumerator("profit", "profit", "利润"),
                Enumerator("tax", "tax", "税收"),
            ]),
        Enumeration(
            "placement-mode",
            [
                Enumerator("full-time", "full time", "全脱产"), Enumerator("half-time", "half time", "半脱产"),
                Enumerator("training", "training", "技术培训"), Enumerator("visit", "visit", "参观考察"),
            ]),
        Enumeration(
            "outcome-form",
            [
                Enumerator("problem-solved", "problem solved", "解决技术难题"),
                Enumerator("improvement", "process or product improved", "工艺或产品改进"),
                Enumerator("joint-project", "joint project or standard", "联合项目或标准"),
                Enumerator("teaching-resource", "teaching resource", "教学资源转化"),
                Enumerator("internship-base", "internship base", "实习基地"),
            ]),
        Enumeration(
            "receipt-stage",
            [
                Enumerator("upfront", "upfront", "首付款"), Enumerator("milestone", "milestone", "里程碑付款"),
                Enumerator("royalty", "royalty", "提成"), Enumerator("final", "final", "尾款"),
            ]),
    ]
}
