import Analysis
import Numbers
import Statistics

extension ComparedGroup {
    var count: Int { change.members }

    /// The mean of the percentiles gained.
    var shift: Exact { change.shift.value }

    /// How many were in the top, and are.
    var oldTop: Int { heads(change.oldTopRate) }
    var newTop: Int { heads(change.newTopRate) }

    private func heads(_ rate: Exact) -> Int { Int((rate * Exact(count)).small?.numerator ?? 0) }
}
