import Analysis
import Importing
import Numbers
import Records
import RubricLanguage

/// Weights and scores as documents of XMCDA, a folder for each track.
struct XMCDAFolder {
    private let reports: [TuningReport]

    init(_ reports: [TuningReport]) { self.reports = reports }

    /// Writes the documents below `xmcda/`; how many numbers had to be rounded.
    func write(to folder: OutputFolder) throws -> Int {
        try folder.makeFolder("xmcda")
        var rounded = 0
        for report in reports {
            let path = "xmcda/" + report.people.name
            try folder.makeFolder(path)
            let (files, count) = report.people.performanceTable.xmcda()
            for file in files { try folder.write(file.bytes, to: path + "/" + file.name) }
            rounded += count
        }
        return rounded
    }
}

extension WeighedPeople {
    /// The name of the track; that of the total where one sum holds for everybody.
    fileprivate var name: String {
        let rubric = population.rubric
        return track.map { rubric.tracks[$0].name } ?? rubric.measures[rubric.total.index].name
    }

    fileprivate var performanceTable: PerformanceTable {
        PerformanceTable(
            alternatives: people.map { .init(id: population.ids[$0], name: population.names[$0]) },
            criteria: criteria.map { .init(id: $0.name, name: $0.labels.english) }, weights: weights,
            performances: people.indices.map { person in criteria.indices.map { score(person, $0) } })
    }
}
