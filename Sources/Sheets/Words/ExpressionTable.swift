/// Words of rules: what stands between titles and values, and what is done with records.
struct ExpressionTable: WordTable {
    static let words = ExpressionTable()

    // Between titles, as between values.
    let and = Word("rule-and", "{1} and {2}", "{1} 且 {2}")
    let or = Word("rule-or", "{1} or {2}", "{1} 或 {2}")
    let not = Word("rule-not", "not {1}", "非{1}")
    let within = Word("rule-within", "{1} in {2}", "{1}在{2}内")
    let among = Word("rule-among", "{1} in ({2})", "{1}属于（{2}）")
    let bracketed = Word("rule-bracketed", "({1})", "（{1}）")

    // Presence and choice.
    let known = Word("rule-known", "known", "有")
    let isKnown = Word("rule-is-known", "{1} is known", "有{1}")
    let isMissing = Word("rule-is-missing", "{1} is missing", "无{1}")
    let fallback = Word("rule-fallback", "{1} ({2} where missing)", "{1}（缺失时为 {2}）")
    let choice = Word("rule-choice", "if {1} then {2}, otherwise {3}", "若{1}，则为 {2}，否则为 {3}")

    // What rules know without a record.
    let period = Word("rule-period", "the period", "考核周期")
    let contributors = Word("rule-contributors", "Number of contributors", "完成人总数")
    let members = Word("rule-members", "Number in the group", "组内数量")
    let prior = Word("rule-prior", "{1} of the earlier run", "上次的{1}")
    let own = Word("rule-own", "own {1}", "本人{1}")
    let works = Word("rule-works", "unique works of {1}", "{1}的去重成果数")
    let worth = Word("rule-worth", "{1}: worth of the works, each once", "{1}：成果总分值（每项计一次）")

    // Numbers, dates and periods.
    let round = Word("rule-round", "rounded", "舍入")
    let met = Word("rule-met", "how many hold", "成立条数")
    let weighted = Word("rule-weighted", "weighted mean", "加权平均")
    let row = Word("rule-row", "{1} ({2}, line {3}, by {4})", "{1}（{2} 第 {3} 行，按 {4}）")
    let year = Word("rule-year", "year of {1}", "{1}的年份")
    let wholeYear = Word("rule-whole-year", "the year {1}", "{1}全年")
    let yearsUntil = Word("rule-years-until", "the {1} years until {2}", "截至{2}的 {1} 年")
    let firstDay = Word("rule-first-day", "first day of {1}", "{1}的首日")
    let lastDay = Word("rule-last-day", "last day of {1}", "{1}的末日")

    // What is done with records.
    let of = Word("rule-of", "{1} of {2}", "{2}的{1}")
    let having = Word("rule-where", "{1} where {2}", "{1}：{2}")
    let group = Word("rule-group", "{1} with the same {2}", "{2}相同的{1}")
    let limitedTo = Word("rule-limited-to", "within {1}", "限于{1}")
    let onceFor = Word("rule-once-for", "once for each {1}", "每个{1}计一次")
    let trimmed = Word("rule-trimmed", "{1} left out at each end", "两端各去 {1} 个")
    let best = Word("rule-best", "the {1} greatest", "取最高 {1} 个")
    let atLeast = Word("rule-at-least", "at least {1}", "至少 {1} 个")
    let noRecord = Word("rule-no-record", "there is no ({1})", "没有（{1}）")
    let operations = NamedWords(
        "rule-operation",
        [
            ("sum", "sum ({1})", "合计（{1}）"),
            ("count", "number of ({1})", "数量（{1}）"),
            ("mean", "mean ({1})", "平均（{1}）"),
            ("median", "median ({1})", "中位数（{1}）"),
            ("min", "least ({1})", "最小值（{1}）"),
            ("max", "greatest ({1})", "最大值（{1}）"),
            ("trimmed-mean", "trimmed mean ({1})", "截尾平均（{1}）"),
            ("h-index", "h-index ({1})", "h 指数（{1}）"),
            ("exists", "there is ({1})", "有（{1}）"),
            ("all", "every ({1})", "均为（{1}）"),
            ("days", "days ({1})", "天数（{1}）"),
            ("best-days", "best value of each day, summed ({1})", "逐日最优值合计（{1}）"),
            ("latest", "latest ({1})", "最新（{1}）"),
            ("share-below", "share of people below ({1})", "低于者比例（{1}）"),
        ])

    // Limits of criteria.
    let capItems = Word("rule-cap-items", "at most {1} items", "最多 {1} 项")
    let capPoints = Word("rule-cap-points", "at most {1} points", "最多 {1} 分")
    let capGroups = Word("rule-cap-groups", "for each {1}", "每个{1}")
    let work = Word("rule-work", "work", "成果")
    let tier = Word("rule-tier", "tier", "档次")
}
