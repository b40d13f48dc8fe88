/// What a field may hold.
///
/// The type says how the text of an XML value is read, how its 64 bits in a batch are to be
/// understood, and what an expression of a rubric may do with it.
public enum FieldType: Hashable, Sendable {
    /// Words in a natural language, written as an element of their own: a title.
    case text
    /// A short text that is compared for equality: a journal, a company.
    case name
    /// A text in the normal form of its scheme.
    case identifier(IdentifierScheme)
    /// One of a closed list of values: the name of an enumeration of the vocabulary.
    case enumeration(String)
    /// A whole number.
    case integer
    /// An exact decimal, dimensionless.
    case decimal
    /// A share of a whole, written `50 %`, `50%` or `0.5`.
    case share
    /// A decimal amount in the currency that the record's `currency` field names.
    case money
    /// A date as precise as it was written: `2024`, `2024-03` or `2024-03-15`.
    case date
    /// `true` or `false`.
    case boolean

    /// Whether a batch keeps it as one of its symbols.
    public var isSymbol: Bool {
        switch self {
        case .text, .name, .identifier: true
        default: false
        }
    }
}

/// What an identifier identifies, and with it how it is normalised and whether it joins reports.
public enum IdentifierScheme: String, CaseIterable, Sendable {
    /// An item within the person who reports it.
    case item
    /// A staff number: a person of the same run.
    case person
    case institution, unit
    case doi, issn, isbn, orcid, ror
    case patent
    case family = "patent-family"
    case standard, contract, project, registration
    /// A document kept by the institution: a certificate, a decision.
    case document

    /// Two reports that carry the same identifier of such a scheme report the same work.
    public var joinsWorks: Bool {
        switch self {
        case .doi, .patent, .family, .standard, .contract: true
        default: false
        }
    }
}
