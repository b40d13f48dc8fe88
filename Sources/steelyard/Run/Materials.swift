import Diagnostics
import Importing
import Numbers
import Records
import RubricLanguage
import Runs
import Scoring
import Sheets

/// What a run works with besides the staff records: vocabulary, rubric, overlay, formats. Each file is
/// read once, and its findings and fingerprint are kept.
struct Materials {
    private(set) var vocabulary = Vocabulary.core
    private(set) var rubric: Rubric?
    private let texts: RubricTexts?
    private(set) var overlay: Overlay?
    private(set) var decisions: Decisions?
    private(set) var formats: [any StaffFormat] = []
    /// What an earlier run left.
    private(set) var prior: PriorRun?
    /// The language of what people read, and its words where it is not built in.
    private(set) var language = Language.english
    private(set) var translation: Translation?
    private(set) var findings: [Finding] = []
    /// The files that were read, for the manifest and for snippets.
    private(set) var files: [(role: RunInput.Role, file: TextFile)] = []

    /// Reads what belongs to the staff records.
    ///
    /// - Parameters:
    ///   - rubric: the rubric, whose vocabulary holds for the records, too.
    ///   - vocabularies: extensions that belong to other rubrics.
    init(_ options: StaffOptions, rubric: String? = nil, vocabularies: [String] = []) throws {
        texts = try rubric.map { try RubricTexts($0) }
        let beside = (texts?.vocabularies ?? []) + vocabularies
        for path in beside + [options.vocabulary].compactMap(\.self) { try extend(path) }
        if let path = options.mapping { try addMapping(path) }
        if !findings.haveErrors { formats += MappedFormat.bundled(for: vocabulary) as [any StaffFormat] }
        if let path = options.overlay {
            let file = try take(path, as: .overlay)
            let (overlay, found) = readOverlay(file.source, for: vocabulary)
            self.overlay = overlay
            findings += found
        }
        if let path = options.decisions {
            let (decisions, found) = readDecisions(try take(path, as: .decisions).source)
            self.decisions = decisions
            findings += found
        }
    }

    /// Reads the rubric and applies what the command line sets.
    mutating func readRubric(_ options: RubricOptions) throws {
        let texts = try texts ?? RubricTexts(options.rubric)
        files += texts.inputs
        findings += texts.document.unknown(options.leftOut, from: "--without")
        let (rubric, found) = texts.document.check(
            without: Set(options.leftOut), for: options.period, vocabulary: vocabulary)
        findings += found
        guard var rubric else { return }
        try readReferences(of: &rubric, texts, options.references)
        // What the rubric's policy forbids is an error here as well; what is only questionable is for its author.
        findings += lint(rubric, places: rubric.places).filter { $0.severity == .error }
        let values = Dictionary(options.settings.map { ($0.name, $0.value) }) { _, last in last }
        let applied = rubric.applying(period: options.period, parameters: values, from: "--set")
        findings += applied.findings
        self.rubric = applied.rubric
        if let folder = options.prior, !findings.haveErrors { try readPrior(folder, under: rubric) }
    }

    /// Reads the words of a language of the user's own.
    mutating func readWords(_ options: LanguageOptions) throws {
        let chosen = try ChosenLanguage(options)
        (language, translation) = (chosen.language, chosen.translation)
        if let file = chosen.file { files.append((.words, file)) }
        findings += chosen.findings
    }

    private mutating func readReferences(
        of rubric: inout Rubric, _ texts: RubricTexts, _ named: [ParameterSetting]
    ) throws {
        let loaded = try ReferenceFiles(texts, named: named).load(&rubric)
        files += loaded.files.map { (.reference, $0) }
        findings += loaded.findings
    }

    private mutating func readPrior(_ folder: String, under rubric: Rubric) throws {
        let folder = try PriorFolder(folder, under: rubric)
        files.append((.prior, folder.file))
        prior = folder.run
        let texts = files.filter(\.role.isOfRubric).map(\.file.sha256)
        guard folder.rubric.version == rubric.version, folder.rubric.sha256 != rubricHash(of: texts) else { return }
        findings.append(
            Finding(
                code: "same-version", severity: .warning,
                message: "The rubric is not that of the earlier run, and both are `\(rubric.name)` \(rubric.version).",
                hint: "Give a changed rubric a new version.", place: rubric.places[.whole]))
    }

    private mutating func extend(_ path: String) throws {
        let file = try take(path, as: .vocabulary)
        let (extended, found) = readExtension(file.source, extending: vocabulary)
        findings += found
        if let extended { vocabulary = extended }
    }

    private mutating func addMapping(_ path: String) throws {
        let file = try take(path, as: .mapping)
        let (mapping, found) = Mapping.load(file.source, vocabulary: vocabulary)
        findings += found
        if let mapping { formats.append(MappedFormat(mapping)) }
    }

    private mutating func take(_ path: String, as role: RunInput.Role) throws -> TextFile {
        let file = try TextFile(path)
        files.append((role, file))
        findings += file.notes
        return file
    }

    /// The texts that findings may point into.
    var sources: [SourceText] { files.map(\.file.source) }
}

/// The file of a rubric that is given as a file or as a folder.
func rubricFile(_ path: String) -> String {
    isFolder(path) ? path + (path.hasSuffix("/") ? "" : "/") + "rubric.yaml" : path
}
