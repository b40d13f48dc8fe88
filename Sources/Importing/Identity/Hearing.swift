internal import Diagnostics
internal import Pipelines
internal import Records

/// Compares the reports of all conspicuous works, so many at a time that they do not fill the memory.
struct Hearing {
    /// How many reports are looked at together.
    static let limit = 16_384

    let reports: WorkReports
    let files: [String]
    let plan: IdentityPlan
    let threads: Int

    /// What is found, in the order of the files.
    func findings(_ inspection: Inspection, _ store: some BatchReading) -> [Finding] {
        var findings: [Finding] = []
        for session in sessions(inspection, batches: store.count) {
            for testimonies in testimonies(on: session, store).values {
                findings += WorkComparison(testimonies, plan).findings()
            }
        }
        return findings.inOrder()
    }

    /// The conspicuous works in the order in which they are met, in sets with no more reports than the limit.
    private func sessions(_ inspection: Inspection, batches: Int) -> [Set<WorkIndex>] {
        var counts: [WorkIndex: Int] = [:]
        var order: [WorkIndex] = []
        for batch in 0..<batches {
            for report in reports[batch: batch] where inspection.isConspicuous(report.work) {
                if counts[report.work] == nil { order.append(report.work) }
                counts[report.work, default: 0] += 1
            }
        }
        var sessions: [Set<WorkIndex>] = []
        var room = 0
        for work in order {
            let count = counts[work, default: 0]
            if count > room {
                sessions.append([])
                room = Hearing.limit
            }
            sessions[sessions.count - 1].insert(work)
            room -= count
        }
        return sessions
    }

    private func testimonies(on works: Set<WorkIndex>, _ store: some BatchReading) -> [WorkIndex: [Testimony]] {
        let batches = (0..<store.count).filter { reports[batch: $0].contains { works.contains($0.work) } }
        var testimonies: [WorkIndex: [Testimony]] = [:]
        inOrder(
            batches.count, threads: threads,
            makeWorker: {
                { place in
                    let batch = store.batch(at: batches[place])
                    return reports[batch: batches[place]].filter { works.contains($0.work) }.map {
                        ($0.work, Testimony($0, of: batch, at: batches[place], files: files, plan))
                    }
                }
            },
            deliver: { (delivery: [(work: WorkIndex, testimony: Testimony)]) in
                for (work, testimony) in delivery { testimonies[work, default: []].append(testimony) }
            })
        return testimonies
    }
}
