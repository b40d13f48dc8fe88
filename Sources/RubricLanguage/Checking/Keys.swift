/// The keys that a rubric may use, by where they stand.
enum Keys {
    static let rubric = [
        "rubric", "version", "title", "subject", "policy", "legacy", "period", "currency", "sources", "rounding",
        "parameters", "tracks", "tables", "brackets", "credit", "criteria", "only once", "shared caps", "measures",
        "conditions", "dimensions", "weights", "optional", "total", "deductions", "gates", "vetoes", "grades", "quota",
        "ties", "rank within", "places", "greatest",
    ]
    static let source = ["text", "article", "date", "link"]
    static let rounding = ["item", "criterion", "dimension", "weighted", "total"]
    static let parameter = ["value", "title"]
    static let track = ["title", "when"]
    static let table = ["keys", "rows", "else"]
    static let bracket = ["up to", "rate"]
    static let credit = ["title", "by", "conserves", "table", "beyond", "remainder", "otherwise", "share", "points"]
    static let remainder = ["to", "where"]
    static let criterion = [
        "title", "dimension", "counts", "where", "once per", "points", "times", "plus", "credit", "evidence",
        "select", "at most", "combine", "missing",
    ]
    static let decisionTable = ["hit", "rows"]
    static let row = ["tier", "title", "points", "when"]
    static let adjustment = ["name", "title", "when", "by"]
    static let selection = ["best", "chosen"]
    static let cap = ["tier", "per", "items", "points"]
    static let onlyOnce = ["title", "criteria", "per"]
    static let sharedCap = ["title", "criteria", "at most", "of"]
    static let measure = ["title", "unit", "value", "round"]
    static let condition = ["title", "when"]
    static let dimension = ["title", "score", "missing"]
    static let optional = ["leave out", "at most"]
    static let deduction = ["title", "points"]
    static let gate = ["title", "for", "require", "grade at most"]
    static let veto = ["title", "when", "grade", "zero"]
    static let grades = ["of", "bands", "worst of"]
    static let conditionalGrade = ["when", "title"]
    static let band = ["range", "title"]
    static let quota = ["at most", "round", "within", "ties"]
}
