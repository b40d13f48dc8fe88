extension Vocabulary {
    static let judgementEnumerations: [Enumeration] = [
        Enumeration(
            "supervision-form",
            [
                Enumerator("thesis", "thesis", "学位论文"),
                Enumerator("final-paper", "paper at the end of a course", "结业论文"),
                Enumerator("research-training", "research training of students", "学生科研训练"),
                Enumerator("postdoctoral", "postdoctoral stay", "博士后合作"),
                Enumerator("internship", "internship", "实习"), Enumerator("other", "other", "其他"),
            ]),
        Enumeration(
            "project-form",
            [
                Enumerator("vertical", "funded by government", "纵向"),
                Enumerator("horizontal", "funded by an enterprise", "横向"),
                Enumerator("development", "development", "开发"), Enumerator("extension", "extension", "推广"),
                Enumerator("research", "research", "研究"),
                Enumerator("other", "other", "其他"),
            ]),
        Enumeration(
            "award-grade",
            [
                Enumerator("special", "special", "特等奖"), Enumerator("first", "first", "一等奖"),
                Enumerator("second", "second", "二等奖"), Enumerator("third", "third", "三等奖"),
                Enumerator("other", "other", "其他"),
            ]),
        Enumeration(
            "teaching-form",
            [
                Enumerator("course", "course", "课程"), Enumerator("contest", "contest", "竞赛"),
                Enumerator("resource", "teaching resource", "教学资源"), Enumerator("training", "training", "培训"),
            ]),
        Enumeration(
            "assessment-source",
            [
                Enumerator("panel", "panel of peers", "同行评议"), Enumerator("user", "users", "用户评价"),
                Enumerator("third-party", "third party", "第三方评价"), Enumerator("social", "society", "社会评价"),
                Enumerator("student", "students", "学生评价"), Enumerator("enterprise", "enterprise", "企业评价"),
            ]),
        Enumeration(
            "decision-finding",
            [
                Enumerator("ethics-violation", "violation of ethics", "师德失范"),
                Enumerator("placement-fraud", "placement fraud", "企业实践造假"),
                Enumerator("research-misconduct", "research misconduct", "学术不端"),
                Enumerator("serious-accident", "serious accident", "重大安全事故"),
                Enumerator("late-evidence", "late evidence admitted", "准予补交逾期材料"),
                Enumerator("override", "number overridden", "数值更正"),
            ]),
        Enumeration(
            "evidence-type",
            [
                Enumerator("certificate", "certificate", "证书"), Enumerator("full-text", "full text", "全文"),
                Enumerator("index-certificate", "certificate of indexing", "检索证明"),
                Enumerator("contract", "contract", "合同"), Enumerator("registration", "registration", "登记证明"),
                Enumerator("bank-slip", "bank slip", "到账凭证"), Enumerator("user-letter", "letter of a user", "应用证明"),
                Enumerator("acceptance-report", "acceptance report", "验收报告"), Enumerator("audit", "audit", "审计报告"),
                Enumerator("agreement", "agreement", "协议"), Enumerator("attendance-log", "attendance log", "考勤记录"),
                Enumerator("evaluation", "evaluation", "鉴定意见"), Enumerator("report", "report", "总结报告"),
                Enumerator("approval-letter", "approval letter", "批文"), Enumerator("other", "other", "其他"),
            ]),
    ]
}
