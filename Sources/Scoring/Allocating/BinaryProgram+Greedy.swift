import Numbers
import Optimising

extension BinaryProgram {
    /// A choice that keeps all limits, where the best one cannot be found: what is worth most by itself first, as long
    /// as there is room. Where choosing nothing keeps the limits, so does this.
    func greedyChoice() -> [Bool] {
        var uses = Array(repeating: [(limit: Int, amount: Exact)](), count: values.count)
        for (limit, content) in limits.enumerated() {
            for term in content.terms { uses[term.decision].append((limit, term.coefficient)) }
        }
        var room = limits.map(\.bound)
        var chosen = values.map { _ in false }
        for decision in values.indices.sorted(by: { (values[$0], $1) > (values[$1], $0) })
        where values[decision].signum > 0 && uses[decision].allSatisfy({ $0.amount <= room[$0.limit] }) {
            chosen[decision] = true
            for use in uses[decision] { room[use.limit] -= use.amount }
        }
        return chosen
    }
}
