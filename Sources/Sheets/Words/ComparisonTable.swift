/// Words of the comparison of two rubrics.
struct ComparisonTable: WordTable {
    static let words = ComparisonTable()

    // Head.
    let kicker = Word("comparison-kicker", "Old metric against new", "新旧评价办法对照")
    let old = Word("comparison-old", "Old", "旧办法")
    let new = Word("comparison-new", "New", "新办法")
    let amendmentsMade = Word("comparison-amendments-made", "amendments: {1}", "修订：{1}")
    let noAmendments = Word("comparison-no-amendments", "no amendments", "无修订")
    let compared = Word("comparison-compared", "People compared", "参与对照人数")
    let notCompared = Word(
        "comparison-not-compared", "{1}, without a total on one side or both (persons.csv says who and why)",
        "{1} 人因一方或双方无总分未参与（名单及原因见 persons.csv）")
    let only = Word("comparison-only", "Only", "范围")
    let reproduce = Word("comparison-reproduce", "Seed {1}; groups from {2} people", "随机种子 {1}；分组至少 {2} 人")

    // The four numbers and what they mean.
    let moved = Word("comparison-moved", "People who change place", "名次变动人数")
    let movedMeaning = Word(
        "comparison-moved-meaning", "of {1} compared; equals share the better place", "共 {1} 人参与对照；并列者取较前名次")
    let meanPlaces = Word("comparison-mean-places", "Places moved on average", "平均变动名次")
    let meanPlacesMeaning = Word(
        "comparison-mean-places-meaning", "up or down, those who stay included; the most is {1}", "不分升降，含未变动者；最多 {1} 位")
    let overlap = Word("comparison-overlap", "Overlap of the top {1} %", "前 {1}%重合度")
    let overlapMeaning = Word(
        "comparison-overlap-meaning", "share of the two tops that is common: {1} of {2} stay in",
        "新旧两组前列人员的共同部分：{2} 人中 {1} 人保留")
    let tau = Word("comparison-tau", "Agreement of the orders (τ-b)", "排序一致性（τ-b）")
    let tauMeaning = Word(
        "comparison-tau-meaning",
        "1: the same order; 0: no relation; −1: turned round. Spearman {1}, footrule {2}, rank-biased overlap {3}",
        "1 为完全一致，0 为无关，−1 为完全相反。Spearman 等级相关 {1}，相对名次差 {2}，加权重合度（RBO）{3}")

    // Sections.
    let inShort = Word("comparison-in-short", "In short", "摘要")
    let whoMoves = Word("comparison-who-moves", "Who moves", "名次变动")
    let quadrants = Word("comparison-quadrants", "The line of the top {1} %", "前 {1}%界线")
    let grades = Word("comparison-grades", "Grades", "等次变化")
    let fifths = Word("comparison-fifths", "Winners and losers by fifths of the old order", "按旧名次五等份分组的升降")
    let groups = Word("comparison-groups", "Groups", "分组影响")
    let clauses = Word("comparison-clauses", "Because of which clause", "变动原因")
    let everybody = Word("comparison-everybody", "Everybody", "全体人员")

