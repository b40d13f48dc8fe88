/// The words of sheets.
struct SheetTable: WordTable {
    static let words = SheetTable()

    // General.
    let sheetTitle = Word("sheet-title", "Score sheet", "评分表")
    let indexTitle = Word("index-title", "Results", "评价结果")
    let legacy = Word("legacy", "LEGACY METRIC – for comparison only", "沿用旧指标（LEGACY）——仅供对照")
    let yes = Word("yes", "yes", "是")
    let no = Word("no", "no", "否")
    let comma = Word("comma", ", ", "、")
    let semicolon = Word("semicolon", "; ", "；")
    let percent = Word("percent", "{1} %", "{1}%")
    let days = Word("days", "days", "天")
    let units = NamedWords(
        "unit",
        [
            ("hours", "hours", "小时"),
            ("teaching hours", "teaching hours", "学时"),
            ("characters", "characters", "字"),
        ])
    let currencies = NamedWords("currency", [("CNY", "CNY", "元"), ("EUR", "EUR", "欧元"), ("USD", "USD", "美元")])
    let missingValue = Word("missing-value", "missing", "缺失")
    let otherwise = Word("otherwise", "otherwise", "其他情况")
    let pointsWhen = Word("points-when", "{1} when {2}", "{1}，条件：{2}")
    let none = Word("none", "None.", "无。")
    let draft = Word("draft", "Draft – not approved", "草稿（未经审批）")
    let period = Word("period", "Period", "考核周期")
    let rubric = Word("rubric", "Rubric", "评价办法")
    let version = Word("version", "version", "版本")
    let staffNumber = Word("staff-number", "Number", "工号")
    let name = Word("name", "Name", "姓名")
    let otherName = Word("other-name", "Other name", "其他姓名")
    let fingerprint = Word("fingerprint", "SHA-256", "SHA-256")
    let producedBy = Word("produced-by", "Steelyard {1}", "Steelyard {1}")
    let parameters = Word("parameters", "Parameters", "参数")
    let sources = Word("sources", "Text implemented", "依据文件")
    let amendments = Word("amendments", "Amendments", "修订")
    let validity = Word("validity", "Rubric holds", "办法有效期")

    // Blocks of a person's sheet.
    let blockHead = Word("block-head", "Person and run", "基本信息")
    let blockGates = Word("block-gates", "Gates and vetoes", "必备条件与否决项")
    let blockItems = Word("block-items", "Items", "业绩成果")
    let blockAdjustments = Word("block-adjustments", "Adjustments", "调整")
    let blockTotal = Word("block-total", "Dimensions and total", "维度得分与总分")
    let blockPanels = Word("block-panels", "Panel scores", "同行与各方评分")
    let blockResult = Word("block-result", "Result", "评价结果")
    let blockNotCounted = Word("block-not-counted", "Not counted, and why", "未计入的成果及原因")
    let blockStatement = Word("block-statement", "Statement and signatures", "本人意见与签字")

