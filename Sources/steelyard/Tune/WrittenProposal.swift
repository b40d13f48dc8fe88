import Analysis
import Diagnostics
import Glibc
import Records
import RubricLanguage
import Sheets

/// A rubric with proposed weights, as a file beside the tables.
struct WrittenProposal {
    private let sheets: TuningSheets
    private let method: WeightMethod

    init(_ sheets: TuningSheets, _ method: WeightMethod) {
        self.sheets = sheets
        self.method = method
    }

    /// Writes `rubric.yaml`, which extends the rubric at a path. The rubric's own rules hold for it: where it breaks one,
    /// nothing is written.
    func write(to folder: OutputFolder, extending rubric: String, _ side: RubricSide, _ vocabulary: Vocabulary) throws {
        let base = try Self.path(from: Self.absolute(folder.path), to: Self.absolute(rubric))
        guard let text = sheets.proposedRubric(method, extending: base) else {
            preconditionFailure("a track has proposed weights")
        }
        let source = SourceText(name: "rubric.yaml", text: text)
        let document = RubricDocument(source, extending: side.texts.layers.map(\.source), policy: side.texts.policy)
        let findings = document.check(without: [], for: side.period, vocabulary: vocabulary).findings
        try refuse(findings.filter { $0.severity == .error }, in: [source] + side.texts.files.map(\.source))
        try folder.write(Array(text.utf8), to: "rubric.yaml")
    }

    /// Writes `rubric.yaml` with the weights that were handed in, unless they are numbers of a formula.
    static func writeGiven(_ sheets: TuningSheets, to folder: OutputFolder, extending rubric: String) throws {
        let base = try path(from: absolute(folder.path), to: absolute(rubric))
        guard let text = sheets.givenRubric(extending: base) else { return }
        try folder.write(Array(text.utf8), to: "rubric.yaml")
    }

    /// The way from one folder to another file or folder.
    private static func path(from folder: String, to target: String) -> String {
        let (here, there) = (folder.split(separator: "/"), target.split(separator: "/"))
        let common = zip(here, there).prefix { $0 == $1 }.count
        return (here.dropFirst(common).map { _ in ".." } + there.dropFirst(common)).joined(separator: "/")
    }

    private static func absolute(_ path: String) throws -> String {
        guard let resolved = unsafe realpath(path, nil) else { throw Fault("Cannot read", path: path, errno: errno) }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}
