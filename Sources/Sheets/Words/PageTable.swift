/// Words of charts, of the ways between pages, and of the list of people.
struct PageTable: WordTable {
    static let words = PageTable()

    let skip = Word("pages-skip", "Skip to the content", "跳到正文")
    let contents = Word("pages-contents", "On this page", "本页目录")
    let allResults = Word("pages-all-results", "All results", "全部结果")
    let run = Word("pages-run", "Run", "计算批次")
    let atAGlance = Word("pages-at-a-glance", "The result at a glance", "结果概览")
    let composition = Word("pages-composition", "What the total consists of", "总分构成")
    let distribution = Word(
        "pages-distribution", "Where the total stands among the {1} who are ranked together", "总分在同组 {1} 人中的位置")
    let distributionOf = Word(
        "pages-distribution-of", "How the totals of the {1} who are ranked together are spread", "同组 {1} 人的总分分布")
    let seatsOf = Word("pages-seats-of", "{1}; seats {2}", "{1}；名额 {2}")
    let search = Word("pages-search", "Search", "查找")
    let shownOf = Word("pages-shown-of", "{1} of {2} shown", "显示 {1} / {2}")
    let perHead = Word("pages-per-head", "Per head", "人均")
    let byTrack = Word("pages-by-track", "Means by track", "各类别平均")
    let notRanked = Word("pages-not-ranked", "Listed by number: units are not ranked.", "按编号列出，部门之间不排名。")
    let numberOfPeople = Word("pages-number-of-people", "Number of people", "人数")
    let part = Word("pages-part", "People {1} to {2}", "人员 {1} 至 {2}")
    let partNote = Word("pages-part-note", "The list is cut into parts, in the order of numbers.", "名单按编号顺序分为若干页。")
    let howToObject = Word("pages-how-to-object", "How to object", "如何提出异议")
    let objectUntil = Word(
        "pages-object-until", "Objections until (date): ____________________", "异议截止日期：____________________")
    let unlistedFiles = Word(
        "pages-unlisted-files", "{1} staff files are not listed here: manifest.json has their fingerprints.",
        "另有 {1} 个人员材料文件未在此列出，其指纹见 manifest.json。")
    let units = Word("pages-units", "Units", "下属部门")
}
