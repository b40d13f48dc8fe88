import YAMLDocuments

/// What was paid before.
extension Checker {
    /// `pays: difference` or `pays: once`. What one item was paid must be known, so a criterion pays the sum of its items,
    /// and each work once.
    func payment(_ yaml: YAMLNode?, of criterion: Criterion) -> Criterion.Payment? {
        guard let yaml, let payment = choice(yaml, Criterion.Payment.self) else { return nil }
        if criterion.combination != .sum {
            reader.report(
                "payment-combined", "What was paid before is known of single items, and here they are combined.",
                at: yaml, hint: "Leave out `combine`, or carry a measure over with `prior(…)`.")
        }
        if criterion.oncePer.isEmpty {
            reader.report(
                "payment-per-report", "Reports of one work cannot be told apart in an earlier run.", at: yaml,
                hint: "Leave out `once per: report`.")
        }
        return payment
    }
}
