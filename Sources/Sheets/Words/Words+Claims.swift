import Records

/// The words of claimed and awarded points, in one language.
struct ClaimWords: Sendable {
    let heading, claimed, difference, byRule: String

    static func `in`(_ language: Language) -> ClaimWords {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }

    private static let english = ClaimWords(
        heading: "Claimed and awarded", claimed: "Claimed", difference: "Difference", byRule: "The rule gives {1}")
    private static let chinese = ClaimWords(heading: "自评分与认定分", claimed: "自评分", difference: "差额", byRule: "按规则计 {1} 分")
}
