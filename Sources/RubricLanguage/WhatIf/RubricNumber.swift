public import Numbers

/// A plain number that stands in a rubric, such as the points of a row or a limit.
public struct RubricNumber: Hashable, Sendable {
    /// The path by which an amendment names it.
    public var path: String
    public var value: Exact
    /// Whether only whole numbers can stand there, as where items are counted.
    public var isWhole: Bool

    public init(path: String, value: Exact, isWhole: Bool = false) {
        self.path = path
        self.value = value
        self.isWhole = isWhole
    }
}

/// Numbers of a rubric that belong together, such as the rows of a table.
public struct RubricNumbers: Hashable, Sendable {
    /// The path to what holds them.
    public var path: String
    public var numbers: [RubricNumber]

    public init(path: String, numbers: [RubricNumber]) {
        self.path = path
        self.numbers = numbers
    }
}

/// The parts of a rubric whose numbers are looked for.
public enum RubricPart: String, Sendable, CaseIterable {
    /// What limits items or points: each number by itself.
    case caps
    /// The points of each criterion: the numbers of all its rows together.
    case points
    /// Each table with all its rows.
    case tables
}
