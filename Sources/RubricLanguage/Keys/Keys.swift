/// The keys that a rubric may use, by where they stand. They are declared in ``Section``.
enum Keys {
    static let rubric = Section.rubric.names
    static let amendment = Section.amendment.names
    static let source = Section.source.names
    static let rounding = Section.rounding.names
    static let parameter = Section.parameter.names
    static let track = Section.track.names
    static let table = Section.table.names
    static let reference = Section.reference.names
    static let referenceKey = Section.referenceKey.names
    static let referenceValue = Section.referenceValue.names
    static let bracket = Section.bracket.names
    static let credit = Section.credit.names
    static let remainder = Section.remainder.names
    static let criterion = Section.criterion.names
    static let itemValue = Section.itemValue.names
    static let decisionTable = Section.decisionTable.names
    static let row = Section.row.names
    static let adjustment = Section.adjustment.names
    static let selection = Section.selection.names
    static let cap = Section.cap.names
    static let allocation = Section.allocation.names
    static let allocationLimit = Section.allocationLimit.names
    static let onlyOnce = Section.onlyOnce.names
    static let sharedCap = Section.sharedCap.names
    static let measure = Section.measure.names
    static let condition = Section.condition.names
    static let dimension = Section.dimension.names
    static let optional = Section.optional.names
    static let deduction = Section.deduction.names
    static let gate = Section.gate.names
    static let veto = Section.veto.names
    static let grades = Section.grades.names
    static let conditionalGrade = Section.conditionalGrade.names
    static let band = Section.band.names
    static let quota = Section.quota.names
}
