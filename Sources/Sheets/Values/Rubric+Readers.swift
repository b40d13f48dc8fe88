import Records
import RubricLanguage

extension Rubric {
    /// For each kind of item the measures whose formulas read it, beside the criteria that count it.
    var readers: [KindIndex: [MeasureIndex]] {
        var readers: [KindIndex: [MeasureIndex]] = [:]
        for (index, measure) in measures.enumerated() {
            guard let formula = measure.definition.expression else { continue }
            var look = ExpressionLook()
            look.add(formula, pool)
            for kind in look.kinds { readers[kind, default: []].append(MeasureIndex(index)) }
        }
        return readers
    }
}
