import Diagnostics

extension JSONWriter {
    /// Which items were chosen, and what is used of the limits.
    mutating func write(_ allocation: AllocationAccount, only item: String?) {
        member("name", allocation.name)
        member("title", allocation.title)
        array("items") { json in
            for line in allocation.items where item == nil || line.item == item { json.object { $0.write(line) } }
        }
        array("adjustments") { json in for line in allocation.adjustments { json.object { $0.write(line) } } }
        member("points", allocation.points)
        array("limits") { json in
            for limit in allocation.limits {
                json.object { json in
                    json.member("title", limit.title)
                    json.write("formula", limit.clause)
                    json.member("used", limit.used)
                    json.member("allowed", limit.allowed)
                    json.member("shared", limit.isShared)
                }
            }
        }
        member("statement", allocation.statement)
    }
}
