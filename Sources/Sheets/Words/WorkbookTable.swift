/// Words of workbooks beyond those of the other sheets.
struct WorkbookTable: WordTable {
    static let words = WorkbookTable()

    // The names of the sheets, and what they hold.
    let summary = Word("workbook-summary", "Summary", "汇总")
    let persons = Word("workbook-persons", "Persons", "人员")
    let places = Word("workbook-places", "Institutions and units", "单位与部门")
    let notCounted = Word("workbook-not-counted", "Not counted", "未计入")
    let ledger = Word("workbook-ledger", "Ledger", "计分明细")
    let findings = Word("workbook-findings", "Findings", "检查发现")
    let rubric = Word("workbook-rubric", "Rubric", "评价办法")
    let reconciliation = Word("workbook-reconciliation", "Reconciliation", "核对")
    let manifest = Word("workbook-manifest", "Manifest", "文件清单")
    let sheets = Word("workbook-sheets", "Sheet", "工作表")
    let rows = Word("workbook-rows", "Rows", "行数")
    let holds = Word("workbook-holds", "What it holds", "内容")
    let personsHold = Word(
        "workbook-persons-hold", "A row for each person: status, total, grade, rank, and every quantity of the rubric.",
        "每人一行：状态、总分、等次、名次及评价办法中的全部计算项。")
    let placesHold = Word(
        "workbook-places-hold",
        "A row for each institution and unit: unique works beside the credits of people, sums, grades.",
        "每个单位和部门一行：去重成果与个人计分并列，合计，等次人数。")
    let notCountedHolds = Word("workbook-not-counted-holds", "What gave a person nothing, and why.", "未给个人计分的成果及原因。")
    let ledgerHolds = Word(
        "workbook-ledger-holds", "A row for each posting; the rows of a quantity sum to it.", "每笔计分一行；同一计算项各行之和即其数值。")
    let findingsHold = Word("workbook-findings-hold", "What was found in the records and in the run.", "材料与计算中发现的问题。")
    let rubricHolds = Word(
        "workbook-rubric-holds", "The rules, with weights, grades and the texts behind them.", "规则、权重、等次及其依据文件。")
    let reconciliationHolds = Word(
        "workbook-reconciliation-holds", "Sums that must agree, each taken in several ways.", "以多种方式计算、必须一致的合计数。")
    let manifestHolds = Word(
        "workbook-manifest-holds", "What the run read and wrote, with fingerprints.", "本次计算的输入与输出文件及其校验码。")

    // Columns.
    let cohort = Word("workbook-cohort", "Of", "排名人数")
    let level = Word("workbook-level", "Level", "层级")
    let measure = Word("workbook-measure", "Quantity", "计算项")
    let kind = Word("workbook-kind", "Kind", "类别")
    let otherItem = Word("workbook-other-item", "Other item", "相关成果")
    let file = Word("workbook-file", "File", "文件")
    let line = Word("workbook-line", "Line", "行")
    let code = Word("workbook-code", "Code", "代码")
    let severity = Word("workbook-severity", "Severity", "级别")
    let column = Word("workbook-column", "Column", "列")
    let element = Word("workbook-element", "Element", "元素")
    let message = Word("workbook-message", "Message", "说明")
    let hint = Word("workbook-hint", "Hint", "提示")
    let itemTitle = Word("workbook-item-title", "Title", "名称")
    let statuses = NamedWords(
        "workbook-status",
        [
            ("scored", "scored", "已评分"),
            ("not-assessed", "not to be assessed", "不参加考核"),
            ("no-track", "no track", "无适用类别"),
            ("several-tracks", "several tracks", "同时符合多个类别"),
            ("unscored", "a dimension has no score", "有维度无得分"),
            ("no-total", "no total", "无总分"),
        ])
    let quotaEffects = NamedWords(
        "workbook-quota-effect",
        [
            ("none", "–", "–"),
            ("seated", "has a seat", "在名额之内"),
            ("full", "no seat left", "名额已满"),
            ("tied-out", "tied at the last seat: none", "末位并列，不占名额"),
            ("committee", "tied at the last seat: committee", "末位并列，由评审委员会决定"),
        ])
    let severities = NamedWords(
        "workbook-severity",
        [
            ("error", "error", "错误"),
            ("warning", "warning", "警告"),
            ("note", "note", "提示"),
        ])
    let reasons = NamedWords(
        "workbook-reason",
        [
            ("duplicate", "Duplicate of the other item", "与相关成果重复"),
            ("not-selected", "Not among the selected items", "不在选计成果之内"),
            ("shared-cap", "Over a shared limit", "超过共同上限"),
            ("veto", "Taken away by a veto", "因否决项取消"),
            ("evidence-missing", "Required evidence is missing", "缺少必需的佐证材料"),
            ("evidence-late", "Required evidence came too late, and no decision admits it", "佐证材料逾期，且无准予补交的决定"),
            ("counts-elsewhere", "Counts under another criterion", "计入其他指标"),
            ("cap", "Over a limit", "超过上限"),
        ])

    // Summary.
    let firstDay = Word("workbook-first-day", "First day", "起始日")
    let lastDay = Word("workbook-last-day", "Last day", "截止日")
    let runFingerprint = Word("workbook-run-fingerprint", "Fingerprint of rubric and inputs", "评价办法与输入文件的校验码")
    let read = Word("workbook-read", "People read", "读入人数")
    let inTable = Word("workbook-in-table", "People in the table", "表中人数")
    let leftOut = Word("workbook-left-out", "Left out because of unsound records", "因材料有误未纳入人数")
    let textNumbers = Word(
        "workbook-text-numbers",
        "{1} numbers are fractions or have more than 15 digits and stand, in italics, as text.",
        "{1} 个数值为分数或超过 15 位，以斜体文本表示。")
    let cutTexts = Word(
        "workbook-cut-texts", "{1} texts are longer than a cell holds and end with “…”.", "{1} 个文本超出单元格容量，以“…”结尾。")
    let changedTexts = Word(
        "workbook-changed-texts", "{1} texts have characters that no workbook holds; these became “\u{FFFD}”.",
        "{1} 个文本含有工作簿无法保存的字符，已替换为“\u{FFFD}”。")

