public import Records

/// What a quotation calls values, and what it puts between them.
public struct QuotationWords: Sendable {
    /// The language of titles and labels; `nil`: names as the rubric and the vocabulary have them.
    public var language: Language?
    public var and = " and "
    public var or = " or "
    public var not = "not "
    /// Before and after a period or a range.
    public var within = " in "
    public var withinEnd = ""
    /// Before and after the members of a list.
    public var among = " in ("
    public var amongEnd = ")"
    /// Stands for a value that is there, where a rule asks whether it is.
    public var known = "known"
    public var yes = "true"
    public var no = "false"
    public var met = "met"
    public var weighted = "weighted"
    public var round = "round"
    /// A value, the reference table, the line, and what it was found by.
    public var row: @Sendable (_ value: String, _ table: String, _ line: Int32, _ keys: String) -> String = {
        "\($0) (\($1), line \($2), by \($3))"
    }

    /// As results for programs have it.
    public static let ofRubric = QuotationWords()

    public init(language: Language? = nil) { self.language = language }

    func truth(_ value: Bool) -> String { value ? yes : no }

    /// A name, or its title.
    func name(_ name: String, _ labels: Labels) -> String { language.map { labels[$0] } ?? name }
}
