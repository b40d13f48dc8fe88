import Records
import YAMLDocuments

/// Aggregations over the items that an allocation chose.
extension Elaborator {
    /// The items that an allocation chose.
    func chosenItems(of allocation: Int, _ selection: SyntaxSelection) -> Source? {
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
