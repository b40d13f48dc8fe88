import Diagnostics
import RubricLanguage
import Scoring
import YAMLDocuments

/// What examples expect of single items: `items: {ID: {papers.points: 3, papers.slot: 0.5}}`.
extension CasesReader {
    func itemExpectations(
        _ node: YAMLNode, of holder: WorkedCase.Expectation.Holder
    ) -> [WorkedCase.Expectation] {
        yaml.entries(of: node).flatMap { id, _, figures in
            yaml.entries(of: figures).compactMap { name, key, value -> WorkedCase.Expectation? in
                guard let figure = figure(name, of: id, at: key), let amount = amount(value) else { return nil }
                return WorkedCase.Expectation(
                    holder: holder, name: "\(id) \(name)", quantity: .item(figure, amount),
                    expected: value.text ?? "", place: yaml.source.place(at: key.range))
            }
        }
    }

    /// `papers.points`, also of what an allocation chooses, or a named number of the criterion's items: `papers.slot`.
    private func figure(_ name: String, of id: String, at key: YAMLNode) -> ItemFigure? {
        var known: [String] = []
        for (place, criterion) in rubric.criteria.enumerated() {
            let points = "\(criterion.name).points"
            if name == points { return ItemFigure(item: id, holder: .criterion(CriterionIndex(place))) }
            known.append(points)
            for value in criterion.values {
                known.append("\(criterion.name).\(rubric.pool.itemValues[value].name)")
                if name == known.last {
                    return ItemFigure(item: id, holder: .criterion(CriterionIndex(place)), value: value)
                }
            }
        }
        for (place, allocation) in rubric.allocations.enumerated() {
            known.append("\(allocation.name).points")
            if name == known.last { return ItemFigure(item: id, holder: .allocation(AllocationIndex(place))) }
        }
        unknown("unknown-measure", "Items have no `\(name)` in this rubric.", at: key, name, among: known)
        return nil
    }
}
