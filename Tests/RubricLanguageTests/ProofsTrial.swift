import Numbers
import Records

@testable import RubricLanguage

/// A random assumption and three random conditions over items of the small world, with all of its items.
struct ProofsTrial {
    let rows: [Int32]
    let assumption: Int32
    let pool: ProofsPool
    let items: [[String: OracleValue]]
    let proof: RegionProof

    init(seed: UInt64, joinsFields: Bool = false) throws {
        var grower = try ProofsGrower(
            seed: seed, fieldCount: joinsFields ? 3 : Int(seed % 3) + 2, joinsFields: joinsFields)
        rows = try (0..<3).map { _ in try grower.condition(depth: 2) }
        assumption = try grower.condition(depth: 1)
        pool = grower.pool
        items = try ProofsWorld().items(of: grower.fields)
        proof = try pool.proof(["thing"], assuming: [assumption])
    }

    /// Whether there is an item for which the assumption and some rows hold, and others do not.
    func exists(met: [Int32], failing: [Int32]) -> Bool {
        items.contains { fits($0, met: met, failing: failing) }
    }

    /// Whether every item is one that takes the values of an example.
    func isExample(_ witness: Witness, met: [Int32], failing: [Int32]) -> Bool {
        let values = Dictionary(uniqueKeysWithValues: witness.bindings.map { ($0.variable.words, $0.sample) })
        return items.allSatisfy { item in
            fits(values.reduce(into: item) { $0[$1.key] = OracleValue($1.value) }, met: met, failing: failing)
        }
    }

    private func fits(_ item: [String: OracleValue], met: [Int32], failing: [Int32]) -> Bool {
        let oracle = ProofsOracle(pool: pool.rubric.pool, item: item)
        return oracle.holds(assumption) && met.allSatisfy(oracle.holds) && !failing.contains(where: oracle.holds)
    }
}

extension OracleValue {
    init?(_ sample: Sample) {
        switch sample {
        case .truth(let value): self = .truth(value)
        case .number(let value): self = .number(value)
        case .code(let value): self = .code(value)
        case .text(let value): self = .text(value ?? "another")
        case .date(let value): self = .date(value)
        case .missing, .order: return nil
        }
    }
}
