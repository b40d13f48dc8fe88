import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring

/// `results.json`: the run with the names of its measures, then an object for each subject with the verdict and its
/// values in the order of these names.
///
/// A number stands with the text that every output shows; one that no decimal writes is a string with
/// a fraction. What the rubric knows before the run is escaped once.
struct ResultsDocument: Sendable {
    private let rubric: Rubric
    private let columns: SubjectColumns
    private let places: DisplayPlaces
    /// For each measure its value, behind a comma where it is not the first.
    private let cells: MeasureCells
    private let tracks: [[UInt8]]
    private let bands: [[UInt8]]
    private let dimensions: [[UInt8]]
    private let gates: [[UInt8]]
    private let vetoes: [[UInt8]]
    private let titles: [[UInt8]]
    private let decisionNumber: Slot?
    private let conditions: ConditionList

    init(_ rubric: Rubric) {
        self.rubric = rubric
        columns = SubjectColumns(rubric)
        places = DisplayPlaces(rubric)
        cells = MeasureCells(rubric, head: { $0.name == rubric.measures.first?.name ? [] : [comma] }, missing: null)
        tracks = rubric.tracks.map { jsonString($0.name) }
        bands = rubric.grading?.bands.map { jsonString($0.name) } ?? []
        dimensions = rubric.dimensions.map { jsonString($0.name) }
        gates = rubric.gates.map { jsonString($0.name) }
        vetoes = rubric.vetoes.map { jsonString($0.name) }
        titles = columns.titles.map { jsonString($0.name) }
        conditions = ConditionList(rubric)
        decisionNumber = rubric.vocabulary.kind("decision").flatMap { rubric.vocabulary[$0].slot("number") }
    }

    /// Everything before the first subject.
    func head(_ run: RunDescription) -> [UInt8] {
        var json = JSONWriter(indented: false)
        json.beginObject()
        json.member("product", "steelyard")
        json.member("version", run.version)
        json.object("rubric") {
            $0.member("name", rubric.name)
            $0.member("version", rubric.version)
            $0.member("sha256", run.rubricHash)
            $0.member("legacy", rubric.isLegacy)
            if !rubric.amendments.isEmpty {
                $0.array("amendments") { for amendment in rubric.amendments { $0.string(amendment.name) } }
            }
        }
        json.member("period", rubric.period.description)
        json.array("measures") { for measure in rubric.measures { $0.string(measure.name) } }
        json.key("subjects")
        json.beginArray()
        return json.bytes
    }

    /// Everything behind the last subject.
    func foot(_ allocations: [AllocationOutcome]) -> [UInt8] {
        var bytes = Array("\n]".utf8)
        if !rubric.allocations.isEmpty {
            bytes += ",\"allocations\":".utf8
            bytes += AllocationsList(rubric: rubric).json(allocations)
        }
        return bytes + "}\n".utf8
    }