    // Gates, vetoes and verdict.
    let rule = Word("rule", "Rule", "规则")
    let facts = Word("facts", "Facts", "事实")
    let outcome = Word("outcome", "Outcome", "结论")
    let decision = Word("decision", "Decision", "决定文号")
    let gate = Word("gate", "Gate", "必备条件")
    let veto = Word("veto", "Veto", "否决项")
    let met = Word("met", "met", "满足")
    let notMet = Word("not-met", "not met", "不满足")
    let undecided = Word("undecided", "not decided: something is missing", "无法判定：信息缺失")
    let inForce = Word("in-force", "in force", "生效")
    let flagOnly = Word("flag-only", "flag only: no decision number", "仅提示：无决定文号")
    let noGates = Word("no-gates", "No gate applies and no decision is recorded.", "无适用的必备条件，亦无相关决定。")
    let total = Word("total", "Total", "总分")
    let band = Word("band", "Grade by score", "得分对应等次")
    let grade = Word("grade", "Grade", "等次")
    let quota = Word("quota", "Quota", "名额限制")
    let rank = Word("rank", "Rank", "名次")
    let rankOf = Word("rank-of", "{1} of {2}", "第 {1} 名，共 {2} 人")
    let notRanked = Word("not-ranked", "not ranked", "不参与排名")
    let noGrade = Word("no-grade", "no grade", "无等次")
    let status = Word("status", "Status", "状态")
    let scored = Word("scored", "scored", "已评分")
    let notAssessed = Word(
        "not-assessed", "Not to be assessed: the numbers are for information, and there is no grade.",
        "不参加考核：数值仅供参考，不评定等次。")
    let noTrack = Word("no-track", "No track of the rubric fits: there is no total.", "不符合任何评价类别：无总分。")
    let severalTracks = Word(
        "several-tracks", "Several tracks fit ({1}): there is no total until one is decided on.",
        "同时符合多个评价类别（{1}）：确定类别前无总分。")
    let unscoredDimension = Word(
        "unscored-dimension", "The dimension {1} has no score: there is no total.", "维度“{1}”无得分：无总分。")
    let noTotal = Word("no-total", "The total depends on something that is missing.", "缺少计算总分所需的信息。")
    let limitedByGate = Word(
        "limited-by-gate", "The gate “{1}” is not met: the grade is at most {2}.", "未满足必备条件“{1}”：等次不高于{2}。")
    let limitedByVeto = Word("limited-by-veto", "The veto “{1}” is in force: the grade is {2}.", "否决项“{1}”生效：等次为{2}。")
    let gradeMissing = Word("grade-missing", "The grade goes by “{1}”, which is missing.", "等次依据“{1}”评定，而该值缺失。")
    let condition = Word("condition", "Condition", "条件")
    let holds = Word("holds", "holds", "成立")
    let holdsNot = Word("holds-not", "does not hold", "不成立")
    let cannotBeTold = Word("cannot-be-told", "cannot be told", "无法判定")
    let colon = Word("colon", ": ", "：")
    let gradeByCondition = Word("grade-by-condition", "The grade is {1}: {2}", "等次为{1}：{2}")
    let gradeByNone = Word(
        "grade-by-none", "The grade is {1}: no condition of a worse one holds.", "等次为{1}：不符合任何更低等次的条件。")
    let gradeUndecided = Word("grade-undecided", "It cannot be told whether the grade is {1}: {2}", "无法判定等次是否为{1}：{2}")
    let quotaSeated = Word("quota-seated", "Has a seat in the quota for {1}.", "在“{1}”名额之内。")
    let quotaFull = Word(
        "quota-full", "All seats for {1} went to higher totals: the next grade.", "“{1}”名额已由得分更高者用完：按下一等次确定。")
    let quotaTiedOut = Word(
        "quota-tied-out", "Tied at the last seat for {1}; the rubric gives it to none of the tied: the next grade.",
        "在“{1}”最后一个名额上并列；按办法规定，并列者均不占用名额：按下一等次确定。")
    let quotaCommittee = Word(
        "quota-committee", "Tied at the last seat for {1}: the committee decides; until then the next grade.",
        "在“{1}”最后一个名额上并列：由评审委员会决定，此前按下一等次确定。")

    // Items.
    let adjustmentsNote = Word("adjustments-note", "Each of them stands in the column above already.", "以下各项已计入上表。")
    let number = Word("number", "No.", "序号")
    let item = Word("item", "Item", "成果")
    let ruleApplied = Word("rule-applied", "Rule applied", "适用规则")
    let base = Word("base", "Base points", "基础分")
    let factors = Word("factors", "Factors", "系数")
    let share = Word("share", "Share", "贡献比例")
    let awarded = Word("awarded", "Awarded", "计分")
    let positionOf = Word("position-of", "{1} of {2}", "第 {1} 位，共 {2} 人")
    let others = Word("others", "to others", "归其他完成人")
    let sameWork = Word("same-work", "One work with others", "与其他申报为同一成果")
    let byDecision = Word("by-decision", "by a decision, line {1}", "依据查重认定清单第 {1} 行")
    let evidence = Word("evidence", "Evidence", "佐证材料")
    let noEvidence = Word("no-evidence", "no evidence attached", "未附佐证材料")
    let state = Word("state", "State", "状态")
    let unverified = Word("unverified", "not verified", "未核验")
    let adopted = Word("adopted", "reported by a colleague", "由同事申报")
    let sumOfItems = Word("sum-of-items", "Sum of items", "成果合计")
    let criterionPoints = Word("criterion-points", "Points", "计分小计")
    let readTogether = Word("read-together", "Items that are read together", "合并计算的各项")
    let readBy = Word("read-by", "Read by", "用于")
    let noItems = Word("no-items", "No item gives points.", "无计分成果。")
    let amount = Word("amount", "Amount", "分数")
    let reason = Word("reason", "Reason", "原因")
    let place = Word("place", "Read at", "出处")

