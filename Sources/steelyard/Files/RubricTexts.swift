import Diagnostics
import RubricLanguage

/// The file of a rubric and the files of what it extends.
struct RubricTexts {
    /// The rubric, then what it extends, and so on.
    let files: [TextFile]
    /// Extensions of the vocabulary beside them, those of the first rubric first.
    let vocabularies: [String]
    let document: RubricDocument

    /// - Parameter path: a file, or a folder with `rubric.yaml` and perhaps `vocabulary.yaml`.
    init(_ path: String) throws {
        var (files, vocabularies): ([TextFile], [String]) = ([], [])
        var next: String? = path
        while let path = next {
            let file = try TextFile(rubricFile(path))
            files.append(file)
            if isFolder(path), exists(path + "/vocabulary.yaml") {
                vocabularies.insert(path + "/vocabulary.yaml", at: 0)
            }
            next = Self.base(of: file, among: files)
        }
        self.files = files
        self.vocabularies = vocabularies
        document = RubricDocument(files[0].source, extending: files.dropFirst().map(\.source))
    }

    /// The path of what a rubric extends. One that is not there, or is the rubric itself, is reported as unread when
    /// the document is checked.
    private static func base(of file: TextFile, among files: [TextFile]) -> String? {
        guard let name = RubricDocument.base(namedIn: file.source)?.name else { return nil }
        let path = name.hasPrefix("/") ? name : resolved(file.path.split(separator: "/").dropLast(), name, file.path)
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
