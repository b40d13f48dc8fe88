import Diagnostics
import RubricLanguage
import Sheets

/// The file of a rubric and the files that it rests on.
struct RubricTexts {
    /// The rubric, then what it extends, and so on; the file of a policy stands behind the rubric that names it.
    let inputs: [(role: RunInput.Role, file: TextFile)]
    /// The rubric and what it extends, without the policy.
    let layers: [TextFile]
    /// The file of a policy that is not among those that ship.
    let policy: SourceText?
    /// Extensions of the vocabulary beside them, those of the first rubric first.
    let vocabularies: [String]
    let document: RubricDocument

    /// - Parameter path: a file, or a folder with `rubric.yaml` and perhaps `vocabulary.yaml`.
    init(_ path: String) throws {
        var (layers, policy): ([TextFile], (layer: Int, file: TextFile?)?) = ([], nil)
        var vocabularies: [String] = []
        var next: String? = path
        while let path = next {
            let file = try TextFile(rubricFile(path))
            layers.append(file)
            if isFolder(path), exists(path + "/vocabulary.yaml") {
                vocabularies.insert(path + "/vocabulary.yaml", at: 0)
            }
            if policy == nil, let named = RubricDocument.policy(namedIn: file.source) {
                policy = (layers.count, try named.file.flatMap { try Self.file($0, beside: file) })
            }
            next = Self.base(of: file, among: layers)
        }
        let texts = layers.map(\.source)
        document = RubricDocument(texts[0], extending: Array(texts.dropFirst()), policy: policy?.file?.source)
        self.layers = layers
        self.policy = policy?.file?.source
        self.vocabularies = vocabularies
        var inputs = layers.enumerated().map { ($0.offset == 0 ? RunInput.Role.rubric : .base, $0.element) }
        if let policy, let file = policy.file { inputs.insert((.policy, file), at: policy.layer) }
        self.inputs = inputs
    }

    var files: [TextFile] { inputs.map(\.file) }

    /// A file that a rubric names, if it is there.
    private static func file(_ name: String, beside rubric: TextFile) throws -> TextFile? {
        let path = path(name, beside: rubric)
        return exists(path) && !isFolder(path) ? try TextFile(path) : nil
    }

    private static func path(_ name: String, beside rubric: TextFile) -> String {
        name.hasPrefix("/") ? name : resolved(rubric.path.split(separator: "/").dropLast(), name, rubric.path)
    }

    /// The path of what a rubric extends. One that is not there, or is the rubric itself, is reported as unread when
    /// the document is checked.
    private static func base(of file: TextFile, among files: [TextFile]) -> String? {
        guard let name = RubricDocument.base(namedIn: file.source) else { return nil }
        let path = path(name, beside: file)
        let known = files.map { resolved([], $0.path, $0.path) }
        guard exists(rubricFile(path)), !isFolder(rubricFile(path)) else { return nil }
        return known.contains(resolved([], rubricFile(path), path)) ? nil : path
    }

    /// A path without detours; `..` at its beginning stays.
    private static func resolved(_ folder: some Sequence<Substring>, _ path: String, _ like: String) -> String {
        var parts: [Substring] = []
        for part in Array(folder) + path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let isAbsolute = like.hasPrefix("/")
        return parts.isEmpty ? (isAbsolute ? "/" : ".") : (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    }
}
