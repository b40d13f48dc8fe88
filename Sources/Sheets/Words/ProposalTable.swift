/// Words of proposed weights.
struct ProposalTable: WordTable {
    static let words = ProposalTable()

    // Methods.
    let entropy = Word("method-entropy", "entropy", "熵权法")
    let critic = Word("method-critic", "CRITIC", "CRITIC 法")
    let deviation = Word("method-sd", "standard deviation", "标准差法")
    let variance = Word("method-variance", "variance", "方差法")
    let gini = Word("method-gini", "the Gini coefficient", "基尼系数法")
    let merec = Word("method-merec", "MEREC", "MEREC 法")
    let cilos = Word("method-cilos", "CILOS", "CILOS 法")
    let ahp = Word("method-ahp", "AHP", "层次分析法")
    let bestWorst = Word("method-best-worst", "best-worst", "最优最劣法")
    let rating = Word("method-rating", "direct rating", "直接评分法（德尔菲）")
    let rancom = Word("method-rancom", "RANCOM", "RANCOM 法")
    let orders = Word("method-orders", "stated orders", "指定先后次序")
    let ranks = Word("method-ranks", "a given ranking", "参照名次")

    // The table.
    let heading = Word("proposal-heading", "Weights by {1}", "按{1}得出的权重")
    let now = Word("proposal-now", "now", "现行")
    let proposed = Word("proposal-proposed", "proposed", "建议")
    let change = Word("proposal-change", "change", "变化")
    let range = Word("proposal-range", "by single people", "各人权重")
    let sum = Word("proposal-sum", "sum", "合计")
    let others = Word(
        "proposal-others", "Locked weights keep {1}; the others share {2}.", "锁定权重合计 {1}；其余权重分配 {2}。")
    let tells = Word(
        "proposal-tells", "They say how far criteria tell people apart, and not how much they should count.",
        "这些权重只说明各指标区分人员的程度，并不说明其应有的重要性。")
    let effect = Word(
        "proposal-effect", "Under them {1} of {2} people have another rank than now ({5}); footrule {3}, tau-b {4}.",
        "采用后，{2} 人中有 {1} 人名次变动（{5}）；名次差之和 {3}，tau-b {4}。")

    // Judgements.
    let consistency = Word("proposal-consistency", "Consistency ratio (at most {1}): {2}", "一致性比率（不超过 {1}）：{2}")
    let consistencyFree = Word(
        "proposal-consistency-free", "Consistency ratio (0 is without contradiction): {1}", "一致性比率（0 表示无矛盾）：{1}")
    let atMost = Word("proposal-at-most", "{1} (at most {2})", "{1}（不超过 {2}）")
    let contradicts = Word("proposal-contradicts", "{1}, to be gone through again", "{1}（须重新判断）")
    let group = Word("proposal-group", "group", "群体")
    let unknown = Word("proposal-unknown", "not known", "不详")
    let round = Word("proposal-round", "Round {1}: {2}, Kendall's W {3}", "第 {1} 轮：{2}，Kendall 协和系数 W {3}")
    let mean = Word("proposal-mean", "mean", "均值")
    let median = Word("proposal-median", "median", "中位数")
    let spread = Word("proposal-spread", "deviation", "标准差")
    let quartiles = Word("proposal-quartiles", "quartile range", "四分位距")
    let movement = Word("proposal-movement", "since last round", "较上轮")

