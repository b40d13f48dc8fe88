import Records

/// The words of panels, in one language. `{1}` and `{2}` are places that `fill` fills.
struct PanelWords: Sendable {
    let used, interval, trimmed, unused, tooFew, nearLimit: String

    static func `in`(_ language: Language) -> PanelWords {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }

    private static let english = PanelWords(
        used: "Mean used", interval: "± standard error", trimmed: "without {1} at each end",
        unused: "the rubric uses none", tooFew: "no score: {1} of at least {2} assessors",
        nearLimit: "near limit: {1} for {2}")
    private static let chinese = PanelWords(
        used: "采用的平均分", interval: "± 标准误", trimmed: "去掉最高、最低各{1}个", unused: "规则未采用", tooFew: "无得分：评委{1}人，至少需要{2}人",
        nearLimit: "接近界限：{2}的界限为{1}")
}