    // Sentences of the summary.
    let nobodyMoves = Word(
        "comparison-nobody-moves", "Of {1} people compared nobody changes place.", "参与对照的 {1} 人名次均无变动。")
    let someMove = Word(
        "comparison-some-move", "Of {1} people compared {2} change place, by {3} places on average and {4} at most.",
        "参与对照的 {1} 人中有 {2} 人名次变动，平均 {3} 位，最多 {4} 位。")
    let topKept = Word(
        "comparison-top-kept", "Of the {1} in the old top {2} %, {3} stay, {4} fall out, and {5} come in.",
        "原前 {2}%的 {1} 人中，{3} 人保留，{4} 人退出，另有 {5} 人进入。")
    let agreementSays = Word(
        "comparison-agreement-says", "Kendall's τ-b between the orders is {1}.", "两种排序的 Kendall τ-b 为 {1}。")
    let mostGain = Word(
        "comparison-most-gain", "Most is gained by {1}, from place {2} to {3}.", "上升最多的是{1}，由第 {2} 名升至第 {3} 名。")
    let mostLoss = Word(
        "comparison-most-loss", "Most is lost by {1}, from place {2} to {3}.", "下降最多的是{1}，由第 {2} 名降至第 {3} 名。")
    let groupGains = Word(
        "comparison-group-gains", "By {1}, “{2}” gains most: {3} percentiles on average (95 % interval {4} to {5}).",
        "按{1}分组，“{2}”受益最多：百分位平均变动 {3}（95%区间 {4} 至 {5}）。")
    let groupLoses = Word(
        "comparison-group-loses", "By {1}, “{2}” loses most: {3} percentiles on average (95 % interval {4} to {5}).",
        "按{1}分组，“{2}”受损最多：百分位平均变动 {3}（95%区间 {4} 至 {5}）。")
    let groupCause = Word("comparison-group-cause", "“{1}” carries {2} of it.", "其中“{1}”占 {2}。")
    let noGroup = Word(
        "comparison-no-group", "No group moves by more than chance would explain: every 95 % interval contains zero.",
        "各组变动均未超出随机波动：所有 95%区间均包含零。")
    let clauseMoves = Word(
        "comparison-clause-moves",
        "The amendment that moves people most is “{1}”: {2} of the {3} places moved on average.",
        "影响最大的修订是“{1}”：平均变动 {3} 位中占 {2} 位。")
    let partMoves = Word(
        "comparison-part-moves",
        "The part of the total that moves people most is “{1}”: {2} of the {3} places moved on average.",
        "影响最大的总分组成部分是“{1}”：平均变动 {3} 位中占 {2} 位。")
    let gradesChanged = Word(
        "comparison-grades-changed", "{1} people get another grade: {2} a better one, {3} a worse one.",
        "{1} 人等次变化：{2} 人提高，{3} 人降低。")
    let comparedOf = Word(
        "comparison-compared-of", "{1} more people are not compared, because a total is missing.",
        "另有 {1} 人因缺少总分未参与对照。")

