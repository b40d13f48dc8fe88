/// Words of the workbook of what differs between two runs.
struct ChangeBookTable: WordTable {
    static let words = ChangeBookTable()

    // The names of the sheets, and what they hold.
    let changed = Word("change-book-changed", "Changed", "结果有变化")
    let moved = Word("change-book-moved", "Moved", "名次等次变动")
    let lines = Word("change-book-lines", "Lines", "明细变化")
    let values = Word("change-book-values", "Values", "计算项变化")
    let record = Word("change-book-record", "Records", "材料变化")
    let cameAndWent = Word("change-book-came-and-went", "Came and went", "人员增减")
    let changedHold = Word(
        "change-book-changed-hold",
        "People with other lines or values, and why. What is the same in both is left empty.",
        "明细或计算项有变化的人员及原因；两次相同的内容留空。")
    let movedHold = Word(
        "change-book-moved-hold", "People whose grade, rank or seat is another one because of the others.",
        "本人无变化、因他人变化而等次、名次或名额变动的人员。")
    let linesHold = Word(
        "change-book-lines-hold",
        "The postings that are others, with their clauses: what one run lacks counts as zero.",
        "有变化的明细及其条款；一次中没有的明细按零计。")
    let valuesHold = Word(
        "change-book-values-hold", "The quantities of those who changed.", "结果有变化人员的计算项。")
    let recordHold = Word(
        "change-book-record-hold", "What the staff records of those who changed say differently.",
        "结果有变化人员的材料中不同之处。")
    let cameAndWentHold = Word("change-book-came-and-went-hold", "People of one run only.", "仅见于其中一次的人员。")
    let manifestHold = Word(
        "change-book-manifest-hold", "What both runs were made of, with fingerprints.", "两次评价的依据及其校验码。")

    // Columns.
    let why = Word("change-book-why", "Why", "原因")
    let otherResults = Word("change-book-other-results", "Other results", "其他结果")
    let field = Word("change-book-field", "Field", "字段")
    let change = Word("change-book-change", "Change", "变化")
    let placesGained = Word("change-book-places-gained", "Places gained", "上升名次")

    // Summary.
    let people = Word("change-book-people", "People", "人员")
    let onlyThese = Word(
        "change-book-only-these", "The sheets list only {1}; the counts are those of everybody.",
        "各工作表仅列出 {1}；人数为全体人员的统计。")
    let unchangedRows = Word(
        "change-book-unchanged-rows", "SHA-256 of their rows in both runs: {1}", "其数据在两次结果中的校验码（SHA-256）：{1}")
}
