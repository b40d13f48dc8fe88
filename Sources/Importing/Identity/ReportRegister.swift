internal import Pipelines
internal import Records

/// The reports of all batches of a run: some 250 bytes for a person with a dozen items.
public struct ReportRegister: Sendable {
    struct Subject: Sendable {
        var number: Symbol
        var batch: UInt32
        var row: Row
    }

    /// Items without an identifier in which somebody is named, and the first of them.
    struct Unidentified: Sendable {
        var count: UInt32 = 0
        var batch: UInt32 = 0
        var row = Row(0)
    }

    /// No subject, no report.
    static let none = UInt32.max

    private(set) var subjects: [Subject] = []
    private(set) var reports: [ReportList.Report] = []
    private(set) var identifiers: [ReportList.Identifier] = []
    private(set) var mentions: [ReportList.Mention] = []
    private(set) var decided: [ReportList.Decided] = []
    /// All staff numbers that were met, in subjects and in contributors.
    private(set) var numbers = SymbolTable()
    /// For each staff number the person of the run who has it.
    private(set) var persons: [UInt32] = []
    /// For each staff number what cannot be credited because it has no identifier.
    private(set) var unidentified: [Unidentified] = []
    /// The names of evidence that come more than once.
    private(set) var evidence = RepeatedKeys()
    private(set) var batchCount = 0

    public init() {}

    /// The reports that a finder finds in all batches of a store.
    init(of store: some BatchReading, _ finder: ReportFinder, threads: Int) {
        inOrder(
            store.count, threads: threads,
            makeWorker: { { finder.reports(in: store.batch(at: $0)) } },
            deliver: { (list: ReportList) in append(list) })
    }

    /// Takes up the reports of the next batch.
    public mutating func append(_ list: ReportList) {
        let symbols = (0..<list.numbers.count).map { number in
            list.numbers.withUTF8(of: Symbol(number)) { numbers.intern($0) }
        }
        while persons.count < numbers.count {
            persons.append(ReportRegister.none)
            unidentified.append(Unidentified())
        }
        let (firstSubject, firstReport) = (UInt32(subjects.count), UInt32(reports.count))
        for subject in list.subjects {
            let number = symbols[subject.number.index]
            if subject.isPerson, persons[number.index] == ReportRegister.none {
                persons[number.index] = UInt32(subjects.count)
            }
            subjects.append(Subject(number: number, batch: UInt32(batchCount), row: subject.row))
        }
        for report in list.reports { reports.append(.init(subject: firstSubject + report.subject, row: report.row)) }
        for identifier in list.identifiers {
            identifiers.append(.init(key: identifier.key, report: firstReport + identifier.report))
        }
        for mention in list.mentions {
            mentions.append(.init(person: symbols[mention.person.index], report: firstReport + mention.report))
        }
        for var decided in list.decided {
            if decided.report != ReportRegister.none { decided.report += firstReport }
            self.decided.append(decided)
        }
        for (person, row) in list.unidentified { count(symbols[person.index], row) }
        evidence.insert(list.evidence)
        batchCount += 1
    }

    private mutating func count(_ person: Symbol, _ row: Row) {
        if unidentified[person.index].count == 0 {
            unidentified[person.index] = Unidentified(batch: UInt32(batchCount), row: row)
        }
        unidentified[person.index].count += 1
    }

    /// The person of the run with a staff number.
    func person(_ number: Symbol) -> UInt32? {
        persons[number.index] == ReportRegister.none ? nil : persons[number.index]
    }

    /// The place of a report's batch.
    func batch(of report: UInt32) -> Int { Int(subjects[Int(reports[Int(report)].subject)].batch) }
}