    // Terms.
    let stayedIn = Word("comparison-stayed-in", "stay in", "保留")
    let cameIn = Word("comparison-came-in", "come in", "进入")
    let fellOut = Word("comparison-fell-out", "fall out", "退出")
    let stayedOut = Word("comparison-stayed-out", "stay out", "仍在其外")
    let percentileOld = Word("comparison-percentile-old", "Old percentile", "旧办法百分位")
    let percentileNew = Word("comparison-percentile-new", "New percentile", "新办法百分位")
    let topLine = Word("comparison-top-line", "top {1} %", "前 {1}%")
    let fifthNames = NamedWords(
        "comparison-fifth",
        [
            ("1", "Lowest fifth", "最低 20%"),
            ("2", "Second fifth", "中低 20%"),
            ("3", "Third fifth", "中间 20%"),
            ("4", "Fourth fifth", "中高 20%"),
            ("5", "Highest fifth", "最高 20%"),
        ])
    let people = Word("comparison-people", "People", "人数")
    let up = Word("comparison-up", "Up", "上升")
    let kept = Word("comparison-kept", "Same place", "不变")
    let down = Word("comparison-down", "Down", "下降")
    let meanGain = Word("comparison-mean-gain", "Places gained, mean", "平均上升名次")
    let noGrade = Word("comparison-no-grade", "no grade", "无等次")
    let oldGrade = Word("comparison-old-grade", "Old grade ↓ · new grade →", "旧等次 ↓ · 新等次 →")
    let person = Word("comparison-person", "Person", "人员")
    let place = Word("comparison-place", "Place", "名次")
    let totalAndGrade = Word("comparison-total-and-grade", "Total and grade", "总分与等次")
    let because = Word("comparison-because", "Places by clause", "各原因的名次影响")
    let pointsOfCriteria = Word("comparison-points-of-criteria", "Points of criteria", "指标计分")
    let items = Word("comparison-items", "Items that change most", "变化最大的成果")
    let group = Word("comparison-group", "Group", "组别")
    let shift = Word("comparison-shift", "Percentiles gained, mean", "百分位平均变动")
    let interval = Word("comparison-interval", "95 % interval", "95%区间")
    let chance = Word("comparison-chance", "p", "p")
    let topRate = Word("comparison-top-rate", "In the top, old → new", "前列人数 旧 → 新")
    let smallGroups = Word(
        "comparison-small-groups", "Groups of fewer than {2} people are not shown (groups: {1}; people: {3}).",
        "另有 {1} 个不足 {2} 人的组（共 {3} 人）不予显示。")
    let unknownGroup = Word("comparison-unknown-group", "Of {1} people the records do not say.", "另有 {1} 人的材料未说明。")
    let groupsMeaning = Word(
        "comparison-groups-meaning",
        "Groups are those of the old side. A percentile is the share of the compared people who stand behind, equals counting half; the intervals show which means other samples of such members would have (bootstrap), and p how often a random group of this size is as far from the mean of all (permutation); 2,000 samples each, seeded. Of many groups, one in twenty has p below 0.05 by chance. The change of the share that is in the top has an interval of its own in groups.csv.",
        "分组一律按旧办法一方确定。百分位为排在其后者占参与对照人员的比例（并列者计一半）；区间表示同类人员的其他样本可能有的平均值（自助法），p 表示同样大小的随机组偏离总体平均达到此程度的频率（置换检验）；各 2,000 次，固定种子。分组多时，约二十分之一的组会偶然出现 p 小于 0.05。前列比例变动的区间见 groups.csv。"
    )
    let farUp = Word("comparison-far-up", "Far up", "大幅上升")
    let farDown = Word("comparison-far-down", "Far down", "大幅下降")
    let farMeaning = Word(
        "comparison-far-meaning", "Far is more than a tenth of all places: more than {1}.",
        "“大幅”指变动超过全部名次的十分之一，即多于 {1} 位。")
    let fifthsMeaning = Word(
        "comparison-fifths-meaning",
        "Fifths are those of the old order: who is equal stays together, in the better fifth.",
        "五等份按旧名次划分，并列者归入较高的一组。")
    let clause = Word("comparison-clause", "Clause", "条款")
    let part = Word("comparison-part", "Part of the total", "总分组成")
    let becauseOfParts = Word("comparison-because-of-parts", "Places by part", "各部分的名次影响")
    let fair = Word("comparison-fair", "Fair share", "公平分摊")
    let enacted = Word("comparison-enacted", "In the order enacted", "按修订先后")
    let gradesMoved = Word("comparison-grades-moved", "People with another grade", "等次变化人数")
    let requires = Word("comparison-requires", "requires {1}", "以“{1}”为前提")
    let takenBack = Word("comparison-taken-back", "taken back", "撤销")
    let sum = Word("comparison-sum", "Sum", "合计")
    let fairMeaning = Word(
        "comparison-fair-meaning",
        "Everybody was scored under each of the {1} sets of amendments that can stand. The fair share of an amendment is what it changes on average over all orders in which the amendments could be made (Shapley value); shares sum to the whole change exactly. In the order enacted, the first amendment has what it does alone and the last what is left to do.",
        "在 {1} 种可成立的修订组合下分别为全体人员评分。某项修订的公平分摊，是其在所有可行先后次序中所引起变动的平均值（Shapley 值），各项之和恰为全部变动。按修订先后计算时，先作出的修订计其单独效果，后作出的计其余下效果。"
    )
    let partsMeaning = Word(
        "comparison-parts-meaning",
        "The rubrics have no common text, so the change is broken down to parts of the totals and not to clauses. Both totals are sums; each is divided by its mean, and the parts are exchanged one by one, the old one for the new one, in all orders ({1} mixtures). The share of a part is what its exchange changes on average (Shapley value); shares sum to each person's change of place exactly. A mixture is no rubric: read the shares as where the two metrics differ, not as what a partial reform would do.",
        "两个办法没有共同文本，故变动按总分的组成部分而非条款分解。两个总分均为各部分之和，各除以其平均值后，按所有次序逐一以新换旧（{1} 种混合）。某部分的份额，是其替换所引起变动的平均值（Shapley 值），各份额之和恰为每人的名次变动。混合总分不是任何办法：份额说明两种评价的差异所在，不代表部分改革的效果。"
    )
    let noBreakdown = Word(
        "comparison-no-breakdown", "The change is not broken down: one of the totals is no sum of parts.",
        "未作分解：其中一个总分不是各部分之和。")
    let item = Word("comparison-item", "{1} {2}: {3} then, {4} now", "{1} {2}：原 {3} 分，现 {4} 分")
    let withoutItem = Word(
        "comparison-without-item", "; without it place {1} instead of {2}", "；若无此项为第 {1} 名，而非第 {2} 名")
    let itemsMeaning = Word(
        "comparison-items-meaning",
        "Points of an item are those of its criteria, in the points of each rubric. The place without an item is that of the new total without it, all else unchanged; where it would be the same, or where a limit, a choice or another formula looks at the item, nothing is said.",
        "成果分数为其在各自办法各指标中的得分。“若无此项”的名次，是其他不变时新总分去掉此项后的名次；名次不变者，以及有上限、择优或其他公式涉及该项者，不作说明。")
    let shownOf = Word(
        "comparison-shown-of", "{1} of {2} people are shown, those who move most; persons.csv has all.",
        "显示 {2} 人中变动最大的 {1} 人；全部见 persons.csv。")
    let ofGroup = Word("comparison-of-group", "{1}: mean percentiles gained", "{1}：百分位平均变动")
    let slopeMeaning = Word(
        "comparison-slope-meaning",
        "Place under the old and the new rubric; strong lines cross the line of the top. {1} of {2} people.",
        "新旧办法下的名次；粗线表示跨越前列界线的人员。图示 {2} 人中的 {1} 人。")
    let ranksMeaning = Word(
        "comparison-ranks-meaning", "All places are among the people compared, by total and tie-breaks.",
        "名次均为参与对照人员之间按总分及并列规则的排名。")

