/// Words of what would change a result.
struct OutlookTable: WordTable {
    static let words = OutlookTable()

    let heading = Word("outlook-heading", "What would change the result", "哪些变化会影响结果")
    let bestGrade = Word("outlook-best-grade", "The score reaches the best grade.", "得分已达到最高等次。")
    let nextGrade = Word(
        "outlook-next-grade", "{1} begins at {2}. {3} is {4}: {5} more would reach it.",
        "“{1}”自 {2} 起。{3}现为 {4}，还差 {5}。")
    let nextByCondition = Word(
        "outlook-next-by-condition", "For {1} this would have to hold no longer: {2}", "要达到“{1}”，须不再符合以下条件：{2}")
    let lacking = Word("outlook-lacking", "{1} more needed", "还差 {1}")
    let lackingMoreThan = Word("outlook-lacking-more-than", "more than {1} more needed", "还差 {1} 以上")
    let tooMuch = Word("outlook-too-much", "{1} too much", "超出 {1}")
    let oneOf = Word("outlook-one-of", "One of these must hold: {1}", "须符合以下之一：{1}")
    let gates = Word("outlook-gates", "Gates not met", "未满足的必备条件")
    let atMostGrade = Word(
        "outlook-at-most-grade", "As long as this is so, the grade is at most {1}.", "在满足之前，等次不高于{1}。")
    let limitsNoGrade = Word("outlook-limits-no-grade", "This does not limit the grade.", "不影响等次。")
    let limits = Word("outlook-limits", "Limits reached", "已达到的上限")
    let atCeiling = Word(
        "outlook-at-ceiling", "At its greatest value, {1}: what goes beyond it adds nothing", "已达最高值 {1}：超出部分不再计分")
    let items = Word("outlook-items", "Items that could still count", "仍可能计分的成果")
    let ifVerified = Word(
        "outlook-if-verified",
        "What each of these items would change if it were verified and its evidence were there, all else as it is.",
        "假设该成果已通过核验且佐证材料齐全、其余不变时的结果。")
    let untried = Word("outlook-untried", "{1} further items were not tried.", "另有 {1} 项未试算。")
    let now = Word("outlook-now", "Now", "现在")
    let would = Word("outlook-would", "Would be", "将为")
    let gain = Word("outlook-gain", "Change", "变化")
    let gradeWould = Word("outlook-grade-would", "The grade by score would be {1}.", "得分对应等次将为{1}。")
    let tracks = Word("outlook-tracks", "On each track", "按各评价类别计算")
    let tracksNote = Word(
        "outlook-tracks-note", "Only the person's own track is valid. The others are shown for comparison.",
        "仅本人所属类别的结果有效，其他类别仅供对照。")
    let ownTrack = Word("outlook-own-track", "own track", "本人类别")
    let notValid = Word("outlook-not-valid", "not valid: for comparison only", "不作为结果，仅供对照")
}
