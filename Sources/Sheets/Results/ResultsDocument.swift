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
        _ subject: Row, _ outcome: Outcome, _ scorer: inout Scorer<Sink>, to text: inout TextBuffer
    ) {
        var held = HeldText(in: &text)
        text.append(",\n{\"id\":")
        append(scorer.evaluator.batch.bits(subject, columns.id).map(Symbol.init(bits:)), &scorer, to: &text)
        append("name", subject, columns.name, &scorer, to: &text)
        append("native-name", subject, columns.nativeName, &scorer, to: &text)
        let home = columns.home(&scorer)
        text.append(",\"institution\":")
        append(home?.institution, &scorer, to: &text)
        text.append(",\"unit\":")
        append(home?.unit, &scorer, to: &text)
        text.append(",\"title\":")
        text.append(columns.title(&scorer).map { titles[$0] } ?? null)
        appendResult(outcome, &scorer, to: &text)
        held.leaveHole(in: text)
        appendFindings(outcome, &scorer, to: &text)
        conditions.append(&scorer, to: &text)
        text.append(",\"values\":[")
        let values = scorer.values
        for index in rubric.measures.indices {
            cells.write(values[index], index, to: &text) { $2.appendJSONNumber($0, atLeast: $1) }
        }
        text.append("]}")
        held.end(in: &text)
    }

    private func appendResult<Sink>(
        _ outcome: Outcome, _ scorer: inout Scorer<Sink>, to text: inout TextBuffer
    ) {
        text.append(",\"track\":")
        text.append(outcome.track.map { tracks[$0] } ?? null)
        text.append(",\"status\":\"")
        text.append(utf8: outcome.status.name)
        text.append("\",\"total\":")
        append(scorer.values[rubric.total.index], rubric.total, to: &text)
        text.append(",\"band\":")
        text.append(outcome.band.map { bands[$0] } ?? null)
    }

    /// Appends what stands in the hole of an object.
    func append(_ verdict: Verdict, to text: inout TextBuffer) {
        text.append(",\"grade\":")
        text.append(verdict.grade.map { bands[$0] } ?? null)
        text.append(",\"rank\":")
        if let rank = verdict.rank { text.append(decimal: rank) } else { text.append(null) }
        text.append(",\"cohort\":")
        if verdict.rank != nil { text.append(decimal: verdict.cohort) } else { text.append(null) }
        text.append(",\"quota-effect\":\"")
        text.append(utf8: verdict.quota.rawValue)
        text.append(UInt8(ascii: "\""))
    }

    /// Dimensions left out, gates and vetoes.
    private func appendFindings<Sink>(
        _ outcome: Outcome, _ scorer: inout Scorer<Sink>, to text: inout TextBuffer
    ) {
        text.append(",\"left-out\":[")
        appendList(outcome.leftOut, to: &text) { $1.append(dimensions[$0.index]) }
        text.append("],\"gates\":[")
        appendList(outcome.gates, to: &text) { result, text in
            text.append("{\"name\":")
            text.append(gates[result.gate])
            text.append(",\"met\":")
            switch result.isMet {
            case true?: text.append("true}")
            case false?: text.append("false}")
            case nil: text.append("null}")
            }
        }
        text.append("],\"vetoes\":[")
        for (place, result) in outcome.vetoes.enumerated() {
            if place > 0 { text.append(comma) }
            text.append("{\"name\":")
            text.append(vetoes[result.veto])
            append("decision", result.decision, decisionNumber, &scorer, to: &text)
            text.append(utf8: ",\"effective\":\(result.hasNumber)}")
        }
        text.append(UInt8(ascii: "]"))
    }

    private func appendList<Element>(
        _ elements: [Element], to text: inout TextBuffer, _ body: (Element, inout TextBuffer) -> Void
    ) {
        for (place, element) in elements.enumerated() {
            if place > 0 { text.append(comma) }
            body(element, &text)
        }
    }

    /// A member with a text of a record.
    private func append<Sink>(
        _ key: StaticString, _ row: Row, _ slot: Slot?, _ scorer: inout Scorer<Sink>, to text: inout TextBuffer
    ) {
        text.append(",\"")
        text.append(key)
        text.append("\":")
        let value = slot.flatMap { scorer.evaluator.batch.bits(row, $0) }
        append(value.map(Symbol.init(bits:)), &scorer, to: &text)
    }

    private func append<Sink>(_ symbol: Symbol?, _ scorer: inout Scorer<Sink>, to text: inout TextBuffer) {
        guard let symbol else {
            text.append(null)
            return
        }
        scorer.evaluator.batch.symbols.withUTF8(of: symbol) { text.appendJSONString($0) }
    }

    private func append(_ value: Exact?, _ measure: MeasureIndex, to text: inout TextBuffer) {
        guard let value else {
            text.append(null)
            return
        }
        if places.isCondition(measure) {
            text.append(value.isZero ? "false" : "true")
            return
        }
        text.appendJSONNumber(value, atLeast: places.value(measure))
    }
}

let null = Array("null".utf8)

extension TextBuffer {
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
