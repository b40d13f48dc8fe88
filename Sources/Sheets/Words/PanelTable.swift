/// Words of panels.
struct PanelTable: WordTable {
    static let words = PanelTable()

    let used = Word("panels-used", "Mean used", "采用的平均分")
    let interval = Word("panels-interval", "± standard error", "± 标准误")
    let trimmed = Word("panels-trimmed", "without {1} at each end", "去掉最高、最低各 {1} 个")
    let unused = Word("panels-unused", "the rubric uses none", "评价办法未采用")
    let tooFew = Word("panels-too-few", "no score: {1} of at least {2} assessors", "无得分：评价人 {1} 人，至少需要 {2} 人")
    let nearLimit = Word("panels-near-limit", "near limit: {1} for {2}", "接近等次界线：“{2}”的界线为 {1}")
}
