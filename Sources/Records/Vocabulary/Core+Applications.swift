extension Vocabulary {
    static let applications: [RecordKind] = [
        item(
            "patent", "Patent", "专利",
            [
                Field("number", .identifier(.patent), "Patent number", "专利号").shared,
                Field("family", .identifier(.family), "Patent family", "专利族").shared,
                Field("office", .name, "Office", "专利局").shared,
                Field("form", .enumeration("patent-form"), "Form", "专利类型").shared,
                Field("filed", .date, "Filed", "申请日期").shared,
                Field("granted", .date, "Granted", "授权日期").shared,
                Field("granted-abroad", .boolean, "Granted abroad or in a PCT national phase", "境外授权").shared,
                Field("product-verified", .boolean, "Product, batch or sales verified", "产品已验证"),
            ], parts: ["contributor", "affiliation", "applicant", "status", "use", "receipt"]),
        item(
            "standard", "Standard", "标准",
            [
                Field("number", .identifier(.standard), "Standard number", "标准号").shared,
                Field("level", .enumeration("standard-level"), "Level", "级别").shared,
                Field("published", .date, "Published", "发布日期").shared,
                Field("revises", .identifier(.standard), "Revises", "代替标准号").shared,
            ], parts: ["contributor", "affiliation", "status"]),
        item(
            "solution", "Solution", "技术方案",
            [
                Field("contract", .identifier(.contract), "Contract", "合同编号").shared,
                Field("form", .enumeration("solution-form"), "Form", "形式").shared,
                Field("client", .name, "Client", "采纳单位").shared,
                Field("accepted", .date, "Accepted by the user", "验收日期").shared,
                Field("completed", .date, "Completed", "完成日期").shared,
            ], parts: ["contributor", "affiliation", "receipt"]),
        item(
            "transformation", "Transformation", "科技成果转化",
            [
                Field("contract", .identifier(.contract), "Contract", "合同编号").shared,
                Field("form", .enumeration("transformation-form"), "Form", "转化方式").shared,
                Field("partner", .name, "Partner", "合作单位").shared,
                Field("signed", .date, "Signed", "签订日期").shared,
                Field("registered", .boolean, "Contract registered", "合同已登记").shared,
                Field("contract-amount", .money, "Contract amount", "合同金额").shared,
                Field("currency", .name, "Currency", "币种").shared,
                Field("maturity", .integer, "Technology readiness level", "技术成熟度等级").shared,
                Field("related-party", .boolean, "Related party", "关联交易").shared,
                Field("appraised", .boolean, "Appraised by a third party", "第三方评估").shared,
                Field("disclosed", .boolean, "Disclosed to the committee", "已披露关联关系").shared,
                Field("realised", .date, "Equity realised", "股权变现日期").shared,
            ], parts: ["contributor", "receipt"]),
        item(
            "milestone", "Regulatory milestone", "注册审批",
            [
                Field("number", .identifier(.document), "Permit number", "批件号").shared,
                Field("form", .enumeration("milestone-form"), "Form", "类型").shared,
                Field("approved", .date, "Approved", "批准日期").shared,
            ], parts: ["contributor"]),
        item(
            "benefit", "Economic benefit", "经济效益",
            [
                Field("contract", .identifier(.document), "Contract", "合同编号").noted(
                    "does not join reports: one contract may bring benefits in several years"),
                Field("form", .enumeration("benefit-form"), "Form", "类型").shared,
                Field("fiscal-year", .date, "Fiscal year", "会计年度").shared,
                Field("amount", .money, "Amount", "金额").shared,
                Field("currency", .name, "Currency", "币种").shared,
                Field("audited", .boolean, "Audited", "经审计").shared,
            ], parts: ["contributor"]),
        item(
            "placement", "Enterprise placement", "企业实践",
            [
                Field("company", .name, "Company", "企业").required,
                Field("mode", .enumeration("placement-mode"), "Mode", "实践形式").required,
                Field("related-party", .boolean, "Own or family company", "本人或亲属企业"),
                Field("disclosed", .boolean, "Disclosed", "已披露关联关系"),
                Field("certificate", .identifier(.document), "Certificate", "证明编号"),
            ], parts: ["span", "outcome"]),
    ]
}
