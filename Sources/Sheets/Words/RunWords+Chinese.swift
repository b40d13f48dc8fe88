import Runs

extension RunWords {
    static let chinese = RunWords(
        none: "—", comma: "，", colon: "：", ofRun: "评价运行",
        comparison: "两次评价结果对比", earlier: "原结果", later: "新结果",
        madeOf: "评价依据", sameInputs: "两次评价的依据完全相同。",
        noLedger: "无法列出明细变化：{1} 没有明细账。",
        noFacts: "无法列出材料的变化：{1}",
        noClauses: "无法列出条款变化：未找到两份规则原文，请用 --inputs 指明所在文件夹。",
        sameClauses: "两份规则的条款没有差别。", inRecord: "材料", added: "新增 {1}", removed: "删除 {1}", line: "明细", clause: "条款",
        unchanged: "未变化：{1} 人；其数据在两次结果中的 SHA-256 均为 {2}。", unchangedCard: "未变化",
        aspects: [
            .program: "Steelyard", .rubric: "评价规则", .base: "所依据的规则", .amendments: "修订", .period: "考核周期",
            .parameters: "参数", .reference: "参照表", .vocabulary: "词汇表", .mapping: "格式映射", .staff: "人员材料",
            .overlay: "补充信息表", .decisions: "查重认定清单", .prior: "前次已计分记录",
        ],
        kinds: [
            .changed: "结果有变化", .moved: "本人无变化而名次或等次变动", .came: "新增人员", .went: "不再列入的人员",
        ],
        causes: [
            .record: "本人材料变化", .decision: "材料中的决定", .records: "人员材料有变化，无法判定属于何人", .rubric: "规则变化",
            .prior: "前次已计分记录变化", .others: "他人材料变化",
        ],
        results: [
            "institution": "单位", "unit": "部门", "title": "职称", "track": "评价类别", "status": "状态", "total": "总分",
            "band": "按得分等次", "grade": "等次", "rank": "排名", "quota-effect": "名额",
        ],
        quotas: [
            "none": "无", "seated": "在名额之内", "full": "名额已满", "tied-out": "并列于最后名额", "committee": "由委员会决定",
        ],
        publicity: "公示名单", shown: "公示期", term: "{1} 至 {2}，共 {3} 个工作日", listPrint: "名单指纹（SHA-256）",
        replaces: "{2} 起公示的名单（指纹 {1}）作废，以本名单为准。", objections: "如有异议，请于 {1}（含当日）前提出。",
        columns: [
            .name: "姓名", .nativeName: "中文姓名", .institution: "单位", .unit: "部门", .title: "职称", .track: "评价类别",
            .grade: "等次", .rank: "排名", .cohort: "排名范围",
        ])
}
