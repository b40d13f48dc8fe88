import Numbers
import Records
import RubricLanguage

/// What one thread works with while the results of some variants are found, person by person.
final class VariantPass {
    private let plan: VariantPlan
    private let subject: KindIndex
    private let fulls: [FullScorer]
    private let groups: [GroupScorer]
    /// What the full scorings show of the person at hand.
    private var values: [Exact?]
    private var keys: [Exact?] = []
    private var memory: ResultMemory

    init(_ plan: VariantPlan, _ materials: VariantMaterials) {
        self.plan = plan
        subject = materials.subject
        fulls = materials.fulls.map { FullScorer($0.rubric, $0.taken, $0.inputs) }
        groups = materials.groups.map { GroupScorer($0.rubric, $0.assembly) }
        values = Array(repeating: nil, count: plan.columnCount)
        memory = ResultMemory(columns: plan.columnCount)
    }

    func score(_ joined: JoinedBatch) -> VariantBatch {
        precondition(joined.given.isEmpty, "what is given has no form")
        var batch = VariantBatch(variants: plan.variants.count)
        for full in fulls { full.take(joined) }
        for group in groups { group.take(joined) }
        for row in joined.batch.roots where joined.batch.kind(of: row) == subject {
            batch.beginPerson()
            for full in fulls { full.score(row, to: &values) }
            for place in groups.indices { assemble(row, place, &batch) }
        }
        batch.close()
        return batch
    }

    /// Puts the results of a group together. Where the person has the same values for all inputs, so is the result.
    private func assemble(_ row: Row, _ place: Int, _ batch: inout VariantBatch) {
        let group = plan.groups[place]
        let width = group.recipe.inputs.count
        memory.begin(group.choices, values)
        for (index, member) in group.members.enumerated() {
            let columns = group.columns[index * width..<(index + 1) * width]
            let key = memory.key(columns, own: index)
            if let known = memory[key] {
                batch.set(member, to: known)
            } else {
                let outcome = groups[place].assemble(row, values, at: columns, to: &keys)
                let result = batch.add(outcome, keys)
                memory[key] = result
                batch.set(member, to: result)
            }
        }
    }
}
