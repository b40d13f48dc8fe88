/// What can be wrong with the text of one value.
public enum ValueFault: Error, Hashable, Sendable {
    /// Nothing but white space.
    case empty
    case notInteger
    case notDecimal
    /// A number with more digits than 64 bits keep exactly.
    case numberTooLong
    case notShare
    /// A share below nothing or above the whole.
    case shareOutOfRange
    case notDate
    /// A date in the right form that the calendar does not have.
    case noSuchDay
    case notBoolean
    /// A text that is not in a closed list: the place of the list in the vocabulary.
    case notInEnumeration(Int)
    /// A text that cannot be an identifier of this scheme.
    case malformed(IdentifierScheme)
    /// An identifier whose last digit does not prove the others.
    case wrongCheckDigit(IdentifierScheme)
}

extension ValueFault {
    /// The stable name of the fault.
    public var code: String {
        switch self {
        case .empty: "empty-value"
        case .notInteger: "integer"
        case .notDecimal: "decimal"
        case .numberTooLong: "number-too-long"
        case .notShare, .shareOutOfRange: "share"
        case .notDate, .noSuchDay: "date"
        case .notBoolean: "boolean"
        case .notInEnumeration: "unknown-value"
        case .malformed: "identifier"
        case .wrongCheckDigit: "check-digit"
        }
    }

    /// Whether only what the value says is lost: nobody's points hang on a mistyped digit of an ISSN or an ORCID iD, and
    /// the record is sound without it.
    public var isSlip: Bool {
        if case .wrongCheckDigit = self { true } else { false }
    }

    /// What the value is not, as the end of a sentence that begins with the value.
    public var complaint: String {
        switch self {
        case .empty: "is empty"
        case .notInteger: "is not a whole number"
        case .notDecimal: "is not a decimal number"
        case .numberTooLong: "has more digits than can be kept exactly"
        case .notShare: "is not a share"
        case .shareOutOfRange: "is a share below 0 or above 1"
        case .notDate: "is not a date"
        case .noSuchDay: "is a date that the calendar does not have"
        case .notBoolean: "is neither `true` nor `false`"
        case .notInEnumeration: "is not one of the values of the list"
        case .malformed(let scheme): "is not \(scheme.article) \(scheme.title)"
        case .wrongCheckDigit(let scheme): "is not \(scheme.article) \(scheme.title): its check digit is wrong"
        }
    }

    /// What would have been allowed.
    public func allowed(in vocabulary: Vocabulary) -> String {
        switch self {
        case .empty: "a value, or no mention of the field at all"
        case .notInteger: "a whole number such as 12"
        case .notDecimal: "a number such as 12 or 12.5, without grouping and without exponent"
        case .numberTooLong: "a number of at most 17 digits, at most 18 of them behind the point"
        case .notShare, .shareOutOfRange: "a share such as 50 %, 50% or 0.5, from 0 to 1"
        case .notDate, .noSuchDay: "a date such as 2024, 2024-03 or 2024-03-15"
        case .notBoolean: "true, false, 1 or 0"
        case .notInEnumeration(let place):
            vocabulary.enumerations[place].values.map(\.name).joined(separator: ", ")
        case .malformed(let scheme), .wrongCheckDigit(let scheme): scheme.allowed
        }
    }

    /// The names from which the nearest may be meant.
    public func candidates(in vocabulary: Vocabulary) -> [String] {
        guard case .notInEnumeration(let place) = self else { return [] }
        return vocabulary.enumerations[place].values.map(\.name)
    }
}

extension IdentifierScheme {
    fileprivate var title: String {
        switch self {
        case .doi, .issn, .isbn: rawValue.uppercased()
        case .orcid: "ORCID iD"
        case .ror: "ROR ID"
        case .patent: "patent number"
        case .standard: "standard number"
        default: "identifier"
        }
    }

    fileprivate var article: String {
        switch self {
        case .issn, .isbn, .orcid: "an"
        case .doi, .ror, .patent, .standard: "a"
        default: "an"
        }
    }

    fileprivate var allowed: String {
        switch self {
        case .doi: "a DOI such as 10.1000/182"
        case .issn: "an ISSN such as 0317-8471"
        case .isbn: "an ISBN of 10 or 13 digits such as 978-0-306-40615-7"
        case .orcid: "an ORCID iD such as 0000-0002-1825-0097"
        case .ror: "a ROR ID such as 05dxps055"
        case .patent: "a patent number such as CN201910000001.2"
        case .standard: "a standard number such as GB/T 1234-2024"
        default: "a text"
        }
    }
}
