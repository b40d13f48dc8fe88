/// Words of claimed and awarded points.
struct ClaimTable: WordTable {
    static let words = ClaimTable()

    let heading = Word("claims-heading", "Claimed and awarded", "自评分与计分对照")
    let claimed = Word("claims-claimed", "Claimed", "自评分")
    let difference = Word("claims-difference", "Difference", "差额")
    let byRule = Word("claims-by-rule", "The rule gives {1}", "按规则计 {1} 分")
}
