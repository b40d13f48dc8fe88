import RubricLanguage
import Scoring
import Sheets

/// Writes what the reporters hand over, batch by batch: each stream to its file, in the order of numbers.
final class RunWriter {
    private let folder: OutputFolder
    private let streams: [RunStream]
    private let evaluation: Evaluation
    private var rubric: Rubric { evaluation.rubric }
    private let run: RunDescription
    private let names: PlaceNames
    private var files: [RunStream: (file: OutputFile, order: OrderedWriter)] = [:]
    /// The rows of the people of each unit, with their ordinals.
    private var people: [Home: [(ordinal: Int, row: [UInt8])]] = [:]
    /// The first thing that went wrong; what comes after it is dropped.
    private var fault: (any Error)?

    private struct Home: Hashable {
        var institution, unit: String
    }

    init(
        _ folder: OutputFolder, _ streams: [RunStream], _ evaluation: Evaluation, _ run: RunDescription,
        _ names: PlaceNames
    ) throws {
        self.folder = folder
        self.streams = streams
        self.evaluation = evaluation
        self.run = run
        self.names = names
        for stream in streams { try open(stream) }
        if streams.contains(.page) {
            try folder.makeFolder("persons")
            try folder.makeFolder("institutions")
        }
    }

    private func open(_ stream: RunStream) throws {
        guard let name = fileName(stream) else { return }
        let file = try folder.file(name)
        try file.write(
            stream == .indexRow
                ? IndexPage(rubric, run, names).start(evaluation) : FiguresReporter.head(stream, rubric, run))
        var isFirst = stream == .results
        let path = folder.path
        files[stream] = (
            file,
            OrderedWriter(temporaryFile: { try openTemporaryFile(in: path) }) { bytes in
                // An object of the results has a comma before it; the first one needs none.
                try file.write(isFirst ? bytes.dropFirst() : bytes)
                if !bytes.isEmpty { isFirst = false }
            }
        )
    }

    private func fileName(_ stream: RunStream) -> String? {
        switch stream {
        case .persons: "persons.csv"
        case .results: "results.json"
        case .ledger: "ledger.csv"
        case .indexRow: "index.html"
        case .page, .unitRow, .home, .pageName: nil
        }
    }

    /// Takes what was written about a batch.
    func take(_ report: BatchReport) {
        guard fault == nil else { return }
        do {
            for (index, stream) in streams.enumerated() {
                try files[stream]?.order.add(
                    report.streams[index], ends: report.ends[index], ordinals: report.ordinals)
            }
            if streams.contains(.page) { try takePages(report) }
        } catch {
            fault = error
        }
    }

    private func takePages(_ report: BatchReport) throws {
        func texts(_ stream: RunStream) -> [ArraySlice<UInt8>] {
            guard let index = streams.firstIndex(of: stream) else { return [] }
            var start = 0
            return report.ends[index].map { end in
                defer { start = end }
                return report.streams[index][start..<end]
            }
        }
        let (pages, pageNames, rows, homes) = (texts(.page), texts(.pageName), texts(.unitRow), texts(.home))
        for subject in report.ordinals.indices {
            let name = String(decoding: pageNames[subject], as: UTF8.self)
            try folder.write(Array(pages[subject]), to: "persons/" + name)
            guard let end = homes[subject].firstIndex(of: 0x0A) else { continue }
            let home = Home(
                institution: String(decoding: homes[subject][..<end], as: UTF8.self),
                unit: String(decoding: homes[subject][(end + 1)...], as: UTF8.self))
            people[home, default: []].append((report.ordinals[subject], Array(rows[subject])))
        }
    }

    /// Writes what waited, what stands at the end of the files, and the pages of places.
    func finish(_ evaluation: Evaluation) throws {
        if let fault { throw fault }
        for stream in streams {
            guard let (file, order) = files[stream] else { continue }
            try order.finish()
            try file.write(
                stream == .indexRow
                    ? IndexPage(rubric, run, names).end(evaluation) : FiguresReporter.foot(stream))
            folder.add(try file.finish())
        }
        guard streams.contains(.page) else { return }
        try placePages(
            evaluation, run, names,
            people: { institution, unit in
                let rows = people[Home(institution: institution, unit: unit)] ?? []
                return rows.sorted { $0.ordinal < $1.ordinal }.flatMap(\.row)
            }, write: { path, bytes in try folder.write(bytes, to: path) })
    }
}
