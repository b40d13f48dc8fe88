/// Words of what weights do.
struct TuningTable: WordTable {
    static let words = TuningTable()

    let comma = Word("tuning-comma", ", ", "、")
    let semicolon = Word("tuning-semicolon", "; ", "；")
    let brackets = Word("tuning-brackets", "{1} ({2})", "{1}（{2}）")

    // The track.
    let head = Word("tuning-head", "{1}: {2}", "{1}：{2}")
    let person = Word("tuning-person", "1 person", "1 人")
    let people = Word("tuning-people", "{1} people", "{1} 人")
    let withoutTotal = Word("tuning-without-total", ", {1} without a total", "，另有 {1} 人无总分")
    let notAssessed = Word("tuning-not-assessed", ", {1} not to be assessed", "，另有 {1} 人不参加考核")
    let top = Word(
        "tuning-top", "; the top {1} % are {2} of them, equals counted in", "；前 {1}%为 {2} 人（并列者计入）")
    let lockedList = Word("tuning-locked-list", "Locked: {1}", "已锁定：{1}")
    let lockedRest = Word(
        "tuning-locked-rest",
        "They keep {1} of {2}. When a weight changes, the others answer in proportion to what they have: {3}",
        "锁定部分合计 {1}（总和 {2}）。某一权重变动时，由其余权重按现有比例分摊：{3}")
    let lockedAll = Word(
        "tuning-locked-all", "Every weight is locked: none can change, and no other weights are looked at.",
        "全部权重均已锁定：无可变动，不考察其他权重。")
    let lockedAllButOne = Word(
        "tuning-locked-all-but-one", "All weights but {1} are locked: the sum stays, so that it cannot change either.",
        "除“{1}”外权重均已锁定：因总和不变，该权重也不能变动。")

    // Kinds of answers.
    let linear = Word("tuning-linear", "linear", "线性")
    let linearDespiteRounding = Word(
        "tuning-linear-despite-rounding", "linear, rounding allowed for", "线性，已计入舍入的影响")
    let piecewise = Word("tuning-piecewise", "piecewise", "分段")
    let sampled = Word("tuning-sampled", "sampled", "抽样")
    let searched = Word("tuning-searched", "searched", "搜索")
    let areSums = Word(
        "tuning-are-sums", "Totals are sums of weight times score: answers are in closed form (linear).",
        "总分是权重与得分乘积之和：结论为解析解（线性）。")
    let areNoSums = Word(
        "tuning-are-no-sums", "Totals are no plain sums of weight times score: {1}.", "总分不是权重与得分乘积之和：{1}。")
    let rounded = Word("tuning-rounded", "they are rounded", "有舍入")
    let optional = Word(
        "tuning-optional", "dimensions are left out when that raises them", "维度在不计入更有利时不计入")
    let missing = Word(
        "tuning-missing", "missing scores of {1} give their weight to the others", "{1}缺少得分，其权重转给其他维度")
    let tooWide = Word(
        "tuning-too-wide", "scores have no common unit in which they fit a word", "得分的小数过细，无法以整数精确表示")
    let pieces = Word(
        "tuning-pieces",
        "piecewise: exact for totals as in a run, on every piece on which nothing is rounded or left out differently.",
        "分段：按正式评分的总分逐段求得的精确结论；每一段内舍入与不计入的事项均不变。")
    let upToDoubles = Word(
        "tuning-up-to-doubles", " Weights are looked at up to their doubles.", "权重考察至其两倍为止。")
    let beforeRounding = Word(
        "tuning-before-rounding", " linear: in closed form, before rounding.", "线性：舍入前的解析解。")

    // Effects.
    let effects = Word("tuning-effects", "What each weight does", "各权重的作用")
    let weight = Word("tuning-weight", "weight", "权重")
    let nominal = Word("tuning-nominal", "nominal", "名义权重")
    let effective = Word("tuning-effective", "effective", "实际权重")
    let withTotal = Word("tuning-with-total", "with total", "与总分相关")
    let mostAlike = Word("tuning-most-alike", "most alike", "最相近的指标")
    let movedWithout = Word("tuning-moved-without", "without it: moved", "去除后：名次变动人数")
    let places = Word("tuning-places", "places", "平均变动名次")
    let tau = Word("tuning-tau", "tau-b", "tau-b")

    // Intervals.
    let stability = Word("tuning-stability", "How far each weight can go", "各权重可变动的范围")
    let inProportion = Word("tuning-in-proportion", ", the others answering in proportion", "（其余按比例调整）")
    let kind = Word("tuning-kind", "kind", "性质")
    let nobodyPasses = Word("tuning-nobody-passes", "nobody passes", "名次不变")
    let sameTop = Word("tuning-same-top", "same top", "前列不变")
    let sameGrades = Word("tuning-same-grades", "same grades", "等次不变")
    let locked = Word("tuning-locked", "locked", "已锁定")
    let noAnswer = Word("tuning-no-answer", "no other weight can answer", "无其他权重可分摊")
    let partsTies = Word(
        "tuning-parts-ties", "* People with equal totals part as soon as the weight moves.",
        "* 总分相同者在权重变动时即分出先后。")

