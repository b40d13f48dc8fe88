import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// A rule of credit as declared.
struct CreditDeclaration {
    var name: String
    var key: YAMLNode
    var fields: YAMLFields
}

extension Checker {
    func declareCredits() {
        for (name, key, yaml) in fields.entries("credit") where isName(name, at: key) {
            creditNames.append(name)
            credits.append(
                CreditDeclaration(name: name, key: key, fields: reader.fields(of: yaml, allowed: Keys.credit)))
        }
    }

    /// A rule of credit with its meaning.
    func credit(_ place: Int) -> CreditRule? {
        let (name, fields) = (credits[place].name, credits[place].fields)
        let by = fields.required("by").flatMap {
            reader.choice($0, among: ["position", "declared", "equal", "formula"])
        }
        let conserves = fields.required("conserves").flatMap(reader.boolean)
        let receiver = receiver(place)
        guard let by, let conserves else { return nil }
        refuseForeignKeys(by, fields)
        guard let share = share(by, place, conserves: conserves) else { return nil }
        var rule = CreditRule(name: name, labels: labels(fields, name: name), share: share, conserves: conserves)
        rule.receiver = receiver
        rule.isJoint = by == "formula" && conserves && fields["remainder"] != nil
        return rule
    }

    /// Keys that mean nothing beside `by`.
    private func refuseForeignKeys(_ by: String, _ fields: YAMLFields) {
        let own = ["position": ["table", "beyond"], "declared": ["otherwise"], "formula": ["share", "points"]]
        let allowed = Set(["title", "by", "conserves", "remainder"] + (own[by] ?? []))
        for (key, _) in fields.node?.entries ?? [] {
            guard let name = key.text, Keys.credit.contains(name), !allowed.contains(name) else { continue }
            reader.report("idle-key", "`\(name)` means nothing in credit by \(by).", at: key, value: name)
        }
    }

    private func share(_ by: String, _ place: Int, conserves: Bool) -> CreditRule.Share? {
        let fields = credits[place].fields
        switch by {
        case "position": return positions(fields, conserves: conserves)
        case "declared": return declared(place, conserves: conserves)
        case "formula": return formula(place)
        default: return .equal
        }
    }

    private func formula(_ place: Int) -> CreditRule.Share? {
        let (share, points) = (credits[place].fields["share"], credits[place].fields["points"])
        switch (share, points) {
        case (let yaml?, nil):
            return expression(yaml, in: scope(sharedBy: place), as: .number(.none)).map { .share($0) }
        case (nil, let yaml?):
            return expression(yaml, in: scope(sharedBy: place, points: .item), as: .number(.none))
                .map { .points($0) }
        default:
            reader.report(
                "credit-formula", "Credit by formula has either `share` or `points`.", at: credits[place].key)
            return nil
        }
    }

    /// What names mean in the rule. Named numbers of items are known where only one criterion uses it.
    private func scope(sharedBy place: Int, points: Scope.Points? = nil) -> Scope {
        let users = criteria.indices.filter { criteria[$0].credit == place }
        if users.count == 1 { return itemScope(users[0], points: points) }
        return .item(kinds(sharedBy: place), points: points)
    }

    /// The kinds whose points the rule shares; those that have contributors if no criterion names it.
    func kinds(sharedBy place: Int) -> [KindIndex] {
        var kinds: [KindIndex] = []
        for criterion in criteria where criterion.credit == place {
            kinds += criterion.kinds.filter { !kinds.contains($0) }
        }
        guard kinds.isEmpty else { return kinds }
        return vocabulary.kinds(in: .item).filter { vocabulary[$0].children.contains("contributor") }
    }

    private func declared(_ place: Int, conserves: Bool) -> CreditRule.Share? {
        guard let yaml = credits[place].fields["otherwise"] else { return .declared(otherwise: nil) }
        guard let other = self.place(of: yaml, among: creditNames, called: "rule of credit") else { return nil }
        if credits[other].fields["by"]?.text == "declared" {
            reader.report(
                "credit-circle", "`\(credits[other].name)` relies on declared shares itself.", at: yaml,
                hint: "Name a rule by position, formula or equal parts.")
            return nil
        }
        if conserves, credits[other].fields["conserves"]?.text == "false" {
            reader.report("credit-sum", "`\(credits[other].name)` does not conserve, so this rule cannot.", at: yaml)
        }
        return .declared(otherwise: other)
    }
}
