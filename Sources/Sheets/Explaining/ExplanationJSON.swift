import Diagnostics

/// An account as JSON: the same facts, numbers and places as the page has.
func explanationJSON(_ account: Account, item: String?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
        json.member("person", account.id)
        json.member("name", account.name)
        json.member("total", account.result.total)
        json.member("grade", account.result.grade)
        json.array("criteria") { json in
            for criterion in account.criteria {
                let items = criterion.items.filter { item == nil || $0.id == item }
                if !items.isEmpty { json.object { $0.write(criterion, items) } }
            }
        }
        if !account.allocations.isEmpty {
            json.array("allocations") { json in
                for allocation in account.allocations { json.object { $0.write(allocation, only: item) } }
            }
        }
        json.array("read-together") { json in
            for entry in account.collective where item == nil || entry.item.id == item {
                json.object { $0.write(entry) }
            }
        }
        json.array("not-counted") { json in
            for exclusion in account.exclusions where item == nil || exclusion.item == item {
                json.object { $0.write(exclusion) }
            }
        }
        json.write(account.claims.items.filter { item == nil || $0.item == item })
        if item == nil {
            json.writeTotal(account)
            json.write(account.outlook, account.tracks)
        }
    }
    json.endLine()
    return json.take()
}

extension JSONWriter {
    fileprivate mutating func write(_ criterion: CriterionAccount, _ items: [ItemAccount]) {
        member("name", criterion.name)
        member("title", criterion.title)
        array("items") { json in
            for item in items {
                json.object { json in
                    json.write(item)
                    json.array("adjustments") { json in
                        for line in criterion.adjustments where line.place == item.number {
                            json.object { $0.write(line) }
                        }
                    }
                    json.member("final", item.final)
                }
            }
        }
        member("sum", criterion.sum)
        array("adjustments") { json in for line in criterion.adjustments { json.object { $0.write(line) } } }
        member("points", criterion.points)
    }

    fileprivate mutating func write(_ item: ItemAccount) {
        describe(item)
        member("tier", item.tier)
        write("rule", item.rule)
        array("values") { json in
            for value in item.values {
                json.object { json in
                    json.member("name", value.name)
                    json.member("title", value.title)
                    json.member("value", value.value)
                    json.write("rule", value.clause)
                }
            }
        }
        member("base", item.base)
        array("factors") { json in
            for factor in item.factors {
                json.object { json in
                    json.member("title", factor.title)
                    json.member("effect", factor.effect)
                    json.write("rule", factor.clause)
                    json.member("amount", factor.amount)
                }
            }
        }
        member("share", item.share)
        member("credit", item.creditAmount)
        member("awarded", item.awarded)
        array("reasons") { json in for reason in item.reasons { json.object { $0.write(reason) } } }
    }

    private mutating func describe(_ item: ItemAccount) {
        member("item", item.id)
        member("kind", item.kind)
        member("title", item.title)
        member("place", item.place)
        member("state", item.state)
        array("facts") { json in
            for fact in item.facts {
                json.object { json in
                    json.member("label", fact.label)
                    json.member("value", fact.value)
                    json.member("deciding", fact.isDeciding)
                }
            }
        }
        array("evidence") { json in for document in item.evidence { json.string(document) } }
    }

    fileprivate mutating func write(_ entry: CollectiveItem) {
        describe(entry.item)
        array("read-by") { json in for reader in entry.readers { json.string(reader) } }
    }

    fileprivate mutating func write(_ exclusion: Account.Exclusion) {
        member("item", exclusion.item)
        member("kind", exclusion.kind)
        member("title", exclusion.title)
        member("criterion", exclusion.criterion)
        write(exclusion.reason)
        member("place", exclusion.place)
    }

    private mutating func write(_ condition: Account.Condition) {
        member("name", condition.name)
        member("title", condition.title)
        write("formula", condition.clause)
        if let holds = condition.holds { member("holds", holds) } else { member("holds", nil as String?) }
        member("answer", condition.answer)
    }

    mutating func write(_ line: CriterionAccount.Line) {
        member("item", line.item)
        write(line.reason)
        member("amount", line.amount)
    }

    mutating func write(_ reason: Account.Reason) {
        member("reason", reason.code)
        member("sentence", reason.sentence)
        write("rule", reason.clause)
    }

    /// A rule with its numbers; `null` if there is none.
    mutating func write(_ key: String, _ clause: Account.Clause?) {
        self.key(key)
        guard let clause else { return null() }
        object { json in
            json.member("text", clause.rule)
            json.member("numbers", clause.numbers)
        }
    }

    fileprivate mutating func writeTotal(_ account: Account) {
        array("dimensions") { json in
            for dimension in account.total.dimensions {
                json.object { json in
                    json.member("name", dimension.name)
                    json.member("title", dimension.title)
                    json.member("points", dimension.points)
                    json.write("formula", dimension.clause)
                    json.member("score", dimension.score)
                    json.member("weight", dimension.weight)
                    json.member("effective-weight", dimension.effectiveWeight)
                    json.member("weighted", dimension.weighted)
                    json.member("note", dimension.note)
                }
            }
        }
        write("formula", account.total.clause)
        array("total-adjustments") { json in
            for line in account.total.adjustments { json.object { $0.write(line) } }
        }
        array("conditions") { json in for condition in account.conditions { json.object { $0.write(condition) } } }
        array("quantities") { json in
            for quantity in account.quantities {
                json.object { json in
                    json.member("name", quantity.name)
                    json.member("title", quantity.title)
                    json.write("formula", quantity.clause)
                    json.member("value", quantity.value)
                }
            }
        }
    }
}
