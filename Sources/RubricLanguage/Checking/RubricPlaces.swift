public import Diagnostics

/// Where the parts of a checked rubric stand in its text, for findings about their meaning.
///
/// Parts are named by their places in the checked rubric. A part whose place is not known is looked
/// up in the part around it, and in the end in the whole.
public struct RubricPlaces: Sendable {
    /// A part of a rubric.
    public enum Part: Hashable, Sendable {
        case whole
        case track(Int)
        /// The weights of a track.
        case weights(track: Int)
        /// The optional dimensions of a track.
        case optional(track: Int)
        case criterion(Int)
        /// The clauses that say which items a criterion counts.
        case conditions(criterion: Int)
        case row(criterion: Int, Int)
        case adjustment(criterion: Int, Int)
        case cap(criterion: Int, Int)
        case onlyOnce(Int)
        case sharedCap(Int)
        case allocation(Int)
        case credit(Int)
        /// A measure that is written out.
        case measure(Int)
        case placeMeasure(Int)
        case dimension(Int)
        case deduction(Int)
        case gate(Int)
        case veto(Int)
        case grades
        case band(Int)
        case tieBreak(Int)

        /// The part that it stands in.
        var surrounding: Part {
            switch self {
            case .weights(let track), .optional(let track): .track(track)
            case .conditions(let criterion), .row(let criterion, _), .adjustment(let criterion, _),
                .cap(let criterion, _):
                .criterion(criterion)
            case .band: .grades
            default: .whole
            }
        }
    }

    private var known: [Part: Place]

    public init(whole: Place) {
        known = [.whole: whole]
    }

    /// The place of a part, or of what it stands in.
    public subscript(part: Part) -> Place {
        get {
            var part = part
            while part != .whole {
                if let place = known[part] { return place }
                part = part.surrounding
            }
            return known[.whole] ?? Place(file: "")
        }
        set { known[part] = newValue }
    }
}