    // Reconciliation.
    let equationsNote = Word(
        "workbook-equations-note",
        "Each line is one quantity, summed in several ways that must agree: the difference is zero.",
        "每行一个计算项，以多种方式求和，结果必须一致：差额为零。")
    let overPersons = Word("workbook-over-persons", "Over the persons", "按人员合计")
    let overPlaces = Word("workbook-over-places", "Over institutions and people of none", "按单位合计（含无单位人员）")
    let inLedger = Word("workbook-in-ledger", "Over the ledger", "按计分明细合计")
    let control = Word("workbook-control", "Manifest", "文件清单")
    let difference = Word("workbook-difference", "Difference", "差额")
    let remark = Word("workbook-remark", "Remark", "备注")
    let exactly = Word(
        "workbook-exactly", "has fractions: compared exactly, not by the spreadsheet", "含分数：由程序精确比较，不由电子表格计算")
    let allDifferences = Word("workbook-all-differences", "Sum of all differences", "差额合计")
    let worksNote = Word(
        "workbook-works-note",
        "A work of two institutions counts in each. The rest went to others or over limits; below zero, works were paid twice.",
        "两个单位共同完成的成果在两个单位各计一项。差额为他人所得及超限部分；负数表示同一成果被重复计分。")
    let notPaid = Word("workbook-not-paid", "Worth less points", "成果总分值减计分")

    // Rubric.
    let policy = Word("workbook-policy", "Policy", "政策")
    let stage = Word("workbook-stage", "Stage", "环节")
    let decimals = Word("workbook-decimals", "Places", "小数位")
    let mode = Word("workbook-mode", "Mode", "方式")
    let stages = Word("workbook-stages", "Roundings", "舍入")
    let roundings = NamedWords(
        "workbook-rounding",
        [
            ("half-up", "half-up", "四舍五入"),
            ("half-even", "half-even", "四舍六入五成双"),
            ("half-down", "half-down", "五舍六入"),
            ("down", "down", "舍去"),
            ("up", "up", "进一"),
            ("floor", "floor", "向下取整"),
            ("ceiling", "ceiling", "向上取整"),
        ])
    let weights = Word("workbook-weights", "Weights (%)", "权重（%）")
    let criteria = Word("workbook-criteria", "Criteria", "指标")
    let dimensionTitle = Word("workbook-dimension-title", "Dimension", "维度")
    let countsWhen = Word("workbook-counts-when", "Counts when", "计入条件")
    let tier = Word("workbook-tier", "Tier", "档次")
    let when = Word("workbook-when", "When", "条件")
    let once = Word("workbook-once", "Once per", "去重依据")
    let credit = Word("workbook-credit", "Credit", "贡献分配")
    let shares = Word("workbook-shares", "Shares by position", "各位次所占比例")
    let declared = Word("workbook-declared", "as declared", "按申报比例")
    let equal = Word("workbook-equal", "equal shares", "平均分配")
    let tables = Word("workbook-tables", "Numbers that are looked up", "数值表")
    let table = Word("workbook-table", "Table", "表")
    let key = Word("workbook-key", "For", "适用")
    let limits = Word("workbook-limits", "Limits", "上限")
    let selections = NamedWords(
        "workbook-selection",
        [
            ("best", "the {1} best items", "取得分最高的 {1} 项"),
            ("chosen", "the first {1} items in the order chosen", "按自选顺序取前 {1} 项"),
        ])
    let payment = Word("workbook-payment", "Paid in earlier runs", "以往已计分的")
    let payments = NamedWords(
        "workbook-payment",
        [
            ("difference", "only the difference is paid", "只补差额"),
            ("once", "nothing more is paid", "不再计分"),
        ])
    let withdrawnWhen = Word("workbook-withdrawn-when", "Withdrawn when", "撤销条件")
    let sharedLimits = Word("workbook-shared-limits", "Limits and choices over several criteria", "跨指标的上限与选择")
    let ties = Word("workbook-ties", "Ties are decided by", "同分依据")
    let evidenceUntil = Word("workbook-evidence-until", "Evidence until", "佐证材料截止")
    let evidence = Word("workbook-evidence", "Required evidence", "必需的佐证材料")
    let grades = Word("workbook-grades", "Grades", "等次")
    let range = Word("workbook-range", "Range or condition", "范围或条件")
    let deductions = Word("workbook-deductions", "Deductions", "扣分")
    let article = Word("workbook-article", "Article", "条款")
    let text = Word("workbook-text", "Text", "文件")
    let link = Word("workbook-link", "Link", "链接")

    // Manifest.
    let product = Word("workbook-product", "Product", "产品")
    let inputs = Word("workbook-inputs", "Inputs", "输入")
    let outputs = Word("workbook-outputs", "Outputs of the run, without this workbook", "本次计算的输出（不含本工作簿）")
    let role = Word("workbook-role", "Role", "用途")
    let path = Word("workbook-path", "Path", "路径")
    let bytes = Word("workbook-bytes", "Bytes", "字节")

    // A person's workbook.
    let sheet = Word("workbook-sheet", "Sheet", "评分表")
    let items = Word("workbook-items", "Items", "成果")
    let others = Word("workbook-others", "To others", "归其他完成人")
}
