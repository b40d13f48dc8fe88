import Records

/// The words of what institutions and units have, in one language.
struct PlaceWords: Sendable {
    let staff, fullTime, totalPerHead, totalPerFullTime, quota, seats, reached, kept: String

    static func `in`(_ language: Language) -> PlaceWords {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }

    private static let english = PlaceWords(
        staff: "Staff and totals", fullTime: "Full-time equivalents", totalPerHead: "Total per head",
        totalPerFullTime: "Total per full-time equivalent", quota: "Quota for {1}", seats: "Seats",
        reached: "Reach the grade", kept: "Keep it")
    private static let chinese = PlaceWords(
        staff: "人员与总分", fullTime: "全时当量", totalPerHead: "人均总分", totalPerFullTime: "每全时当量总分",
        quota: "“{1}”名额", seats: "名额", reached: "达到该等次", kept: "保留该等次")
}
