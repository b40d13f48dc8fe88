public import Analysis
import Diagnostics
import Numbers
public import Records
import RubricLanguage
import Weighting

/// What was found of the weights of a rubric, track by track: as text, as tables, and as a document for programs.
public struct TuningSheets: Sendable {
    let reports: [TuningReport]
    let description: TuningDescription
    /// Weights that a method proposes, track by track; none where nobody asked.
    let proposals: [Result<WeightProposal, ProposalFault>]

    public init(
        _ reports: [TuningReport], _ description: TuningDescription,
        proposals: [Result<WeightProposal, ProposalFault>] = []
    ) {
        self.reports = reports
        self.description = description
        self.proposals = proposals
    }

    /// Names and contents, in the order of writing.
    public var files: [(name: String, bytes: [UInt8])] {
        [
            ("weights.csv", weightsTable), ("persons.csv", personsTable), ("curves.csv", curvesTable),
        ] + sampledTables + [("tuning.json", json), ("tuning.txt", Array(text.utf8))]
    }

    /// `manifest.json`, by which the folder is known as ours.
    public func manifest(_ outputs: [Manifest.Output]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.beginManifest(of: "tune", version: description.version)
            json.object("rubric") { writeRubric(to: &$0) }
            json.write(inputs: description.inputs)
            json.write(outputs: outputs)
        }
        json.endLine()
        return json.take()
    }

    func writeRubric(to json: inout JSONWriter) {
        let rubric = reports[0].people.population.rubric
        json.member("name", rubric.name)
        json.member("version", rubric.version)
        json.member("sha256", description.hash)
        json.member("period", rubric.period.description)
    }
}

/// What weights were looked at with. Neither a clock nor a path is in it.
public struct TuningDescription: Sendable {
    /// The version of Steelyard.
    public var version: String
    public var language: Language
    /// The hash of the rubric with what it extends.
    public var hash: String
    public var inputs: [RunInput]
    /// Words of a language that is not built in.
    public var translation: Translation?

    public init(version: String, language: Language, hash: String, inputs: [RunInput]) {
        self.version = version
        self.language = language
        self.hash = hash
        self.inputs = inputs
    }
}

extension TuningReport {
    /// The track's name; that of the total where one sum holds for everybody.
    var name: String {
        let rubric = people.population.rubric
        return people.track.map { rubric.tracks[$0].name } ?? rubric.measures[rubric.total.index].name
    }

    func title(_ language: Language) -> String {
        let rubric = people.population.rubric
        let labels = people.track.map { rubric.tracks[$0].labels } ?? rubric.measures[rubric.total.index].labels
        return labels[language]
    }

    /// The kinds of the answers about intervals.
    var kinds: [AnswerKind] {
        (people.isLinearBeforeRounding ? [.linear] : []) + (people.isLinear ? [] : [.piecewise])
    }

    /// The people from the best total down.
    var inOrder: [Int] { ranking.order.map { Int($0) } }
}
