import Numbers
import Weighting

/// Makes a curve of pieces that come one after the other; what a point does not change is no step.
struct CurveMaker {
    typealias Place = RankCurve.Place

    private var steps: [Exact] = []
    private var at: [Place] = []
    private var between: [Place] = []
    /// A point behind which it is not known yet how it goes on.
    private var point: (change: Exact, place: Place)?

    mutating func add(_ piece: PathPiece, _ place: Place) {
        switch piece {
        case .point(let change):
            if between.isEmpty { between = [place] }
            point = (change, place)
        case .after(let change):
            // Without a point nothing is seen there but what follows.
            let step = point?.place ?? between.last ?? place
            if between.isEmpty { between = [step] }
            if step != between.last || place != step { addStep(point?.change ?? change, step, place) }
            point = nil
        }
    }

    private mutating func addStep(_ change: Exact, _ place: Place, _ next: Place) {
        steps.append(change)
        at.append(place)
        between.append(next)
    }

    /// The whole curve. Beyond its last point nothing is known, and the place there is said to stay.
    mutating func finish() -> RankCurve {
        if let point, point.place != between.last { addStep(point.change, point.place, point.place) }
        return RankCurve(steps: steps, at: at, between: between)
    }
}