    // Dimensions and total.
    let dimension = Word("dimension", "Dimension", "维度")
    let criterion = Word("criterion", "Criterion", "指标")
    let points = Word("points", "Points", "计分")
    let formula = Word("formula", "Formula with numbers", "公式与代入值")
    let score = Word("score", "Score", "得分")
    let weight = Word("weight", "Weight", "权重")
    let weighted = Word("weighted", "Weighted", "加权得分")
    let sum = Word("sum", "Sum", "合计")
    let quantities = Word("quantities", "Other quantities", "其他计算项")
    let quantity = Word("quantity", "Quantity", "计算项")
    let value = Word("value", "Value", "数值")
    let noWeight = Word("no-weight", "no weight in this track", "本类别不计权重")
    let leftOutRaises = Word(
        "left-out-raises", "left out, because that raises the total; its weight goes to the others",
        "不计入更有利于总分，其权重按比例分给其他维度")
    let leftOutMissing = Word("left-out-missing", "has no score; its weight goes to the others", "无得分，其权重按比例分给其他维度")
    let dimensionUnscored = Word("dimension-unscored", "has no score, and without it there is no total", "无得分，因此无总分")

    // Panels.
    let assessors = Word("assessors", "Assessors", "评价人数")
    let mean = Word("mean", "Mean", "平均")
    let trimmedMean = Word("trimmed-mean", "Trimmed mean", "截尾平均")
    let median = Word("median", "Median", "中位数")
    let range = Word("range", "Range", "最低–最高")
    let deviation = Word("deviation", "Standard deviation", "标准差")
    let conflicts = Word("conflicts", "Conflicts removed", "回避人数")
    let source = Word("source", "Source", "评价主体")

    // Reasons.
    let paidBefore = Word("paid-before", "Paid in an earlier run", "此前周期已计分")
    let withdrawn = Word("withdrawn", "Withdrawn, and its points are taken back", "成果已撤销，扣回原计分")
    let reasonBase = Word("reason-base", "Points of the item", "成果分值")
    let reasonAdjustment = Word("reason-adjustment", "Factor or bonus", "系数或加分")
    let reasonCredit = Word("reason-credit", "Part of the other contributors", "其他完成人所占部分")
    let duplicateOf = Word("duplicate-of", "Duplicate of item {1}, which is counted", "与成果 {1} 重复，以后者计")
    let notAmongBest = Word("not-among-best", "Not among the {1} best items", "不在得分最高的 {1} 项之内")
    let notAmongChosen = Word("not-among-chosen", "Not among the {1} chosen items", "不在所选的 {1} 项之内")
    let overCap = Word("over-cap", "Over a limit", "超过上限")
    let overSharedCap = Word("over-shared-cap", "Over the shared limit “{1}”", "超过共同上限“{1}”")
    let meanOfItems = Word("mean-of-items", "The mean of the items counts", "按各项平均计")
    let sumOfAll = Word("sum-of-all", "The sum of the items counts", "按各项之和计")
    let rounding = Word("rounding", "Rounding", "舍入")
    let takenByVeto = Word("taken-by-veto", "Taken away by the veto “{1}”", "因否决项“{1}”取消")
    let conditionNotMet = Word("condition-not-met", "A condition is not met", "不满足条件")
    let conditionUnknown = Word("condition-unknown", "A condition cannot be decided", "条件无法判定")
    let countsWithout = Word(
        "counts-without", "Only items without this count: {1} {2}", "仅计无此记录的成果：{1} {2}")
    let outsideOfPeriod = Word("outside-of-period", "{1}: outside of the period", "{1}：不在考核周期内")
    let dateTooCoarse = Word(
        "date-too-coarse", "{1}: the date is not precise enough to tell whether it lies in the period",
        "{1}：日期不够精确，无法判定是否在考核周期内")
    let missing = Word("missing", "Missing: {1}", "缺失：{1}")
    let noRow = Word("no-row", "No row of the points table applies", "不符合计分表中的任何一行")
    let valueMissing = Word("value-missing", "The points cannot be told", "分数无法确定")
    let evidenceMissing = Word("evidence-missing", "Required evidence is missing: {1}", "缺少必需的佐证材料：{1}")
    let evidenceLate = Word(
        "evidence-late", "Required evidence came too late, and no decision admits it: {1}", "佐证材料逾期，且无准予补交的决定：{1}")
    let rejected = Word("rejected", "Refused by the verification", "核验未通过")
    let disputed = Word("disputed", "Disputed, or the declared shares do not sum to 100 %", "有争议，或申报比例之和不等于 100%")
    let noContribution = Word("no-contribution", "The place among the contributors is not known", "本人在完成人中的排名不明")
    let otherCurrency = Word(
        "other-currency", "An amount in another currency than the rubric's is left out", "非办法规定币种的金额未计入")
    let zeroPoints = Word("zero-points", "The rule gives no points for it", "按规则不计分")
    let noCriterion = Word("no-criterion", "No criterion of this rubric counts this kind of item", "本办法对此类内容不计分")
    let reasonFormula = Word("reason-formula", "Formula", "公式")
    let reasonCriterion = Word("reason-criterion", "Points of a criterion", "指标计分")
    let reasonWeighted = Word("reason-weighted", "Weighted line", "加权得分")
    let reasonLeftOut = Word("reason-left-out", "Dimension left out", "维度不计入")
    let reasonDeduction = Word("reason-deduction", "Deduction", "扣分")
    let countsUnder = Word("counts-under", "Counts under “{1}”", "计入“{1}”")

