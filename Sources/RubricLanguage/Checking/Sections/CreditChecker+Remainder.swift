import Numbers
import Records
import YAMLDocuments

/// Who receives what rounding leaves over.
extension Checker {
    /// One contributor; `nil`: by largest remainder.
    func receiver(_ place: Int) -> CreditRule.Receiver? {
        let fields = credits[place].fields
        guard let yaml = fields["remainder"] else { return nil }
        if fields["conserves"]?.text == "false", let key = fields.key("remainder") {
            reader.report(
                "idle-key", "`remainder` means nothing where the shares do not conserve.", at: key, value: "remainder")
        }
        if yaml.entries != nil { return receiver(yaml, place) }
        _ = reader.choice(yaml, among: ["largest-remainder"])
        return nil
    }

    private func receiver(_ yaml: YAMLNode, _ place: Int) -> CreditRule.Receiver? {
        let fields = reader.fields(of: yaml, allowed: Keys.remainder)
        let to = fields.required("to").flatMap { reader.choice($0, among: ["first", "last"]) }
        let condition = fields["where"].map {
            expression($0, in: .item(kinds(sharedBy: place)), as: .truth)
        }
        guard let to, condition.map({ $0 != nil }) ?? true else { return nil }
        return CreditRule.Receiver(isLast: to == "last", condition: condition?.flatMap(\.self))
    }
}
