/// Words of what is said about runs that are done: their comparison, and publicity lists.
struct RunTable: WordTable {
    static let words = RunTable()

    // General.
    let none = Word("run-none", "—", "—")
    let comma = Word("run-comma", ", ", "，")
    let colon = Word("run-colon", ": ", "：")
    let ofRun = Word("run-of-run", "Run", "计算批次")

    // Comparison.
    let comparison = Word("run-comparison", "Two runs compared", "两次评价结果对比")
    let earlier = Word("run-earlier", "Earlier run", "原结果")
    let later = Word("run-later", "Later run", "新结果")
    let madeOf = Word("run-made-of", "What the runs were made of", "评价依据")
    let sameInputs = Word("run-same-inputs", "Both runs were made of the same.", "两次评价的依据完全相同。")
    let noLedger = Word("run-no-ledger", "Lines cannot be told: no ledger in {1}.", "无法列出明细变化：{1} 没有计分明细。")
    let noFacts = Word("run-no-facts", "What changed in the records cannot be told: {1}", "无法列出材料的变化：{1}")
    let noClauses = Word(
        "run-no-clauses",
        "Clauses cannot be told: the texts of both rubrics are not at hand; --inputs says where they are.",
        "无法列出条款变化：未找到新旧评价办法的原文，请用 --inputs 指明所在文件夹。")
    let sameClauses = Word("run-same-clauses", "The rubrics differ in no clause.", "新旧评价办法的条款没有差别。")
    let inRecord = Word("run-in-record", "record", "材料")
    let added = Word("run-added", "{1} added", "新增 {1}")
    let removed = Word("run-removed", "{1} removed", "删除 {1}")
    let sameResult = Word("run-same-result", "Total, grade and rank are unchanged.", "总分、等次和名次均未变化。")
    let line = Word("run-line", "Line", "明细")
    let clause = Word("run-clause", "Clause", "条款")
    let unchanged = Word(
        "run-unchanged", "Unchanged: {1}; the fingerprint of their rows is {2} in both runs.",
        "未变化：{1} 人；其数据在两次结果中的校验码（SHA-256）均为 {2}。")
    let unchangedCard = Word("run-unchanged-card", "Unchanged", "未变化")
    let aspects = NamedWords(
        "run-aspect",
        [
            ("program", "Steelyard", "Steelyard"),
            ("rubric", "rubric", "评价办法"),
            ("base", "extended rubric", "所依据的评价办法"),
            ("policy", "policy", "政策规定"),
            ("amendments", "amendments", "修订"),
            ("period", "period", "考核周期"),
            ("parameters", "parameter", "参数"),
            ("reference", "reference table", "参照表"),
            ("vocabulary", "vocabulary", "自定义类型与字段"),
            ("mapping", "mapping", "数据格式对应表"),
            ("staff", "staff records", "人员材料"),
            ("overlay", "overlay", "补充信息表"),
            ("decisions", "decisions on duplicates", "查重认定清单"),
            ("prior", "earlier run's payments", "前次已计分记录"),
            ("words", "words of a language", "语言文件"),
            ("judgements", "judgements", "专家判断"),
            ("weights", "weights", "权重"),
            ("factors", "uncertain numbers", "不确定数值"),
        ])
    let kinds = NamedWords(
        "run-kind",
        [
            ("changed", "Changed", "结果有变化"),
            ("moved", "Moved without a change of their own", "本人无变化而名次或等次变动"),
            ("came", "Came", "新增人员"),
            ("went", "Went", "不再列入的人员"),
        ])
    let causes = NamedWords(
        "run-cause",
        [
            ("record", "the record changed", "本人材料变化"),
            ("decision", "a decision in the record", "材料中的决定"),
            ("records", "records changed, whose is not known", "人员材料有变化，无法判定属于何人"),
            ("rubric", "the rules changed", "评价办法变化"),
            ("prior", "an earlier run's payments changed", "前次已计分记录变化"),
            ("others", "records of others changed", "他人材料变化"),
        ])
    let results = NamedWords(
        "run-result",
        [
            ("institution", "institution", "单位"),
            ("unit", "unit", "部门"),
            ("title", "title", "职称"),
            ("track", "track", "评价类别"),
            ("status", "status", "状态"),
            ("total", "total", "总分"),
            ("band", "band", "得分对应等次"),
            ("grade", "grade", "等次"),
            ("rank", "rank", "名次"),
            ("quota-effect", "quota", "名额"),
        ])
    let quotas = NamedWords(
        "run-quota",
        [
            ("none", "none", "无"),
            ("seated", "seated", "在名额之内"),
            ("full", "no seat left", "名额已满"),
            ("tied-out", "tied at the last seat", "末位并列，不占名额"),
            ("committee", "the committee decides", "末位并列，由评审委员会决定"),
        ])

    // Publicity.
    let publicity = Word("run-publicity", "Publicity list", "公示名单")
    let shown = Word("run-shown", "Shown", "公示期")
    let term = Word("run-term", "{1} to {2}, {3} working days", "{1} 至 {2}，共 {3} 个工作日")
    let listed = Word("run-listed", "{1} on the list, {2}", "名单共 {1} 人，公示期 {2}")
    let listPrint = Word("run-list-print", "Fingerprint of the list", "名单校验码（SHA-256）")
    let replaces = Word(
        "run-replaces", "The list of {2} with the fingerprint {1} is void; this one takes its place.",
        "{2} 起公示的名单（校验码 {1}）作废，以本名单为准。")
    let objections = Word("run-objections", "Objections are heard until {1}.", "如有异议，请于 {1}（含当日）前提出。")
    let objection = Word(
        "run-objection", "Objection {1}: of {2}, received on {3}; objections are heard until {4}",
        "异议第 {1} 号：{2}，{3} 收到；异议受理至 {4}")
    let columns = NamedWords(
        "run-column",
        [
            ("name", "Name", "姓名"),
            ("native-name", "Name in own script", "中文姓名"),
            ("institution", "Institution", "单位"),
            ("unit", "Unit", "部门"),
            ("title", "Title", "职称"),
            ("track", "Track", "评价类别"),
            ("grade", "Grade", "等次"),
            ("rank", "Rank", "名次"),
            ("cohort", "Ranked among", "排名范围"),
        ])
}
