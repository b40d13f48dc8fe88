internal import Records

/// A report of a work, opened for comparison.
struct Statement {
    /// The row of the item in its batch.
    static let item = Row(0)

    var testimony: Testimony
    var batch: Batch
    /// The staff numbers among the contributors, in the order of the list.
    var numbers: [String] = []
    /// For each staff number the contributor who has it.
    var claims: [String: Row] = [:]
}
