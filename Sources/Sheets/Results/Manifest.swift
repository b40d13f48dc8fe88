public import Diagnostics
import Numbers
import Records
public import RubricLanguage
public import Scoring

/// `manifest.json`: what a run read, what it wrote, and the totals by which it can be checked.
///
/// It is written last, and its presence marks a folder as ours. Neither a clock nor a path is in it, so
/// that the same inputs give the same bytes.
public struct Manifest: Sendable {
    /// A file that the run wrote.
    public struct Output: Hashable, Sendable {
        public var path: String
        public var byteCount: Int
        public var sha256: String
        /// The number of the person, or of institution and unit, that the file is about.
        public var number: String?

        public init(path: String, byteCount: Int, sha256: String, number: String? = nil) {
            self.path = path
            self.byteCount = byteCount
            self.sha256 = sha256
            self.number = number
        }

        /// The name of the file without its folders and its ending.
        fileprivate var stem: Substring {
            let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
            return name[..<(name.lastIndex(of: ".") ?? name.endIndex)]
        }
    }

    public var run: RunDescription
    public var tally: RunTally
    /// People that an unsound record left out.
    public var leftOut: Int
    public var totals: ControlTotals
    /// How many findings there are of each severity.
    public var findings: [Severity: Int]
    public var outputs: [Output]
    /// What printed the sheets, with its version.
    public var renderer: String?

    public init(
        run: RunDescription, tally: RunTally, leftOut: Int, totals: ControlTotals, findings: [Severity: Int],
        outputs: [Output]
    ) {
        self.run = run
        self.tally = tally
        self.leftOut = leftOut
        self.totals = totals
        self.findings = findings
        self.outputs = outputs
    }

    /// The file.
    public func json(_ rubric: Rubric) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.beginManifest(of: "score", version: run.version)
            json.member("run", run.fingerprint(rubric))
            json.member("subject", rubric.vocabulary[rubric.subject].name)
            json.member("language", run.translation?.tag ?? run.language.rawValue)
            json.member("period", rubric.period.description)
            json.object("rubric") { $0.write(rubric, hash: run.rubricHash) }
            json.object("parameters") { json in
                for parameter in rubric.parameters {
                    json.member(parameter.name, parameter.value.text(rubric.vocabulary))
                }
            }
            json.array("ranked-within") { json in
                for scope in ["institution"] + (rubric.ranksWithinTrack ? ["track"] : []) { json.string(scope) }
            }
            json.array("set") { json in for setting in run.settings { json.string(setting.name) } }
            json.array("options") { json in for option in run.options { json.string(option) } }
            json.write(inputs: run.inputs)
            if let renderer { json.member("renderer", renderer) }
            json.object("counts") { writeCounts(to: &$0) }
            json.object("control-totals") { totals.write(to: &$0, rubric) }
            json.object("labels") { $0.writeLabels(rubric) }
            json.write(outputs: outputs)
        }
        json.endLine()
        return json.take()
    }

    private func writeCounts(to json: inout JSONWriter) {
        json.member("subjects", tally.subjects)
        json.member("scored", tally.scored)
        json.member("not-assessed", tally.notAssessed)
        json.member("without-track", tally.withoutTrack)
        json.member("without-total", tally.withoutTotal)
        json.member("left-out", leftOut)
        for severity in Severity.allCases.reversed() { json.member(severity.rawValue + "s", findings[severity] ?? 0) }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ rubric: Rubric, hash: String) {
        member("name", rubric.name)
        member("version", rubric.version)
        member("sha256", hash)
        member("policy", rubric.policy)
        member("legacy", rubric.isLegacy)
        member("valid", rubric.validity)
        array("amendments") { json in for amendment in rubric.amendments { json.string(amendment.name) } }
    }

    /// What the names mean that tables have for tracks, grades, titles, quantities and kinds of items.
    fileprivate mutating func writeLabels(_ rubric: Rubric) {
        func write(_ group: String, _ names: [(name: String, labels: Labels)]) {
            object(group) { json in
                for (name, labels) in names {
                    json.object(name) { json in
                        for language in Language.allCases { json.member(language.rawValue, labels[language]) }
                    }
                }
            }
        }
        write("tracks", rubric.tracks.map { ($0.name, $0.labels) })
        write("grades", (rubric.grading?.bands ?? []).map { ($0.name, $0.labels) })
        write("measures", rubric.measures.map { ($0.name, $0.labels) })
        write("kinds", rubric.vocabulary.kinds.filter { $0.role == .item }.map { ($0.name, $0.labels) })
        write("titles", (rubric.vocabulary.enumeration("title")?.values ?? []).map { ($0.name, $0.labels) })
    }

    /// By which command a folder is known, and what wrote it.
    mutating func beginManifest(of command: String, version: String) {
        member("product", "steelyard")
        member("command", command)
        member("version", version)
    }

    /// The files that were read.
    mutating func write(inputs: [RunInput]) {
        objects("inputs", inputs) { json, input in
            json.member("role", input.role.rawValue)
            json.member("name", input.name)
            json.member("bytes", input.byteCount)
            json.member("sha256", input.sha256)
        }
    }

    /// The files that were written, in the order of their paths.
    mutating func write(outputs: [Manifest.Output]) {
        objects("outputs", outputs.sorted { $0.path < $1.path }) { json, output in
            json.member("path", output.path)
            if let number = output.number, number[...] != output.stem { json.member("number", number) }
            json.member("bytes", output.byteCount)
            json.member("sha256", output.sha256)
        }
    }
}
