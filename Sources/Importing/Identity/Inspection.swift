internal import Pipelines
internal import Records

/// A look at every report of a work: which works need a closer one, and the items that are adopted.
struct Inspection {
    /// What one batch shows.
    private struct Part: Sendable {
        var digests: [Digest] = []
        var parcels: [(item: Row, parcel: Parcel)] = []
        var uses: [EvidenceUse] = []
    }

    /// What is known of a work so far.
    private struct Watch {
        var facts: UInt64?
        /// The subject who reported last.
        var batch = -1
        var subject = Row(0)
        var reports = 0
        var isConspicuous = false

        mutating func take(_ digest: Digest, of report: WorkReport, in batch: Int) {
            if let facts {
                let isRepeated = self.batch == batch && subject == report.subject
                if facts != digest.facts || isRepeated { isConspicuous = true }
            }
            if digest.exceedsWhole { isConspicuous = true }
            reports += 1
            (facts, self.batch, subject) = (digest.facts, batch, report.subject)
        }
    }

    private var watches: [Watch]
    /// The adopted items by batch and row.
    private(set) var parcels: [ItemPlace: Parcel] = [:]
    /// Where evidence is used that was met more than once.
    private(set) var uses: [EvidenceUse] = []

    /// - Parameters:
    ///   - adopted: for each batch the items that are adopted from it.
    ///   - evidence: which evidence to look for, if any.
    init(
        _ reports: WorkReports, works: Int, adopted: [Int: [Row]], evidence: EvidenceHearing?,
        _ store: some BatchReading, _ plan: IdentityPlan, threads: Int
    ) {
        watches = Array(repeating: Watch(), count: works)
        let batches = (0..<store.count).filter { evidence != nil || !reports[batch: $0].isEmpty }
        inOrder(
            batches.count, threads: threads,
            makeWorker: {
                { index in
                    let batch = store.batch(at: batches[index])
                    var part = Part()
                    part.digests = reports[batch: batches[index]].map {
                        Digest(of: $0.item, by: $0.subject, in: batch, plan)
                    }
                    part.parcels = adopted[batches[index], default: []].map {
                        ($0, Parcel($0, of: batch, in: plan.vocabulary))
                    }
                    part.uses = evidence?.uses(in: batch, at: batches[index]) ?? []
                    return (batches[index], part)
                }
            },
            deliver: { (delivery: (batch: Int, part: Part)) in
                for (report, digest) in zip(reports[batch: delivery.batch], delivery.part.digests) {
                    watches[report.work.index].take(digest, of: report, in: delivery.batch)
                }
                uses += delivery.part.uses
                for (item, parcel) in delivery.part.parcels {
                    parcels[ItemPlace(batch: delivery.batch, row: item)] = parcel
                }
            })
    }

    /// Whether the reports of a work differ, declare more than the whole, or come twice from one subject.
    func isConspicuous(_ work: WorkIndex) -> Bool {
        watches[work.index].reports > 1 && watches[work.index].isConspicuous
    }

    /// The works with several reports.
    func tally(adoptions: Int) -> JoinTally {
        var tally = JoinTally()
        tally.adoptions = adoptions
        for watch in watches where watch.reports > 1 {
            tally.works += 1
            tally.reports += watch.reports
        }
        return tally
    }
}

/// The place of an item in the run.
struct ItemPlace: Hashable, Sendable {
    var batch: Int
    var row: Row
}
