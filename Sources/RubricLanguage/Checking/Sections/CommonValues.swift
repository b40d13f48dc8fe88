import Records

/// The named numbers that the items of several criteria have in common.
struct CommonValues {
    /// Places in the pool's `itemValues`; `nil` for one with a fault.
    var places: [String: Int?] = [:]
    /// Names that a criterion lacks, or means another type by.
    var lacking: [String: String] = [:]
}

extension Checker {
    /// What names mean for an item of any of these criteria, where quantities are known.
    func scope(ofChoiceFrom criteria: [Int]) -> Scope {
        var kinds: [KindIndex] = []
        for kind in criteria.flatMap({ self.criteria[$0].kinds }) where !kinds.contains(kind) { kinds.append(kind) }
        var scope = Scope.subject.inside(Scope.Record(kinds: kinds, scope: .item))
        let values = common(of: criteria)
        scope.points = .item
        scope.values = values.places
        scope.lackingValues = values.lacking
        return scope
    }

    private func common(of criteria: [Int]) -> CommonValues {
        if let known = commonValues[criteria] { return known }
        var common = CommonValues()
        if criteria.count == 1 {
            common.places = itemValueNames[criteria[0]] ?? [:]
        } else {
            let names = Set(criteria.flatMap { (itemValueNames[$0] ?? [:]).keys })
            for name in names.sorted() { join(name, of: criteria, in: &common) }
        }
        commonValues[criteria] = common
        return common
    }

    /// Makes one number of those that each criterion has under a name.
    private func join(_ name: String, of criteria: [Int], in common: inout CommonValues) {
        var variants: [CriterionIndex: Int] = [:]
        var first: ItemValue?
        for criterion in criteria {
            guard let known = itemValueNames[criterion]?[name] else {
                common.lacking[name] = criterionNames.names[criterion]
                return
            }
            guard let place = known else {
                common.places[name] = .some(nil)
                return
            }
            let value = pool.itemValues[place]
            guard first.map({ $0.value.type == value.value.type }) ?? true else {
                common.lacking[name] = criterionNames.names[criterion]
                return
            }
            variants[CriterionIndex(criterion)] = place
            let isOptional = (first?.value.isOptional ?? false) || value.value.isOptional
            first = first ?? value
            first?.value.isOptional = isOptional
        }
        guard var joined = first else { return }
        joined.variants = variants
        joined.rounding = nil
        common.places[name] = pool.itemValues.count
        pool.itemValues.append(joined)
    }
}
