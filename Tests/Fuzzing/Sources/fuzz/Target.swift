/// What can be fuzzed: a parser, and laws that must hold whatever the bytes are.
enum Target: String, CaseIterable, Sendable {
    case expression, rubric, scoring, cases, native, formats, mapping, stream, workbook, overlay, decisions, references,
        vocabulary
    case judgements, xmcda, holidays, numbers

    /// The target of this process.
    static let selected: Target = {
        let flag = "--target="
        let name = CommandLine.arguments.first { $0.hasPrefix(flag) }?.dropFirst(flag.count) ?? ""
        guard let target = Target(rawValue: String(name)) else {
            let names = allCases.map(\.rawValue).joined(separator: ", ")
            fatalError("no target is called `\(name)`; there are \(names)")
        }
        return target
    }()

    /// Whether `--show` asks for the findings about each text: a seed that is refused teaches little.
    static let shows = CommandLine.arguments.contains("--show")

    /// Ends the process if a law does not hold for the bytes.
    func check(_ bytes: [UInt8]) {
        switch self {
        case .expression: checkExpression(bytes)
        case .rubric: checkRubricText(bytes)
        case .scoring: checkScoring(bytes)
        case .cases: checkCases(bytes)
        case .native: checkNative(bytes)
        case .formats: checkFormats(bytes)
        case .mapping: checkMapping(bytes)
        case .stream: checkStream(bytes)
        case .workbook: checkWorkbook(bytes)
        case .overlay: checkOverlay(bytes)
        case .decisions: checkDecisions(bytes)
        case .references: checkReferences(bytes)
        case .vocabulary: checkVocabulary(bytes)
        case .judgements: checkJudgements(bytes)
        case .xmcda: checkXMCDA(bytes)
        case .holidays: checkHolidays(bytes)
        case .numbers: checkNumbers(bytes)
        }
    }
}

/// Ends the process with words if something that must hold does not.
func law(_ holds: Bool, _ words: @autoclosure () -> String) {
    if !holds { fatalError(words()) }
}
