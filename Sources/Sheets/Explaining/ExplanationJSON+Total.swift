import Diagnostics

extension JSONWriter {
    /// A label with its value.
    mutating func write(_ fact: Account.Fact) {
        member("label", fact.label)
        member("value", fact.value)
    }

    /// Who, with which verdict, and the gates and vetoes behind it.
    mutating func writeResult(_ account: Account) {
        let result = account.result
        member("status", result.status)
        member("grade-by-score", result.band)
        member("quota", result.quota)
        member("rank", result.rank)
        strings("limited-by", result.limits)
        objects("facts", account.facts) { $0.write($1) }
        objects("gates", account.gates) { $0.write($1) }
        objects("vetoes", account.vetoes) { $0.write($1) }
        objects("conditions", account.conditions) { json, condition in
            json.write(condition.name, condition.title, formula: condition.clause)
            json.key("holds")
            if let holds = condition.holds { json.boolean(holds) } else { json.null() }
            json.member("answer", condition.answer)
        }
    }

    private mutating func write(_ verdict: Account.Verdict) {
        write(nil, verdict.title, formula: verdict.clause)
        member("against", verdict.isAgainst)
        member("result", verdict.result)
        member("decision", verdict.decision)
        member("place", verdict.place)
    }

    /// How the total comes about, and the other quantities.
    mutating func writeTotal(_ account: Account) {
        objects("dimensions", account.total.dimensions) { json, dimension in
            json.write(dimension.name, dimension.title, formula: dimension.clause)
            json.member("points", dimension.points)
            json.member("score", dimension.score)
            json.member("weight", dimension.weight)
            json.member("effective-weight", dimension.effectiveWeight)
            json.member("weighted", dimension.weighted)
            json.member("note", dimension.note)
        }
        write("formula", account.total.clause)
        objects("total-adjustments", account.total.adjustments) { $0.write($1) }
        objects("quantities", account.quantities) { json, quantity in
            json.write(quantity.name, quantity.title, formula: quantity.clause)
            json.member("value", quantity.value)
        }
    }
}
