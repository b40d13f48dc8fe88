import Numbers
public import Records

extension Evaluator {
    /// The items of the subject at hand in canonical order: by kind, then by number.
    public var itemRows: [Row] { mutating get { items } }

    /// The attribute of this kind that holds for the subject at hand at the end of the period.
    public mutating func attribute(_ kind: KindIndex) -> Row? { attributes[kind.index] }

    /// The contribution of the subject to the item at hand.
    public var ownContribution: Row? { mutating get { own() } }

    /// The subject's place among the contributors of the item at hand, and how many there are.
    public var contribution: (position: Int?, count: Int) { mutating get { (ownPosition(), contributorCount()) } }
}