    // Lines on a terminal.
    let linePeople = Word(
        "comparison-line-people", "Compared: {1} people, {2} without a total on one side or both",
        "参与对照：{1} 人；{2} 人因一方或双方无总分未参与")
    let linePlaces = Word(
        "comparison-line-places", "Places: {1} people move, by {2} on average, {3} at most",
        "名次：{1} 人变动，平均 {2} 位，最多 {3} 位")
    let lineTop = Word(
        "comparison-line-top", "Top {1} % ({2}): {3} stay in, {4} come in, {5} fall out; overlap {6}",
        "前 {1}%（{2} 人）：保留 {3}，进入 {4}，退出 {5}；重合度 {6}")
    let lineAgreement = Word(
        "comparison-line-agreement", "Agreement: tau-b {1}, Spearman {2}, footrule {3}, rank-biased overlap {4}",
        "排序一致性：tau-b {1}，Spearman {2}，相对名次差 {3}，RBO {4}")
    let lineGrades = Word("comparison-line-grades", "Grades: {1}", "等次：{1}")
    let lineGains = Word("comparison-line-gains", "Most gained: {1}", "上升最多：{1}")
    let lineLosses = Word("comparison-line-losses", "Most lost: {1}", "下降最多：{1}")
    let lineClauses = Word("comparison-line-clauses", "Places moved on average, by cause: {1}", "平均变动名次的原因：{1}")
    let lineReport = Word("comparison-line-report", "Report: {1}", "报告：{1}")
}
