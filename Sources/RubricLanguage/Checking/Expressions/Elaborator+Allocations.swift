import Records
import YAMLDocuments

/// Aggregations over the items that an allocation chose.
extension Elaborator {
    /// The allocation that a source names. A kind of records or a criterion of that name goes first.
    func allocation(among paths: [SyntaxPath]) -> Int? {
        guard scope.level == .subject, scope.item == nil else { return nil }
        for path in paths where checker.vocabulary.kind(path.text) == nil {
            if let allocation = checker.allocationNames[path.text] { return allocation }
        }
        return nil
    }

    func chosenItems(of allocation: Int, _ selection: SyntaxSelection) -> Source? {
        let name = checker.allocationNames.names[allocation]
        guard selection.sources.count == 1 else {
            report(
                "mixed-sources", "An aggregation runs over the items of one allocation.", at: selection.range,
                hint: "Write one aggregation for each, and add them.")
            return nil
        }
        guard scope.knowsMeasures else {
            report(
                "measure-unavailable", "The items of `\(name)` are not chosen here yet.",
                at: selection.sources[0].range,
                hint: "Tracks, caps and single items are looked at before anything is chosen.")
            return nil
        }
        // What looks at chosen items comes after the choice.
        let range = scalar.source(ofText: selection.sources[0].range)
        guard checker.visit(.allocation(allocation), from: range) != nil else { return nil }
        let inner = checker.scope(ofChoiceFrom: checker.allocations[allocation].criteria)
        return Source(source: .chosen(AllocationIndex(allocation)), scope: inner, kinds: inner.item?.kinds ?? [])
    }

    /// Reports a number that not all criteria have whose items are looked at.
    func lackingValue(_ name: SyntaxName, in criterion: String) -> Typed? {
        report(
            "value-lacking", "The items of `\(criterion)` have no value `\(name.text)` of the same type.",
            at: name.range, hint: "Name it in the `values` of `\(criterion)`, or leave that criterion out.",
            value: name.text)
        return nil
    }
}
