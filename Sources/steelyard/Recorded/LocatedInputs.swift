import Runs

/// The inputs of a run where they lie now.
struct LocatedInputs {
    let manifest: RunManifest
    private var paths: [RunManifest.File: String] = [:]
    /// The inputs that were not found.
    private(set) var missing: [Missing] = []

    struct Missing {
        var input: RunManifest.File
        /// What it is, and where it was looked for.
        var words: String
    }

    init(_ manifest: RunManifest, _ search: InputSearch) {
        self.manifest = manifest
        for input in manifest.inputs {
            if let path = search.find(input) {
                paths[input] = path
            } else {
                missing.append(Missing(input: input, words: search.missing(input)))
            }
        }
    }

    /// The names by which the run knows the files.
    var names: [String: String] { Dictionary(paths.map { ($1, $0.name) }) { first, _ in first } }

    /// The paths of the inputs with a role, as far as they were found.
    func paths(_ role: String) -> [String] { manifest.inputs(role).compactMap { paths[$0] } }

    /// The rubric: its folder where the vocabulary beside it is an input, too.
    func rubric() throws -> String? {
        guard let file = paths("rubric").first else { return nil }
        guard lastName(file) == "rubric.yaml" else { return file }
        let folder = file == "rubric.yaml" ? "." : String(file.dropLast("/rubric.yaml".count))
        let vocabulary = folder + "/vocabulary.yaml"
        guard exists(vocabulary) else { return file }
        let hash = try hash(of: vocabulary)
        return manifest.inputs("vocabulary").contains { $0.sha256 == hash } ? folder : file
    }

    /// The command line that reads the staff records again.
    func staffArguments() throws -> [String] {
        let beside = try rubric().map { try RubricTexts($0).vocabularies.map { try hash(of: $0) } } ?? []
        let own = manifest.inputs("vocabulary").filter { !beside.contains($0.sha256) }.compactMap { paths[$0] }
        return paths("staff") + own.flatMap { ["--extension", $0] } + option("--persons", "overlay")
            + option("--mapping", "mapping") + option("--decisions", "decisions")
            + (manifest.options.contains("--partial") ? ["--partial"] : [])
    }

    /// The command line that makes the run again, but for where it writes.
    func scoreArguments() throws -> [String] {
        guard let rubric = try rubric() else { throw Fault("`\(RunManifest.fileName)` names no rubric.") }
        let prior = paths("prior").first.map { ["--prior", folder(of: $0)] } ?? []
        let tables = manifest.inputs("reference").compactMap { file in paths[file].map { (file.name, $0) } }
        let references = Dictionary(tables) { first, _ in first }
        var options = manifest.options.filter { $0 != "--partial" }
        for place in options.indices.dropFirst() where options[place - 1] == "--reference" {
            let parts = options[place].split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2, let path = references[parts[1]] { options[place] = parts[0] + "=" + path }
        }
        return try staffArguments() + ["--rubric", rubric] + prior + option("--words", "words") + options
    }

    private func option(_ name: String, _ role: String) -> [String] { paths(role).flatMap { [name, $0] } }

    private func folder(of path: String) -> String {
        path.contains("/") ? String(path.dropLast(lastName(path).count + 1)) : "."
    }
}
