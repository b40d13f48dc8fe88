public import ArgumentParser
public import Records

/// How a command answers.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// How findings are listed.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
}

extension Language: ExpressibleByArgument {}
