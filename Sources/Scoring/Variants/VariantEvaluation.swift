import Pipelines
public import RubricLanguage

/// A run of many rubrics that have most of their parts in common, for nothing but totals, order and grades.
///
/// First all rubrics are shown, one after the other, and of each it is kept what its quantities are made of. Then
/// people are scored in full under a few of the rubrics, so many that every form of every quantity is met; what somebody
/// has under the others is put together from that, once for each set of values. Quantities that occur in many forms, as
/// the total does, are computed anew from the others, unless they need other people or items as criteria count them.
/// Such a quantity leads to more full scorings: in the worst case to one for each rubric.
///
/// The results are those of an ``Evaluation`` of each rubric.
public struct VariantEvaluation {
    private var outlines: Outlines
    private let threads: Int

    public init(threads: Int) { self.init(threads: threads, mostTaken: 16) }

    /// - Parameter mostTaken: in how many forms a quantity may occur that is not computed from others.
    init(threads: Int, mostTaken: Int) {
        outlines = Outlines(mostTaken: mostTaken)
        self.threads = threads
    }

    /// Shows the next rubric. All must be checked under one vocabulary and have read their reference tables from the
    /// same files.
    public mutating func add(_ rubric: Rubric) { outlines.add(rubric) }

    /// Scores everybody under all rubrics.
    ///
    /// - Parameters:
    ///   - source: batches without anything that is given.
    ///   - rubric: gives a rubric again, by its place among those that were shown.
    ///   - map: what becomes of a result on the thread that found it.
    ///   - deliver: takes what became of the results, in the order of the rubrics.
    public func score<Mapped: Sendable>(
        _ source: some BatchSource, rubric: @escaping @Sendable (Int) -> Rubric,
        map: @escaping @Sendable (Int, VariantResult) -> Mapped, deliver: (Mapped) -> Void
    ) {
        guard !outlines.outlines.isEmpty else { return }
        var first = Evaluation(rubric(0), threads: threads)
        first.score(source)
        let homes = first.standings.subjects
        let quotas = outlines.outlines.map(\.quota)
        for plan in VariantPlan.plans(outlines.recipes(), people: homes.count) {
            let materials = VariantMaterials(
                plan, outlines.table, source, threads: threads, subject: first.rubric.subject, rubric: rubric)
            var batches: [VariantBatch] = []
            inOrder(
                source.count, threads: threads,
                makeWorker: {
                    let pass = VariantPass(plan, materials)
                    return { pass.score(source.batch(at: $0)) }
                }, deliver: { (batch: VariantBatch) in batches.append(batch) })
            let judge = VariantJudge(batches, homes: homes)
            inOrder(
                plan.variants.count, threads: threads,
                makeWorker: {
                    { place in
                        let variant = plan.variants.lowerBound + place
                        return map(variant, judge.result(place, quotas[variant]))
                    }
                }, deliver: deliver)
        }
    }
}
