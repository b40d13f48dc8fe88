import Diagnostics

extension JSONWriter {
    /// A criterion with those of its items that are asked for.
    mutating func write(_ criterion: CriterionAccount, _ items: [ItemAccount]) {
        member("name", criterion.name)
        member("title", criterion.title)
        objects("items", items) { json, item in
            json.write(item)
            json.objects("adjustments", criterion.adjustments.filter { $0.place == item.number }) { $0.write($1) }
            json.member("final", item.final)
        }
        member("sum", criterion.sum)
        objects("adjustments", criterion.adjustments) { $0.write($1) }
        member("points", criterion.points)
    }

    /// What an item is, without what it gives.
    mutating func describe(_ item: ItemAccount) {
        member("item", item.id)
        member("kind", item.kind)
        member("title", item.title)
        member("place", item.place)
        member("state", item.state)
        objects("facts", item.facts) { json, fact in
            json.write(fact)
            json.member("deciding", fact.isDeciding)
        }
        strings("evidence", item.evidence)
    }

    private mutating func write(_ item: ItemAccount) {
        describe(item)
        member("tier", item.tier)
        write("rule", item.rule)
        objects("values", item.values) { json, value in
            json.write(value.name, value.title, formula: value.clause)
            json.member("value", value.value)
        }
        member("base", item.base)
        objects("factors", item.factors) { json, factor in
            json.write(nil, factor.title, formula: factor.clause)
            json.member("effect", factor.effect)
            json.member("amount", factor.amount)
        }
        member("share", item.share)
        member("credit", item.creditAmount)
        member("awarded", item.awarded)
        objects("reasons", item.reasons) { $0.write($1) }
    }

    /// Which items were chosen, and what is used of the limits.
    mutating func write(_ allocation: AllocationAccount, _ items: [CriterionAccount.Line]) {
        member("name", allocation.name)
        member("title", allocation.title)
        objects("items", items) { $0.write($1) }
        objects("adjustments", allocation.adjustments) { $0.write($1) }
        member("points", allocation.points)
        objects("limits", allocation.limits) { json, limit in
            json.write(nil, limit.title, formula: limit.clause)
            json.member("used", limit.used)
            json.member("allowed", limit.allowed)
            json.member("shared", limit.isShared)
        }
        member("statement", allocation.statement)
    }

    mutating func write(_ exclusion: Account.Exclusion) {
        member("item", exclusion.item)
        member("kind", exclusion.kind)
        member("title", exclusion.title)
        member("criterion", exclusion.criterion)
        write(exclusion.reason)
        member("place", exclusion.place)
    }

    /// What the person claims for an item beside what is awarded.
    mutating func write(_ claim: Claim) {
        member("item", claim.item)
        member("claimed", claim.claimed)
        member("awarded", claim.awarded)
        member("difference", claim.difference)
        objects("reasons", claim.reasons) { $0.write($1) }
    }

    /// What assessors gave an item, and the mean that the rubric uses.
    mutating func write(_ panel: Account.Panel) {
        member("item", panel.item)
        member("title", panel.title)
        member("source", panel.source)
        member("place", panel.place)
        member("assessors", panel.count)
        member("conflicts", panel.conflicts)
        member("used", panel.used)
        member("method", panel.method)
        member("interval", panel.interval)
        member("median", panel.median)
        member("least", panel.least)
        member("greatest", panel.greatest)
        member("deviation", panel.deviation)
        strings("notes", panel.notes)
    }
}
