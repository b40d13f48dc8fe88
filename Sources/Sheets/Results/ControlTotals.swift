import Diagnostics
public import Numbers
public import RubricLanguage
public import Scoring

/// Sums by which a run can be checked against another, or against a spreadsheet.
///
/// They are taken from the institutions, among which each subject is divided without loss, and from
/// those who belong to none.
public struct ControlTotals: Hashable, Sendable {
    /// All subjects.
    public let heads: Exact
    /// Those who have a total, be they assessed or not.
    public let withTotal: Exact
    /// For each measure the sum over the subjects who have it.
    public let sums: [Exact]
    /// How many of them have each grade.
    public let grades: [Exact]

    public init(_ evaluation: Evaluation) {
        let rubric = evaluation.rubric
        let institutions =
            zip(evaluation.places.names, evaluation.totals).filter { $0.0.unit == nil }.map(\.1) + [evaluation.homeless]
        heads = institutions.reduce(.zero) { $0 + $1.heads }
        withTotal = institutions.reduce(.zero) { $0 + $1.scored }
        sums = rubric.measures.indices.map { index in institutions.reduce(.zero) { $0 + $1.sums[index] } }
        grades = (rubric.grading?.bands ?? []).indices.map { index in
            institutions.reduce(.zero) { $0 + $1.grades[index] }
        }
    }

    /// The sum of the totals, as every output shows it.
    public func total(_ rubric: Rubric) -> String {
        sums[rubric.total.index].shown(atLeast: DisplayPlaces(rubric).value(rubric.total))
    }

    func write(to json: inout JSONWriter, _ rubric: Rubric) {
        let places = DisplayPlaces(rubric)
        json.member("heads", heads.shown())
        json.object("grades") { json in
            for (band, count) in zip(rubric.grading?.bands ?? [], grades) { json.member(band.name, count.shown()) }
        }
        json.object("sums") { json in
            for (index, measure) in rubric.measures.enumerated() {
                json.member(measure.name, sums[index].shown(atLeast: places.value(MeasureIndex(index))))
            }
        }
    }
}
