/// Words of what institutions and units have.
struct PlaceTable: WordTable {
    static let words = PlaceTable()

    let staff = Word("places-staff", "Staff and totals", "人员与总分")
    let fullTime = Word("places-full-time", "Full-time equivalents", "全时当量")
    let totalPerHead = Word("places-total-per-head", "Total per head", "人均总分")
    let totalPerFullTime = Word("places-total-per-full-time", "Total per full-time equivalent", "按全时当量人均总分")
    let quota = Word("places-quota", "Quota for {1}", "“{1}”名额")
    let seats = Word("places-seats", "Seats", "名额")
    let reached = Word("places-reached", "Reach the grade", "达到该等次")
    let kept = Word("places-kept", "Keep it", "保留该等次")
}
