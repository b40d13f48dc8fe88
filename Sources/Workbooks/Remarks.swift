/// How often a workbook could not take a value as it is.
public struct Remarks: Hashable, Sendable {
    /// Texts whose end was left out: a cell holds 32,767 characters.
    public var cutTexts = 0
    /// Texts with characters that XML cannot hold; each of these became `U+FFFD`.
    public var changedTexts = 0
    /// Numbers that stand as text: with more than 15 digits, or fractions.
    public var numbersAsText = 0

    public init() {}
}
