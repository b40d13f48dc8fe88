import Analysis
import Diagnostics
import Numbers
import Statistics

/// What people judge gives weights to all criteria that may change, or has faults; so do orders and ranks of people.
func checkJudgements(_ bytes: [UInt8]) {
    let source = SourceText(name: "fuzz.csv", bytes: bytes)
    for method in WeightMethod.allCases {
        let (judgements, findings) = JudgementReader.read(source, method, scope)
        checkFindings(findings, in: source)
        guard !findings.haveErrors else { continue }
        for judged in judgements.compactMap(\.self) {
            law(judged.method == method, "judgements are made for the method that is asked for")
            law(sharesAreSound(judged), "shares of \(scope.free.count) criteria that sum to one")
        }
    }
    let (orders, faults) = PeopleReader.orders(source, people, known: ["1", "2", "3", "4", "5"])
    checkFindings(faults, in: source)
    law(orders.count == people.count, "each track has its orders")
    let (ranks, others) = PeopleReader.ranks(source)
    checkFindings(others, in: source)
    law(ranks.values.allSatisfy { $0.signum > 0 }, "ranks are positive")
}

private func sharesAreSound(_ judgements: Judgements) -> Bool {
    let count = scope.free.count
    func isWhole(_ shares: [Exact]?) -> Bool {
        shares.map { $0.count == count && $0.reduce(.zero, +) == 1 && $0.allSatisfy { $0.signum >= 0 } } ?? false
    }
    switch judgements {
    case .pairwise(let people):
        return people.allSatisfy { isWhole(exactWeights($0.value.eigenvector.weights, total: 1, places: 15)) }
    case .bestWorst(let people): return people.allSatisfy { isWhole($0.value.leastDeviation?.weights) }
    case .comparisons(let people): return people.allSatisfy { isWhole(rancomWeights($0.value)) }
    case .ratings(let rounds): return rounds.allSatisfy { isWhole($0.ratings.weights) }
    }
}

/// Two tracks and four criteria, of which one is locked.
private let scope = JudgementScope(
    tracks: ["basic", "applied"], known: ["basic", "applied", "other"],
    criteria: ["papers", "patents", "talks", "service"], free: [0, 1, 3])

private let people: [[String: Int]] = [["1": 0, "2": 1, "3": 2], ["4": 0]]
