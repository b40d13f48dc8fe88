/// Words of what random weights and uncertain numbers do.
struct SampledTable: WordTable {
    static let words = SampledTable()

    let firsts = Word("sampled-firsts", "Who is the first under which weights", "何种权重下谁居第一")
    let first = Word("sampled-first", "first", "第一")
    let error = Word("sampled-error", "error", "标准误")
    let confidence = Word("sampled-confidence", "confidence", "置信度")
    let firstsNote = Word(
        "sampled-firsts-note",
        """
        The share of {1} draws in which they are the first (sampled), and the mean of the weights of these draws; \
        confidence 1: the first under this mean.
        """,
        "在 {1} 次抽样中居第一的比例（抽样），以及居第一时各权重的均值；置信度为 1 表示在该均值下居第一。")
    let keptOrder = Word(
        "sampled-kept-order", "One of {1} random weights kept the order {2}.", "平均每 {1} 组随机权重中有一组满足次序 {2}。")
    let keepsOrder = Word("sampled-keeps-order", "All of them keep the order {1}.", "均满足次序 {1}。")
    let othersInTable = Word("sampled-others", "The others are in {1}.", "其余见 {1}。")
    let uncertain = Word("sampled-uncertain", "What numbers that are not certain do", "不确定数值的影响")
    let uncertainNote = Word(
        "sampled-uncertain-note",
        "Each anywhere in its range; {1} points in each of two samples, {2} rankings, seed {3} (sampled).",
        "各数值在其范围内等可能取值；两组样本各 {1} 点，共排名 {2} 次，种子 {3}（抽样）。")
    let factor = Word("sampled-factor", "varied", "变动项")
    let from = Word("sampled-from", "from", "下限")
    let upTo = Word("sampled-to", "to", "上限")
    let times = Word("sampled-times", "× {1}", "× {1}")
    let kind = Word("sampled-kind", "kind", "类型")
    let mean = Word("sampled-mean", "mean", "均值")
    let deviation = Word("sampled-deviation", "deviation", "标准差")
    let alone = Word("sampled-alone", "alone", "单独")
    let inAll = Word("sampled-in-all", "with interactions", "含交互")
    let meanPlaces = Word("sampled-mean-places", "mean places moved", "平均变动名次")
    let topOverlap = Word("sampled-top-overlap", "share of the top that stays", "前列保留比例")
    let rankOf = Word("sampled-rank-of", "rank of {1}", "{1}的名次")
    let totalOf = Word("sampled-total-of", "total of {1}", "{1}的总分")
    let firstUnderCentral = Word(
        "sampled-first-under-central", "{1} first under the central weights (confidence)", "{1}在中心权重下居第一（置信度）")
    let sharesOf = Word("sampled-shares-of", "Shares of the variance: {1}", "方差份额：{1}")
    let neverVaries = Word("sampled-never-varies", "does not vary", "不变")
    let changedNothing = Word(
        "sampled-changed-nothing", "At no point of the samples did these change anything: {1}",
        "在所有抽样点上均无影响：{1}")
    let tooFew = Word(
        "sampled-too-few", "too few samples: the total share came out below the share alone",
        "样本不足：总份额低于单独份额")
    let given = Word("sampled-given", "What the weights of {1} do", "{1}中权重的影响")
    let weight = Word("sampled-weight", "weight", "权重")
    let givenWeight = Word("sampled-given-weight", "given", "给定")
    let brought = Word(
        "sampled-brought", "They sum to {1} and were multiplied so that they sum to {2}.", "合计为 {1}，已按比例换算为 {2}。")
    let sums = Word("sampled-sums", "They sum to {1}, as those of the rubric.", "合计为 {1}，与评价办法一致。")
    let sumsFreely = Word("sampled-sums-freely", "They sum to {1}; the rubric keeps no sum.", "合计为 {1}；评价办法不要求固定总和。")
    let notWritable = Word(
        "sampled-not-writable",
        "Not all are decimals: in rubric.yaml they are cut to six places by largest remainder.",
        "部分权重无法写成有限小数：rubric.yaml 中按最大余数法取六位小数。")
    let movedBy = Word(
        "sampled-moved",
        "{1} of {2} people have another rank ({6}); people move {3} places on the mean, tau-b {4}; of the top {5} stay.",
        "{2} 人中有 {1} 人名次变动（{6}），平均变动 {3} 位，tau-b 为 {4}；前列保留 {5}。")
    let rankNow = Word("sampled-rank-now", "rank", "名次")
    let rankThen = Word("sampled-rank-then", "with them", "新名次")
}

typealias SampledWords = WordSet<SampledTable>