    // Searches.
    let keepsOrders = Word("proposal-keeps-orders", "Stated orders, all kept in a run: {1}.", "指定的 {1} 项先后次序在评分中全部满足。")
    let nearest = Word(
        "proposal-nearest", "{1} {2}, proved the smallest before decimals: {3} (linear).",
        "{1} {2}，取小数前已证明最小：{3}（线性）。")
    let found = Word(
        "proposal-found", "{1} {2} (searched, weights tried: {3}; a smaller one may exist).",
        "{1} {2}（搜索：试算 {3} 组权重；可能存在更小的）。")
    let sumOfChanges = Word("proposal-sum-of-changes", "Sum of changes", "调整量合计")
    let greatestChange = Word("proposal-greatest-change", "Greatest change", "最大调整量")
    let compared = Word(
        "proposal-compared", "{1} of {2} people have a rank in the file; each is compared with the {3} next.",
        "{2} 人中有 {1} 人在文件中有名次；每人与其后 {3} 人比较。")
    let before = Word(
        "proposal-before", "Distance from the given ranks now: tau-b {1}, footrule {2}.",
        "现行权重与参照名次的距离：tau-b {1}，名次差之和 {2}。")
    let after = Word(
        "proposal-after", "Distance under the proposal: tau-b {1}, footrule {2}.",
        "建议权重与参照名次的距离：tau-b {1}，名次差之和 {2}。")
    let shortfall = Word(
        "proposal-shortfall",
        "Of each pair the better should be ahead by {1}; these weights lack {2} in sum, and none lack less than {3} (linear).",
        "每对中较优者应领先 {1}；该组权重的差额之和为 {2}，任何权重都不少于 {3}（线性）。")
    let relaxed = Word(
        "proposal-relaxed", "A relaxation: nearer ranks may exist. The best of several margins was taken.",
        "此为近似求解：可能存在更接近的名次。已取若干领先幅度中结果最好者。")
    let tried = Word(
        "proposal-tried", "searched, weights tried: {1}, each scored as in a run; nearer ones may exist.",
        "搜索：试算 {1} 组权重，均按正式评分计算；可能存在更接近的权重。")
    let stays = Word(
        "proposal-stays", "Nothing nearer was found than the weights as they are.", "未找到比现行权重更接近者。")

    // Why there are none.
    let none = Word("proposal-none", "No weights are proposed: {1}", "未给出建议权重：{1}")
    let keepsNoSum = Word(
        "proposal-keeps-no-sum", "the total is a plain sum, whose weights keep no sum.", "总分为直接相加，权重没有固定总和。")
    let allLocked = Word("proposal-all-locked", "every weight is locked.", "全部权重均已锁定。")
    let oneFree = Word(
        "proposal-one-free", "all weights but {1} are locked, and it has no other to answer it.",
        "除“{1}”外均已锁定，没有其他权重可以分摊。")
    let nothingVaries = Word("proposal-nothing-varies", "nobody's scores differ.", "所有人的得分都相同。")
    let notPositive = Word(
        "proposal-not-positive", "the method divides by scores, and {2} have none above zero under {1}.",
        "该方法要除以得分，而在“{1}”上有 {2}得分不为正。")
    let negative = Word(
        "proposal-negative", "the method takes shares, and {2} have a score below zero under {1}.",
        "该方法要取份额，而在“{1}”上有 {2}得分为负。")
    let noBalance = Word(
        "proposal-no-balance", "losses have no balance, since one person is best under several criteria.",
        "损失无法平衡：同一人在多个指标上均为最优。")
    let notJudged = Word("proposal-not-judged", "the file has no judgements of this track.", "文件中没有对该类别的判断。")
    let notRanked = Word(
        "proposal-not-ranked", "the file has no two people of this track with ranks of their own.",
        "文件中该类别没有两名名次不同的人员。")
    let boundsMiss = Word(
        "proposal-bounds-miss", "bounds and locks let the weights sum to {1} to {2} only, and not to {3}.",
        "上下限与锁定只允许权重合计为 {1} 至 {2}，不能为 {3}。")
    let contradiction = Word(
        "proposal-contradiction", "no weights keep all orders (linear, proved). Together these contradict each other:",
        "没有权重能满足全部次序（线性，已证明）。以下各项合在一起相互矛盾：")
    let contradicting = Word("proposal-contradicting", "{1} before {2}, × {3}", "{1} 应在 {2} 之前，× {3}")
    let proof = Word(
        "proposal-proof", "Counted so, they are at most {1} points ahead under any weights, and should be {2}.",
        "如此计数，任何权重下合计至多领先 {1} 分，而要求为 {2} 分。")
    let tiesOnly = Word("proposal-ties-only", "Level they can be.", "但可以持平。")
    let notFound = Word(
        "proposal-not-found", "none were found that keep all orders; whether there are any is not known.",
        "未找到满足全部次序的权重；是否存在尚不清楚。")
}
