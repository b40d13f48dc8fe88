import Diagnostics

extension JSONWriter {
    /// What the person claims beside what is awarded.
    mutating func write(_ claims: [Claim]) {
        array("claims") { json in
            for claim in claims {
                json.object { json in
                    json.member("item", claim.item)
                    json.member("claimed", claim.claimed)
                    json.member("awarded", claim.awarded)
                    json.member("difference", claim.difference)
                    json.array("reasons") { json in for reason in claim.reasons { json.object { $0.write(reason) } } }
                }
            }
        }
    }
}
