import Records
import RubricLanguage
import Scoring
import Workbooks

/// The page of a subject and its rows in lists of people.
struct SubjectPages: Sendable {
    private let maker: AccountMaker
    private let page: PersonPage
    private let list: PeopleList
    private let rubric: Rubric
    private let names: PlaceNames
    /// The totals of each cohort; `nil` for those that are too small to be shown.
    private let cohorts: [Bins?]
    /// The way from the list of people to the folder of persons.
    private let folder: String
    private let renderings: PagesReporter.Renderings
    private let workbook: PersonWorkbook?

    init(
        _ evaluation: Evaluation, _ run: RunDescription, _ names: PlaceNames, _ renderings: PagesReporter.Renderings
    ) {
        rubric = evaluation.rubric
        self.names = names
        self.renderings = renderings
        workbook = renderings.workbooks.map { PersonWorkbook(evaluation.rubric, run, in: $0) }
        let frame = PageFrame(rubric, run)
        maker = AccountMaker(rubric, run, names)
        page = PersonPage(
            frame: frame,
            copies: (renderings.hasPDF ? ["pdf"] : []) + (renderings.workbooks == nil ? [] : ["xlsx"]))
        list = PeopleList(frame: frame)
        cohorts = evaluation.cohorts.map(CohortBins.bins)
        folder = IndexPage.isParted(evaluation) ? "../persons/" : "persons/"
    }

    /// Appends to the streams of `PagesReporter`.
    func append(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, _ scorer: inout Scorer<LedgerSink>,
        to streams: inout [[UInt8]]
    ) {
        let account = maker.account(of: subject, outcome, verdict, &scorer)
        streams[4] += account.id.utf8
        if renderings.hasNotCounted { appendNotCounted(account, to: &streams[5]) }
        if let workbook { streams[6] += write(account, to: workbook).utf8 }
        guard renderings.hasPages else { return }
        streams[0] += page.page(account, cohort: verdict.cohortIndex.flatMap { cohorts[$0] })
        var row = row(account, outcome, verdict, &scorer)
        streams[1] += list.row(row)
        row.folder = "../persons/"
        streams[2] += list.row(row)
        if let home = maker.columns.home(&scorer) {
            let symbols = scorer.evaluator.batch.symbols
            streams[3] += symbols[home.institution].utf8
            streams[3].append(0x0A)
            streams[3] += (home.unit.map { symbols[$0] } ?? "").utf8
        }
    }

    private func write(_ account: Account, to workbook: PersonWorkbook) -> String {
        do {
            return try workbook.write(account)
        } catch {
            return "!" + error.reason
        }
    }

    private func row(
        _ account: Account, _ outcome: Outcome, _ verdict: Verdict, _ scorer: inout Scorer<LedgerSink>
    ) -> PersonRow {
        let symbols = scorer.evaluator.batch.symbols
        let unit = maker.columns.home(&scorer).map { home in
            names.name(symbols[home.institution], home.unit.map { symbols[$0] }, in: maker.language)
        }
        return PersonRow(
            folder: folder, id: account.id, name: account.name, otherName: account.otherName, unit: unit,
            track: outcome.track.map { rubric.tracks[$0].labels[maker.language] },
            title: maker.columns.title(&scorer).map { maker.columns.titles[$0].labels[maker.language] },
            grade: account.result.grade, total: account.result.total, rank: verdict.rank.map(String.init),
            gradeIndex: verdict.grade)
    }
}
