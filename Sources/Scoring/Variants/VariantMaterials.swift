import Pipelines
import Records
import RubricLanguage

/// What a plan needs of the rubrics of its variants.
struct VariantMaterials: Sendable {
    struct Full: Sendable {
        var rubric: Rubric
        var taken: [(quantity: Quantity, column: Int)]
        /// What people have together.
        var inputs = RunInputs()
    }

    struct Group: Sendable {
        var rubric: Rubric
        var assembly: Assembly
    }

    let subject: KindIndex
    private(set) var fulls: [Full] = []
    private(set) var groups: [Group] = []

    init(
        _ plan: VariantPlan, _ table: FormTable, _ source: some BatchSource, threads: Int, subject: KindIndex,
        rubric: @escaping @Sendable (Int) -> Rubric
    ) {
        self.subject = subject
        let needed = Set(plan.fulls.map(\.variant) + plan.groups.map(\.variant)).sorted()
        var forms: [Int: RubricForms] = [:]
        inOrder(
            needed.count, threads: threads, makeWorker: { { rubric(needed[$0]) } },
            deliver: { (rubric: Rubric) in forms[needed[forms.count]] = RubricForms(rubric, table) })
        for full in plan.fulls {
            guard let forms = forms[full.variant] else { continue }
            var material = Full(
                rubric: forms.rubric, taken: full.taken.map { (forms.quantity(named: $0.name), $0.column) })
            material.inputs.gather(source, forms.rubric, threads: threads)
            fulls.append(material)
        }
        for group in plan.groups {
            guard let forms = forms[group.variant] else { continue }
            groups.append(Group(rubric: forms.rubric, assembly: Assembly(group.recipe, forms)))
        }
    }
}