    // Allocations.
    let reasonChosen = Word("reason-chosen", "Chosen by the allocation", "优化选择计入")
    let reasonNotChosen = Word("reason-not-chosen", "Not chosen by the allocation", "优化选择未计入")
    let chosenOf = Word(
        "chosen-of", "Chosen: {1} of {2} items (people: {3}), together worth {4}. {5}",
        "{3} 人的 {2} 项中选择 {1} 项，合计 {4}。{5}")
    let provedBest = Word("proved-best", "It is proved that no choice is worth more.", "已证明没有更优的选择。")
    let notProvedBest = Word(
        "not-proved-best", "It is not proved that this choice is the best; none is worth more than {1}.",
        "尚未证明为最优；任何选择均不超过 {1}。")
    let limit = Word("limit", "Limit", "限额")
    let used = Word("used", "Used", "已用")
    let allowed = Word("allowed", "Allowed", "允许")
    let usedOf = Word("used-of", "{1} of {2} used", "已用 {1}，允许 {2}")
    let ofAllTogether = Word("of-all-together", "all together", "全体合计")

    // Statement.
    let opinion = Word("opinion", "Opinion of the person evaluated", "被评价人意见")
    let objection = Word(
        "objection",
        "An objection may be raised within the days that the institution has announced, in writing, with the number of the item.",
        "如有异议，请在单位公布的期限内书面提出，并注明成果编号。")
    let signPerson = Word("sign-person", "Person", "本人")
    let signUnit = Word("sign-unit", "Department", "部门")
    let signOffice = Word("sign-office", "Human resources", "人事部门")
    let signChair = Word("sign-chair", "Chair of the committee", "评审委员会主任")
    let signature = Word("signature", "Signature", "签字")
    let date = Word("date", "Date", "日期")

    // Places and index.
    let institution = Word("institution", "Institution", "单位")
    let unit = Word("unit", "Unit", "部门")
    let institutions = Word("institutions", "Institutions and units", "单位与部门")
    let people = Word("people", "People", "人员")
    let heads = Word("heads", "Heads", "人数")
    let scoredHeads = Word("scored-heads", "With a total", "有总分人数")
    let noUnit = Word("no-unit", "without a unit", "未分部门")
    let uniqueWorks = Word("unique-works", "Unique works", "去重成果数")
    let worth = Word("worth", "Worth of the works, each once", "成果总分值（每项计一次）")
    let credits = Word("credits", "Person credits", "个人计分次数")
    let creditPoints = Word("credit-points", "Points credited to people", "计入个人的分数")
    let inflation = Word("inflation", "Inflation factor", "重复计分倍数")
    let inflationNote = Word(
        "inflation-note",
        "Points credited to people over the worth of the works: above 1 a work was paid more than once.",
        "计入个人的分数与成果总分值之比：大于 1 表示同一成果被重复计分。")
    let worksNote = Word(
        "works-note", "A work of two colleagues is one work and two credits.", "两位同事共同完成的成果计为一项成果、两次个人计分。")
    let works = Word("works", "Works and credits", "成果与个人计分")
    let sums = Word("sums", "Sums over people", "人员合计")
    let gradesTitle = Word("grades-title", "People by grade", "各等次人数")
    let controlTotal = Word("control-total", "Sum of totals", "总分合计")
    let track = Word("track", "Track", "评价类别")
    let title = Word("title", "Title", "职称")
    let reports = Word("reports", "Reports", "报告")
    let files = Word("files", "Tables", "数据表")
}
