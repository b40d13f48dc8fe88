import Records

/// The words of what would change a result, in one language.
struct OutlookWords: Sendable {
    let heading, bestGrade, nextGrade, nextByCondition, then, lacking, lackingMoreThan, tooMuch, oneOf: String
    let gates, atMostGrade, limitsNoGrade, limits, atCeiling: String
    let items, ifVerified, untried, now, would, gain, gradeWould: String
    let tracks, tracksNote, ownTrack, notValid: String

    static func `in`(_ language: Language) -> OutlookWords {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }

    private static let english = OutlookWords(
        heading: "What would change the result", bestGrade: "The score reaches the best grade.",
        nextGrade: "{1} begins at {2}. {3} is {4}: {5} more would reach it.",
        nextByCondition: "For {1} this would have to hold no longer: {2}", then: "; ",
        lacking: "{1} more needed", lackingMoreThan: "more than {1} more needed", tooMuch: "{1} too much",
        oneOf: "One of these must hold: {1}",
        gates: "Gates not met", atMostGrade: "As long as this is so, the grade is at most {1}.",
        limitsNoGrade: "This does not limit the grade.", limits: "Limits reached",
        atCeiling: "At its greatest value, {1}: what goes beyond it adds nothing",
        items: "Items that could still count",
        ifVerified:
            "What each of these items would change if it were verified and its evidence were there, all else as it is.",
        untried: "{1} further items were not tried.", now: "Now", would: "Would be", gain: "Change",
        gradeWould: "The grade by score would be {1}.", tracks: "On each track",
        tracksNote: "Only the person's own track is valid. The others are shown for comparison.",
        ownTrack: "own track", notValid: "not valid: for comparison only")

    private static let chinese = OutlookWords(
        heading: "哪些变化会影响结果", bestGrade: "得分已达到最高等次。",
        nextGrade: "“{1}”的起点为 {2}。{3}现为 {4}，还差 {5}。", nextByCondition: "要达到“{1}”，须不再符合以下条件：{2}",
        then: "；", lacking: "还差 {1}", lackingMoreThan: "还差 {1} 以上", tooMuch: "超出 {1}", oneOf: "须符合以下之一：{1}",
        gates: "未满足的准入条件",
        atMostGrade: "在满足之前，等次不高于{1}。", limitsNoGrade: "不影响等次。", limits: "已达到的上限",
        atCeiling: "已达最高值 {1}：超出部分不再计分", items: "仍可能计分的项目",
        ifVerified: "假设该项目已通过核验且佐证材料齐全、其余不变时的结果。", untried: "另有 {1} 项未试算。", now: "现在",
        would: "将为", gain: "变化", gradeWould: "按得分等次将为{1}。", tracks: "按各评价类别计算",
        tracksNote: "仅本人所属类别有效，其他类别仅供对照。", ownTrack: "本人类别", notValid: "无效：仅供对照")
}
