internal import Records

/// The numbers of the works that have several reports or are credited to somebody who did not report.
///
/// Works are numbered in the order of their smallest identifier keys, so that the numbers follow from what
/// was reported and not from where it stood.
struct WorkNumbers {
    /// For each group its number.
    private var numbers: [WorkIndex]
    /// How many works have a number.
    let count: Int

    init(_ register: borrowing ReportRegister, _ groups: WorkGroups, _ adoptions: [Adoption]) {
        var isWork = [Bool](repeating: false, count: register.reports.count)
        for report in register.reports.indices where groups.group(of: UInt32(report)) != report {
            isWork[groups.group(of: UInt32(report))] = true
        }
        for adoption in adoptions { isWork[adoption.group] = true }
        var keys: [Int: IdentifierKey] = [:]
        for identifier in register.identifiers {
            let group = groups.group(of: identifier.report)
            if isWork[group] { keys[group] = min(keys[group] ?? identifier.key, identifier.key) }
        }
        numbers = Array(repeating: .none, count: isWork.count)
        for (index, group) in keys.sorted(by: { $0.value < $1.value }).enumerated() {
            numbers[group.key] = WorkIndex(index)
        }
        count = keys.count
    }

    /// The number of a group, if it has one.
    subscript(group: Int) -> WorkIndex? { numbers[group] == .none ? nil : numbers[group] }
}
