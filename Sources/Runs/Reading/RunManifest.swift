public import Diagnostics
import Hashing

/// The manifest of a run, read again.
public struct RunManifest: Hashable, Sendable {
    /// The name of its file.
    public static let fileName = "manifest.json"

    /// A file that a run read or wrote.
    public struct File: Hashable, Sendable {
        /// What an input is to the run; empty for an output.
        public var role: String
        /// The name of an input, or the path of an output in the folder.
        public var name: String
        public var byteCount: Int
        public var sha256: String

        /// Whether the name leads to something below the folder that it is a path in.
        fileprivate var isInside: Bool {
            name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
        }
    }

    /// The rubric of a run.
    public struct Rubric: Hashable, Sendable {
        public var name: String
        public var version: String
        public var sha256: String
        public var policy: String
        /// For how many working days its policy wants results to be shown, where that is the rubric's own.
        public var publicityDays: Int?
        public var amendments: [String]
    }

    /// The version of the program that wrote it.
    public var version: String
    /// What the run is about: `person` or `platform`.
    public var subject: String
    public var language: String
    public var period: String
    public var rubric: Rubric
    /// Parameters of the rubric with their values.
    public var parameters: [String: String]
    /// Whether each track of an institution has ranks of its own.
    public var ranksWithinTrack: Bool
    /// What the command line set that the files do not say, as it would be typed again.
    public var options: [String]
    public var inputs: [File]
    public var outputs: [File]
    /// What tracks, grades, titles and measures are called, by language and name.
    public var labels: JSONValue
    /// The fingerprint of the manifest, and by it of the run.
    public var sha256: String

    /// Reads a manifest; `nil` if it is none of ours or not whole: every run has a staff file, a rubric and a table of
    /// persons, and writes nothing outside of its folder.
    public init?(_ bytes: [UInt8]) {
        guard let json = JSONValue(bytes), json["product"]?.text == "steelyard",
            json["command"]?.text ?? "score" == "score",
            let version = json["version"]?.text, let language = json["language"]?.text,
            let period = json["period"]?.text, let rubric = json["rubric"].flatMap(Rubric.init),
            let inputs = json["inputs"].flatMap({ Self.files($0, named: "name") }),
            let outputs = json["outputs"].flatMap({ Self.files($0, named: "path") }),
            ["staff", "rubric"].allSatisfy({ role in inputs.contains { $0.role == role } }),
            outputs.contains(where: { $0.name == "persons.csv" }), outputs.allSatisfy(\.isInside)
        else { return nil }
        self.version = version
        self.subject = json["subject"]?.text ?? "person"
        self.language = language
        self.period = period
        self.rubric = rubric
        self.inputs = inputs
        self.outputs = outputs
        parameters = Dictionary(
            (json["parameters"]?.members ?? []).map { ($0.key, $0.value.text ?? "") }
        ) { first, _ in first }
        ranksWithinTrack = (json["ranked-within"]?.elements ?? []).contains { $0.text == "track" }
        options = (json["options"]?.elements ?? []).compactMap(\.text)
        labels = json["labels"] ?? .null
        sha256 = SHA256.hash(bytes.span)
    }

    private static func files(_ json: JSONValue, named key: String) -> [File]? {
        let files = json.elements.compactMap { file -> File? in
            guard let name = file[key]?.text, let byteCount = file["bytes"]?.integer, byteCount >= 0,
                let sha256 = file["sha256"]?.text
            else { return nil }
            return File(role: file["role"]?.text ?? "", name: name, byteCount: byteCount, sha256: sha256)
        }
        return files.count == json.elements.count ? files : nil
    }

    /// What a track, a grade, a title or a measure is called; its name where the manifest does not say.
    public func label(_ group: String, _ name: String, _ language: String) -> String {
        labels[group]?[name]?[language]?.text ?? name
    }

    /// The inputs with a role.
    public func inputs(_ role: String) -> [File] { inputs.filter { $0.role == role } }

    /// Whether the run wrote a file.
    public func has(output name: String) -> Bool { outputs.contains { $0.name == name } }
}

extension RunManifest.Rubric {
    fileprivate init?(_ json: JSONValue) {
        guard let name = json["name"]?.text, let version = json["version"]?.text, let sha256 = json["sha256"]?.text
        else { return nil }
        self.init(
            name: name, version: version, sha256: sha256, policy: json["policy"]?.text ?? "none",
            publicityDays: json["publicity-days"]?.integer,
            amendments: (json["amendments"]?.elements ?? []).compactMap(\.text))
    }
}
