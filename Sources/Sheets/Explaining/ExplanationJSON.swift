import Diagnostics

/// An account as JSON: the same facts, numbers and places as the page has.
///
/// - Parameter item: the number of the only item that is asked for.
func explanationJSON(_ account: Account, item: String?) -> [UInt8] {
    func isMeant(_ id: String?) -> Bool { item == nil || id == item }
    var json = JSONWriter()
    json.object { json in
        json.member("person", account.id)
        json.member("name", account.name)
        json.member("total", account.result.total)
        json.member("grade", account.result.grade)
        if item == nil { json.writeResult(account) }
        let criteria = account.criteria.map { ($0, $0.items.filter { isMeant($0.id) }) }
        json.objects("criteria", criteria.filter { !$0.1.isEmpty }) { $0.write($1.0, $1.1) }
        if !account.allocations.isEmpty {
            json.objects("allocations", account.allocations) { json, allocation in
                json.write(allocation, allocation.items.filter { isMeant($0.item) })
            }
        }
        json.objects("read-together", account.collective.filter { isMeant($0.item.id) }) { json, entry in
            json.describe(entry.item)
            json.strings("read-by", entry.readers)
        }
        json.objects("not-counted", account.exclusions.filter { isMeant($0.item) }) { $0.write($1) }
        json.objects("claims", account.claims.items.filter { isMeant($0.item) }) { $0.write($1) }
        json.objects("panels", account.panels.filter { isMeant($0.item) }) { $0.write($1) }
        if item == nil {
            json.object("claims-sum") { json in
                json.member("claimed", account.claims.claimed)
                json.member("awarded", account.claims.awarded)
                json.member("difference", account.claims.difference)
            }
            json.writeTotal(account)
            json.write(account.outlook, account.tracks)
        }
    }
    json.endLine()
    return json.take()
}

extension JSONWriter {
    /// An array with an object for each part.
    mutating func objects<Part>(_ key: String, _ parts: [Part], _ write: (inout JSONWriter, Part) -> Void) {
        array(key) { json in for part in parts { json.object { write(&$0, part) } } }
    }

    /// An array of texts.
    mutating func strings(_ key: String, _ texts: [String]) {
        array(key) { json in for text in texts { json.string(text) } }
    }

    /// A rule with its numbers; `null` if there is none.
    mutating func write(_ key: String, _ clause: Account.Clause?) {
        self.key(key)
        guard let clause else { return null() }
        object { json in
            json.member("text", clause.source ?? clause.rule)
            json.member("words", clause.rule)
            json.member("numbers", clause.numbers)
        }
    }

    /// What a row is called, and the formula behind it.
    mutating func write(_ name: String?, _ title: String, formula clause: Account.Clause?) {
        if let name { member("name", name) }
        member("title", title)
        write("formula", clause)
    }

    mutating func write(_ reason: Account.Reason) {
        member("reason", reason.code)
        member("sentence", reason.sentence)
        write("rule", reason.clause)
    }

    mutating func write(_ line: CriterionAccount.Line) {
        member("item", line.item)
        write(line.reason)
        member("amount", line.amount)
    }
}
