import Numbers
import RubricLanguage

extension Rubric {
    /// The first and the last day on which it holds: `2024-01-01 – 2026-12-31`; `nil`: it says nothing of them.
    var validity: String? {
        if validFrom == nil, validUntil == nil { return nil }
        return [validFrom, validUntil].map { $0?.description ?? "…" }.joined(separator: " – ")
    }
}
