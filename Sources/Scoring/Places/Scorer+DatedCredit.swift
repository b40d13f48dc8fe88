import Numbers
import Records
import RubricLanguage

/// Points that go to the units of a date of the item: who moves in June leaves what was done before to the old unit.
extension Scorer {
    /// Divides what a criterion gave among the units of the dates of its items, in proportion to what each item gave.
    /// An item goes to the appointments of its day; without a day, to those at the end of the period. Without an
    /// appointment on that day it is nobody's, but still part of the run.
    mutating func contribute(
        _ index: CriterionIndex, _ places: inout PlaceFinder, _ gathering: inout PlaceGathering
    ) {
        let criterion = plan.criteria[index.index]
        var shares: [PlaceFinder.Share] = []
        let works = paidWorks.filter { $0.criterion == index }
        let sum = works.reduce(Exact.zero) { $0 + $1.amount }
        for work in works {
            let day = work.date?.last ?? evaluator.period.last
            evaluator.findAffiliations(on: day, in: &datedAffiliations)
            let units = places.units(of: datedAffiliations, in: evaluator.batch, &gathering)
            for share in units { shares.add(share.part * work.amount / sum, of: share.place) }
            count([work], at: units, &gathering)
        }
        // Without a paid item there is at most what was given and not computed.
        if works.isEmpty { shares = places.units }
        divide(criterion.measure.index, over: gathering.inOrder(shares), &gathering)
    }
}