    /// Appends a comma and the object of the subject scored last, with a hole for the verdict. The first one's comma
    /// is to be dropped.
    func append<Sink>(
        _ subject: Row, _ outcome: Outcome, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]
    ) {
        var text = HeldText(in: &bytes)
        bytes.append(",\n{\"id\":")
        append(scorer.evaluator.batch.bits(subject, columns.id).map(Symbol.init(bits:)), &scorer, to: &bytes)
        append("name", subject, columns.name, &scorer, to: &bytes)
        append("native-name", subject, columns.nativeName, &scorer, to: &bytes)
        let home = columns.home(&scorer)
        bytes.append(",\"institution\":")
        append(home?.institution, &scorer, to: &bytes)
        bytes.append(",\"unit\":")
        append(home?.unit, &scorer, to: &bytes)
        bytes.append(",\"title\":")
        bytes += columns.title(&scorer).map { titles[$0] } ?? null
        appendResult(outcome, &scorer, to: &bytes)
        text.leaveHole(in: bytes)
        appendFindings(outcome, &scorer, to: &bytes)
        conditions.append(&scorer, to: &bytes)
        bytes.append(",\"values\":[")
        let values = scorer.values
        for index in rubric.measures.indices {
            cells.write(values[index], index, to: &bytes) { $2.appendJSONNumber($0, atLeast: $1) }
        }
        bytes.append("]}")
        text.end(in: &bytes)
    }

    private func appendResult<Sink>(
        _ outcome: Outcome, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]
    ) {
        bytes.append(",\"track\":")
        bytes += outcome.track.map { tracks[$0] } ?? null
        bytes.append(",\"status\":\"")
        bytes += outcome.status.name.utf8
        bytes.append("\",\"total\":")
        append(scorer.values[rubric.total.index], rubric.total, to: &bytes)
        bytes.append(",\"band\":")
        bytes += outcome.band.map { bands[$0] } ?? null
    }

    /// Appends what stands in the hole of an object.
    func append(_ verdict: Verdict, to bytes: inout [UInt8]) {
        bytes.append(",\"grade\":")
        bytes += verdict.grade.map { bands[$0] } ?? null
        bytes.append(",\"rank\":")
        if let rank = verdict.rank { bytes.append(decimal: rank) } else { bytes += null }
        bytes.append(",\"cohort\":")
        if verdict.rank != nil { bytes.append(decimal: verdict.cohort) } else { bytes += null }
        bytes.append(",\"quota-effect\":\"")
        bytes += verdict.quota.rawValue.utf8
        bytes.append(UInt8(ascii: "\""))
    }

    /// Dimensions left out, gates and vetoes.
    private func appendFindings<Sink>(
        _ outcome: Outcome, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]
    ) {
        bytes.append(",\"left-out\":[")
        appendList(outcome.leftOut, to: &bytes) { $1 += dimensions[$0.index] }
        bytes.append("],\"gates\":[")
        appendList(outcome.gates, to: &bytes) { result, bytes in
            bytes.append("{\"name\":")
            bytes += gates[result.gate]
            bytes.append(",\"met\":")
            switch result.isMet {
            case true?: bytes.append("true}")
            case false?: bytes.append("false}")
            case nil: bytes.append("null}")
            }
        }
        bytes.append("],\"vetoes\":[")
        for (place, result) in outcome.vetoes.enumerated() {
            if place > 0 { bytes.append(comma) }
            bytes.append("{\"name\":")
            bytes += vetoes[result.veto]
            append("decision", result.decision, decisionNumber, &scorer, to: &bytes)
            bytes += ",\"effective\":\(result.hasNumber)}".utf8
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private func appendList<Element>(
        _ elements: [Element], to bytes: inout [UInt8], _ body: (Element, inout [UInt8]) -> Void
    ) {
        for (place, element) in elements.enumerated() {
            if place > 0 { bytes.append(comma) }
            body(element, &bytes)
        }
    }

    /// A member with a text of a record.
    private func append<Sink>(
        _ key: StaticString, _ row: Row, _ slot: Slot?, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]
    ) {
        bytes.append(",\"")
        bytes.append(key)
        bytes.append("\":")
        let value = slot.flatMap { scorer.evaluator.batch.bits(row, $0) }
        append(value.map(Symbol.init(bits:)), &scorer, to: &bytes)
    }

    private func append<Sink>(_ symbol: Symbol?, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]) {
        guard let symbol else {
            bytes += null
            return
        }
        scorer.evaluator.batch.symbols.withUTF8(of: symbol) { bytes.appendJSONString($0) }
    }

    private func append(_ value: Exact?, _ measure: MeasureIndex, to bytes: inout [UInt8]) {
        guard let value else {
            bytes += null
            return
        }
        if places.isCondition(measure) {
            bytes += (value.isZero ? "false" : "true").utf8
            return
        }
        bytes.appendJSONNumber(value, atLeast: places.value(measure))
    }
}

let null = Array("null".utf8)

extension [UInt8] {
    /// Appends a number, or a fraction in quotes where no decimal writes it.
    mutating func appendJSONNumber(_ value: Exact, atLeast places: Int) {
        guard let needed = value.terminatingPlaces else {
            append(UInt8(ascii: "\""))
            value.write(places: nil, into: &self)
            return append(UInt8(ascii: "\""))
        }
        value.write(places: Swift.max(places, needed), into: &self)
    }
}
