import RubricLanguage
import Scoring
import Sheets

/// Writes the pages: of people as they come, their list in the order of numbers, and in the end those of places.
final class PageWriter {
    private let folder: OutputFolder
    private let evaluation: Evaluation
    private let run: RunDescription
    private let names: PlaceNames
    private let index: OutputFile
    private let indexPage: IndexPage
    private let list: PeopleWriter
    private let order: OrderedWriter
    /// The rows of the people of each unit, with their ordinals.
    private var people: [Home: [(ordinal: Int, row: [UInt8])]] = [:]
    /// The first thing that went wrong; what comes after it is dropped.
    private var fault: (any Error)?

    private struct Home: Hashable {
        var institution, unit: String
    }

    /// - Parameter tables: what the index leads to beside the pages.
    init(
        _ folder: OutputFolder, _ evaluation: Evaluation, _ run: RunDescription, _ names: PlaceNames, tables: [String]
    ) throws {
        self.folder = folder
        self.evaluation = evaluation
        self.run = run
        self.names = names
        indexPage = IndexPage(evaluation.rubric, run, names, tables: tables)
        let index = try folder.file("index.html")
        try index.write(indexPage.start(evaluation))
        self.index = index
        let list = try PeopleWriter(folder, indexPage, evaluation, index: index)
        self.list = list
        let path = folder.path
        order = OrderedWriter(temporaryFile: { try openTemporaryFile(in: path) }) { bytes, _ in
            try list.write(bytes)
        }
        try folder.makeFolder("persons")
        try folder.makeFolder("institutions")
    }

    /// Takes what was written about a batch.
    func take(_ report: BatchReport) {
        guard fault == nil else { return }
        do {
            guard let rows = PagesReporter.streams.firstIndex(of: .indexRow) else { return }
            try order.add(report.streams[rows], ends: report.ends[rows], ordinals: report.ordinals)
            try takePages(report)
        } catch {
            fault = error
        }
    }

    private func takePages(_ report: BatchReport) throws {
        func texts(_ stream: RunStream) -> [ArraySlice<UInt8>] {
            PagesReporter.streams.firstIndex(of: stream).map(report.texts) ?? []
        }
        let (pages, numbers, rows, homes) = (texts(.page), texts(.number), texts(.unitRow), texts(.home))
        for (subject, ordinal) in report.ordinals.enumerated() {
            let number = String(decoding: numbers[subject], as: UTF8.self)
            list.note(number, ordinal: ordinal, of: evaluation.tally.subjects)
            try folder.write(Array(pages[subject]), to: "persons/" + pageName(number), about: number)
            guard let end = homes[subject].firstIndex(of: 0x0A) else { continue }
            let home = Home(
                institution: String(decoding: homes[subject][..<end], as: UTF8.self),
                unit: String(decoding: homes[subject][(end + 1)...], as: UTF8.self))
            people[home, default: []].append((ordinal, Array(rows[subject])))
        }
    }

    /// Writes what waited, the end of the index, and the pages of places.
    func finish(_ tallies: TrackTallies, _ places: RunPlaces) throws {
        if let fault { throw fault }
        try order.finish()
        try list.finish()
        try index.write(indexPage.end(evaluation, places, parts: list.parts))
        folder.add(try index.finish())
        try placePages(
            places, run, names, tallies,
            people: { institution, unit in
                let rows = people[Home(institution: institution, unit: unit)] ?? []
                return rows.sorted { $0.ordinal < $1.ordinal }.flatMap(\.row)
            }, write: { path, bytes, number in try folder.write(bytes, to: path, about: number) })
    }
}
