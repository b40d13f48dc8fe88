/// Words of the workbook of two rubrics.
struct ComparisonBookTable: WordTable {
    static let words = ComparisonBookTable()

    // The names of the sheets, and what they hold.
    let clauses = Word("comparison-book-clauses", "Clauses", "条款")
    let clausesOfPeople = Word("comparison-book-clauses-of-people", "Clauses by person", "个人条款影响")
    let items = Word("comparison-book-items", "Items", "成果")
    let personsHold = Word(
        "comparison-book-persons-hold", "Everybody: both sides, and what they differ by, criterion by criterion.",
        "全体人员：新旧结果及各指标的差额。")
    let gradesHold = Word(
        "comparison-book-grades-hold",
        "How many people go from each grade to each other, and from each fifth up or down.",
        "各等次之间的变动人数，以及按旧名次五等份分组的升降。")
    let clausesHold = Word(
        "comparison-book-clauses-hold", "What each clause does to everybody together.", "各条款对全体人员的影响。")
    let clausesOfPeopleHold = Word(
        "comparison-book-clauses-of-people-hold",
        "What each clause does to each person: the shares of a row sum to the change.",
        "各条款对每个人的影响：每行各项之和即为变动。")
    let groupsHold = Word(
        "comparison-book-groups-hold", "What the change does to groups of the old side, and which clause carries it.",
        "对各组（按旧办法一方确定）的影响及其来源条款。")
    let itemsHold = Word(
        "comparison-book-items-hold", "The items of each person that change most.", "每个人变化最大的成果。")
    let manifestHold = Word(
        "comparison-book-manifest-hold", "Both rubrics, the inputs and the other files, with fingerprints.",
        "新旧办法、输入及其他文件的校验码。")

    // Columns.
    let difference = Word("comparison-book-difference", "Change", "变化")
    let placesGained = Word("comparison-book-places-gained", "Places gained", "上升名次")
    let quadrant = Word("comparison-book-quadrant", "Line of the top", "前列界线")
    let fifth = Word("comparison-book-fifth", "Fifth of the old order", "旧名次五等份")
    let quantity = Word("comparison-book-quantity", "Change of", "变动内容")
    let quantities = NamedWords(
        "comparison-book-quantity",
        [
            ("places-gained", "places", "名次"), ("percentiles-gained", "percentiles", "百分位"),
            ("score", "total", "总分"), ("grades-gained", "grades", "等次"),
        ])
    let division = Word("comparison-book-division", "Division", "分组依据")
    let low = Word("comparison-book-low", "from", "下限")
    let high = Word("comparison-book-high", "to", "上限")
    let oldTop = Word("comparison-book-old-top", "In the old top", "原前列人数")
    let newTop = Word("comparison-book-new-top", "In the new top", "新前列人数")
    let topChange = Word("comparison-book-top-change", "Change of the share in the top", "前列比例变化")
    let withoutItem = Word("comparison-book-without-item", "Place without it", "若无此项的名次")
    let most = Word("comparison-book-most", "Most places moved", "最多变动名次")
    let seed = Word("comparison-book-seed", "Seed", "随机种子")
    let smallestGroup = Word("comparison-book-smallest-group", "Smallest group", "最小分组人数")
    let topShare = Word("comparison-book-top-share", "Share of the top (%)", "前列比例（%）")
    let spearman = Word("comparison-book-spearman", "Spearman’s ρ", "Spearman 等级相关系数 ρ")
    let footrule = Word("comparison-book-footrule", "Footrule over its greatest value", "相对名次差（与最大值之比）")
    let biasedOverlap = Word("comparison-book-rbo", "Rank-biased overlap (p = 0.9)", "加权重合度 RBO（p = 0.9）")
    let fairMeaning = Word(
        "comparison-book-fair-meaning",
        "The fair share of a clause is what it changes on average over all orders in which the clauses can be made (Shapley value).",
        "公平分摊：该条款在所有可行先后次序中所引起变动的平均值（Shapley 值）。")
    let enactedMeaning = Word(
        "comparison-book-enacted-meaning",
        "In the order enacted it has what changes when it joins those before it.", "按修订先后：在先前各项之上加入该条款所引起的变动。")
    let partsMeaning = Word(
        "comparison-book-parts-meaning",
        "The share of a part of the total is what changes on average when the old one is exchanged for the new one (Shapley value); a mixture is no rubric.",
        "某部分的份额：以新换旧所引起变动的平均值（Shapley 值）；混合总分不是任何办法。")
    let fractions = Word(
        "comparison-book-fractions",
        "Shares are exact: a fraction stands as its quotient, shown with six places.",
        "各项份额均为精确值：分数以除式表示，显示六位小数。")
}
