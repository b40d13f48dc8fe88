public import Numbers
public import RubricLanguage
public import Scoring

/// People with what one run says of them, in columns. All columns have the same order: that of the numbers of people.
public struct Population: Sendable {
    public let rubric: Rubric
    /// Staff numbers.
    public internal(set) var ids: [String] = []
    public internal(set) var names: [String] = []
    public internal(set) var nativeNames: [String?] = []
    /// The number of the institution and of the unit of the greatest appointment.
    public internal(set) var institutions: [String?] = []
    public internal(set) var units: [String?] = []
    /// The track of the rubric; `nil` where none holds.
    public internal(set) var tracks: [Int?] = []
    public internal(set) var statuses: [Status] = []
    /// Rank among those with whom the run ranks the person, and grade after the quota.
    public internal(set) var verdicts: [Verdict] = []
    /// What people can be divided by: title, unit, age band and whatever else the records have.
    public internal(set) var groupings: [Grouping] = []
    /// The measures that are kept, and for each of them a column.
    public let measures: [MeasureIndex]
    public internal(set) var columns: [[Exact?]] = []
    /// For each person the place in the order of the files.
    var fileOrder: [Int] = []
    /// The notes of what single items give each person; empty unless it was asked for.
    var itemNotes: [[UInt8]] = []
    private let itemReader: ItemNotes

    /// What became of a person.
    public enum Status: String, CaseIterable, Sendable {
        case scored
        case notAssessed = "not-assessed"
        case noTrack = "no-track"
        case severalTracks = "several-tracks"
        case unscored
        case noTotal = "no-total"
    }

    init(_ rubric: Rubric) {
        self.rubric = rubric
        measures = rubric.measuresOfPeople
        itemReader = ItemNotes(rubric)
    }

    public var count: Int { ids.count }

    /// The values of a measure that is kept.
    public func column(_ measure: MeasureIndex) -> [Exact?]? {
        measures.firstIndex(of: measure).map { columns[$0] }
    }

    /// The value of a measure for a person; `nil` where it is missing or not kept.
    public func value(_ measure: MeasureIndex, of person: Int) -> Exact? {
        measures.firstIndex(of: measure).flatMap { columns[$0][person] }
    }

    /// What single items give a person; nothing unless it was asked for.
    public func items(of person: Int) -> PersonItems {
        itemNotes.isEmpty ? PersonItems() : itemReader.items(itemNotes[person])
    }

    /// The total of each person; `nil` where there is none.
    public var totals: [Exact?] { column(rubric.total) ?? [] }

    /// The people who are scored: with a track and a total, and to be assessed.
    public var scored: [Int] {
        let totals = totals
        return ids.indices.filter { statuses[$0] == .scored && totals[$0] != nil }
    }
}

extension Rubric {
    /// What is kept of each person: criteria, dimensions, weighted lines, parts of the total, what ranks and grades.
    var measuresOfPeople: [MeasureIndex] {
        let all =
            criteria.map(\.measure) + dimensions.map(\.score) + dimensions.compactMap(\.weighted)
            + (totalParts?.terms.map(\.measure) ?? []) + [total] + tieBreaks + [grading?.measure].compactMap(\.self)
        return Set(all).sorted()
    }
}

extension Population.Status {
    init(_ status: Outcome.Status) {
        switch status {
        case .scored: self = .scored
        case .notAssessed: self = .notAssessed
        case .noTrack: self = .noTrack
        case .severalTracks: self = .severalTracks
        case .unscored: self = .unscored
        case .noTotal: self = .noTotal
        }
    }
}
