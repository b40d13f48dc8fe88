public import Diagnostics
public import Records

/// The works of a run, joined across persons and files by exact identifiers.
///
/// Reports of one kind that share an identifier, directly or by way of others, are of one work. No report is
/// merged or lost: each keeps its row and its words. A person whom a report names by staff number and who
/// reported nothing of the work himself is credited all the same.
public struct WorkJoin: Sendable {
    /// What was found, in the order of the files.
    public let findings: [Finding]
    public let tally: JoinTally
    let plan: IdentityPlan
    let reports: WorkReports
    /// For each batch what its persons adopt.
    let adoptions: [Int: [AdoptedItem]]
    /// For each batch the items that a decision joined with others, with its line.
    let decided: [Int: [(item: Row, line: Int)]]

    /// Joins the works of all batches of a store.
    ///
    /// - Parameter files: the names of the run's files.
    public init(
        of store: some BatchReading, files: [String], vocabulary: Vocabulary, decisions: Decisions? = nil, threads: Int
    ) {
        let finder = ReportFinder(vocabulary, decisions: decisions)
        self.init(
            ReportRegister(of: store, finder, threads: threads), of: store, files: files, vocabulary: vocabulary,
            decisions: decisions, threads: threads)
    }

    /// Joins the works of all batches of a store, whose reports were found, with the same decisions, while it was filled.
    public init(
        _ register: consuming ReportRegister, of store: some BatchReading, files: [String], vocabulary: Vocabulary,
        decisions: Decisions? = nil, threads: Int
    ) {
        precondition(register.batchCount == store.count, "the reports of every batch were found")
        let plan = IdentityPlan(vocabulary)
        let ruling = decisions.map { Ruling($0, register, plan) }
        let groups = WorkGroups(register, under: ruling)
        let adopted = register.adoptions(groups)
        let numbers = WorkNumbers(register, groups, adopted)
        let reports = WorkReports(register, groups, numbers)
        self.reports = reports
        let deliveries = adopted.map { Delivery($0, numbers[$0.group], register) }
        let unidentified = register.firstUnidentified()
        decided = ruling?.joined(register, groups) ?? [:]
        let rulings = ruling?.findings(register, of: store) ?? []
        let evidence = EvidenceHearing(repeated: register.evidence.repeated, reports, files: files, plan)
        _ = consume register

        let sources = Dictionary(grouping: Set(deliveries.map(\.source)), by: \.batch).mapValues { $0.map(\.row) }
        let inspection = Inspection(
            reports, works: numbers.count, adopted: sources, evidence: evidence, store, plan, threads: threads)
        adoptions = WorkJoin.adoptions(deliveries, inspection)
        tally = inspection.tally(adoptions: deliveries.count)
        let hearing = Hearing(reports: reports, files: files, plan: plan, threads: threads)
        let note = unidentified.map { $0.finding(in: store.batch(at: $0.first.batch), files: files, plan) }
        let shared = evidence?.findings(about: inspection.uses) ?? []
        findings =
            (hearing.findings(inspection, store) + [note].compactMap(\.self) + rulings + shared).inOrder()
        self.plan = plan
    }

    private static func adoptions(_ deliveries: [Delivery], _ inspection: Inspection) -> [Int: [AdoptedItem]] {
        Dictionary(grouping: deliveries, by: \.person.batch).mapValues { deliveries in
            deliveries.map { delivery in
                guard let work = delivery.work, let parcel = inspection.parcels[delivery.source] else {
                    preconditionFailure("an adopted work has a number, and its item was fetched")
                }
                return AdoptedItem(person: delivery.person.row, work: work, parcel: parcel)
            }.sorted { ($0.person, $0.work) < ($1.person, $1.work) }
        }
    }
}

/// An adoption with the places that it leads from and to.
private struct Delivery {
    var source: ItemPlace
    var person: ItemPlace
    var work: WorkIndex?

    init(_ adoption: Adoption, _ work: WorkIndex?, _ register: borrowing ReportRegister) {
        let person = register.subjects[Int(adoption.person)]
        source = ItemPlace(
            batch: register.batch(of: adoption.report), row: register.reports[Int(adoption.report)].row)
        self.person = ItemPlace(batch: Int(person.batch), row: person.row)
        self.work = work
    }
}

/// An item that a person of a batch adopts.
struct AdoptedItem: Sendable {
    var person: Row
    var work: WorkIndex
    var parcel: Parcel
}