    // One person.
    let rankOf = Word("tuning-rank-of", "{1}: rank {2} of {3}", "{1}：第 {2} 名，共 {3} 人")
    let atTop = Word("tuning-at-top", ", at the top", "，位列前列")
    let best = Word("tuning-best", "best", "最好名次")
    let worst = Word("tuning-worst", "worst", "最差名次")
    let topDownwards = Word("tuning-top-downwards", "top, downwards", "进入前列（下调）")
    let topUpwards = Word("tuning-top-upwards", "top, upwards", "进入前列（上调）")
    let asItIs = Word("tuning-as-it-is", "as it is", "维持现状")
    let never = Word("tuning-never", "never", "不可能")
    let notUpTo = Word("tuning-not-up-to", "not up to {1}", "至 {1} 仍不能")
    let at = Word("tuning-at", "at {1}, rank {2}", "{1} 时第 {2} 名")
    let below = Word("tuning-below", "below {1}, rank {2}", "低于 {1} 时第 {2} 名")
    let above = Word("tuning-above", "above {1}, rank {2}", "高于 {1} 时第 {2} 名")
    let withOther = Word("tuning-with-other", " with 1 other", "（与 1 人并列）")
    let withOthers = Word("tuning-with-others", " with {1} others", "（与 {1} 人并列）")
    let noneAtAll = Word(
        "tuning-none-at-all", "No weights at all lead to the top (linear, proved).", "任何权重都不能使其进入前列（线性，已证明）。")
    let noneWithin = Word(
        "tuning-none-within", "No weights within these limits lead to the top (linear, proved).",
        "在上述限制内任何权重都不能使其进入前列（线性，已证明）。")
    let neverLevelWithin = Word(
        "tuning-never-level-within", "No weights within these limits lead level with {1} (linear, proved).",
        "在上述限制内任何权重都不能使其与{1}持平（线性，已证明）。")
    let noneFound = Word(
        "tuning-none-found",
        "No change of several weights was found that leads to the top; whether there is one is not known.",
        "未找到使其进入前列的多权重调整；是否存在尚不清楚。")
    let intoTop = Word(
        "tuning-into-top", "Several weights into the top: {1} ({2}; {3})", "同时调整多个权重进入前列：{1}（{2}；{3}）")
    let smallest = Word("tuning-smallest", "proved the smallest", "已证明为最小调整")
    let boundOnly = Word(
        "tuning-bound-only", "bound only: no change below {1} does", "仅知下限：小于 {1} 的调整均不能")
    let smallerMayDo = Word("tuning-smaller-may-do", "a smaller one may do", "可能有更小的调整")
    let levelWith = Word("tuning-level-with", "Level with {1}: {2} ({3}; {4})", "与{1}持平：{2}（{3}；{4}）")
    let neverLevel = Word(
        "tuning-never-level", "No weights lead level with {1} (linear, proved).", "任何权重都不能使其与{1}持平（线性，已证明）。")
    let noLevelFound = Word(
        "tuning-no-level-found",
        "No change of several weights was found that leads level with {1}; whether there is one is not known.",
        "未找到使其与{1}持平的多权重调整；是否存在尚不清楚。")
    let toPass = Word("tuning-to-pass", "To pass {1}", "超过{1}所需")
    let isAhead = Word("tuning-is-ahead", "Ahead of {1} as it is", "现已领先于{1}")
    let downwards = Word("tuning-downwards", "downwards", "下调")
    let upwards = Word("tuning-upwards", "upwards", "上调")
    let passesBelow = Word("tuning-passes-below", "below {1}", "低于 {1}")
    let passesAbove = Word("tuning-passes-above", "above {1}", "高于 {1}")
    let justBelow = Word("tuning-just-below", "just below {1}", "略低于 {1}")
    let justAbove = Word("tuning-just-above", "just above {1}", "略高于 {1}")
    let passesAt = Word("tuning-passes-at", "at {1}", "{1} 时")
    let bounded = Word("tuning-bounded", "When several weights change: {1}", "同时调整多个权重时：{1}")
    let changesSum = Word("tuning-changes-sum", "{1}; changes sum to {2}", "{1}；调整量合计 {2}")

    // Ranks under other weights.
    let rank = Word("tuning-rank", "rank", "名次")
    let certain = Word("tuning-certain", "certain", "必然范围")
    let inTop = Word("tuning-in-top", "in the top", "进入前列")
    let others = Word("tuning-others", "The others are in persons.csv.", "其余见 persons.csv。")
    let nearbyWeights = Word(
        "tuning-nearby-weights", "each weight up to {1} % of itself lower or higher", "各权重上下浮动至多 {1}%")
    let anyWeights = Word("tuning-any-weights", "any weights", "任意权重")
    let anyUpToDoubles = Word(
        "tuning-any-up-to-doubles", "any weights between 0 and their doubles", "零至两倍之间的任意权重")
    let ranksUnder = Word(
        "tuning-ranks-under", "Ranks under {1}; certain: never beyond ({2})", "名次（{1}）；必然范围：不会超出（{2}）")
    let ranksDrawn = Word(
        "tuning-ranks-drawn",
        "Ranks under {1}; sampled: {2} draws, seed {3}, standard error of a share at most {4}",
        "名次（{1}）；抽样：{2} 次，种子 {3}，比例的标准误不超过 {4}")
    let certainToo = Word(
        "tuning-certain-too", "; certain: never beyond ({1})", "；必然范围：不会超出（{1}）")
}
