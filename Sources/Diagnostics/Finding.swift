/// One thing found in an input: a fact with its words.
public struct Finding: Hashable, Sendable {
    /// A stable name in kebab case; scripts and tests rely on it.
    public var code: String
    public var severity: Severity
    /// One sentence that stands without the snippet.
    public var message: String
    /// What to do about it.
    public var hint: String?
    public var place: Place
    /// The path of the XML element, for example `/staff/person[3]/paper[1]/title`.
    public var element: String?
    /// The person concerned, as identified in the input.
    public var person: String?
    /// The offending value as written.
    public var value: String?
    /// What would have been allowed.
    public var allowed: String?

    public init(
        code: String, severity: Severity = .error, message: String, hint: String? = nil, place: Place,
        element: String? = nil, person: String? = nil, value: String? = nil, allowed: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.hint = hint
        self.place = place
        self.element = element
        self.person = person
        self.value = value
        self.allowed = allowed
    }
}

extension Finding: Comparable {
    /// The order in which findings are shown: by place, then code; the rest only makes the order total.
    public static func < (left: Finding, right: Finding) -> Bool {
        if left.place != right.place {
            if left.place < right.place { return true }
            if right.place < left.place { return false }
        }
        if left.code != right.code { return left.code < right.code }
        if left.message != right.message { return left.message < right.message }
        if left.severity != right.severity { return left.severity > right.severity }
        return left.particulars.lexicographicallyPrecedes(right.particulars)
    }

    private var particulars: [String] { [person, element, value, allowed, hint].map { $0 ?? "" } }
}

extension Sequence<Finding> {
    /// The findings in the order of reading: file, line, column, code. The same for any order of arrival.
    public func inOrder() -> [Finding] { sorted() }

    /// The gravest severity among the findings; `nil` if there are none.
    public var gravest: Severity? { lazy.map(\.severity).max() }

    /// Whether one of the findings is an error.
    public var haveErrors: Bool { contains { $0.severity == .error } }
}
