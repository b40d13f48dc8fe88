/// Names in the order in which a rubric declares them.
struct Names {
    private(set) var names: [String] = []
    private var places: [String: Int] = [:]

    /// The place of a name.
    subscript(name: String) -> Int? { places[name] }

    var isEmpty: Bool { names.isEmpty }

    /// Adds a name that is not there yet.
    mutating func append(_ name: String) {
        places[name] = names.count
        names.append(name)
    }
}

/// Words that a rubric cannot give another meaning.
enum Reserved {
    /// What every expression understands.
    static let words: Set<String> = [
        "if", "then", "else", "or", "and", "not", "in", "is", "of", "where", "per", "true", "false", "missing", "known",
        "period", "person", "platform", "own", "points", "contributors", "members", "grade", "persons", "platforms",
        "total",
        "before-deductions",
    ]

    /// Whether an expression can contain it as a name.
    static func isName(_ text: String) -> Bool {
        if let syntax = parseExpression(text).syntax, case .path(let path) = syntax.kind {
            path.text == text && path.names.count == 1
        } else {
            words.contains(text)
        }
    }
}
