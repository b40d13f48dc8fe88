internal import Records

/// A report of a work in its batch.
struct WorkReport: Sendable {
    /// The subject who reports it.
    var subject: Row
    var item: Row
    var work: WorkIndex
}

/// The reports of all works with a number, batch by batch.
struct WorkReports: Sendable {
    private var all: [WorkReport] = []
    /// For each batch where its reports end.
    private var ends: [Int] = []

    init(_ register: borrowing ReportRegister, _ groups: WorkGroups, _ numbers: WorkNumbers) {
        all.reserveCapacity(register.reports.indices.count { numbers[groups.group(of: UInt32($0))] != nil })
        for report in register.reports.indices {
            guard let work = numbers[groups.group(of: UInt32(report))] else { continue }
            let entry = register.reports[report]
            let subject = register.subjects[Int(entry.subject)]
            while ends.count < Int(subject.batch) { ends.append(all.count) }
            all.append(WorkReport(subject: subject.row, item: entry.row, work: work))
        }
        while ends.count < register.batchCount { ends.append(all.count) }
    }

    var count: Int { all.count }

    /// The reports of a batch: subject by subject.
    subscript(batch batch: Int) -> ArraySlice<WorkReport> {
        all[(batch == 0 ? 0 : ends[batch - 1])..<ends[batch]]
    }
}
