import Diagnostics
import Importing
import Numbers
import RubricLanguage
import Scoring
import Sheets

/// The folder of an earlier run, from which a run takes what was given and paid before.
struct PriorFolder {
    let file: TextFile
    let run: PriorRun

    init(_ folder: String, under rubric: Rubric) throws {
        guard rubric.carriesOver else {
            throw Fault("The rubric `\(rubric.name)` asks nothing of an earlier run: leave out `--prior`.")
        }
        let name = try rubricName(ofRun: folder)
        guard name == rubric.name else {
            throw Fault("The run in `\(folder)` was scored under `\(name)`, and this one is under `\(rubric.name)`.")
        }
        let path = folder + "/" + CarryOverTable.fileName
        guard exists(path) else {
            throw Fault(
                "The run in `\(folder)` left no \(CarryOverTable.fileName): its rubric carried nothing over then. "
                    + "Score it again under this one.")
        }
        file = try TextFile(path)
        run = try priorRun(file.source)
    }
}

/// The name of the rubric of a run, from its manifest.
private func rubricName(ofRun folder: String) throws -> String {
    let manifest = folder + "/manifest.json"
    guard isFolder(folder), exists(manifest) else {
        throw Fault("`\(folder)` is not the folder of a run: it holds no manifest of steelyard.")
    }
    // It is the first name after the key, and names need no escapes.
    let head = String(decoding: try readAll(manifest).prefix(2000), as: UTF8.self)
    guard head.contains("\"product\": \"steelyard\""), let rubric = head.firstRange(of: "\"rubric\": {"),
        let name = head[rubric.upperBound...].firstRange(of: "\"name\": \"")
    else { throw Fault("`\(manifest)` is not a manifest of steelyard.") }
    return String(head[name.upperBound...].prefix { $0 != "\"" })
}

/// Reads `carry-over.csv`.
private func priorRun(_ source: SourceText) throws -> PriorRun {
    var reader = CSVReader(source.bytes)
    guard let head = reader.next(), head.cells.map(\.string) == CarryOverTable.columns else {
        throw Fault("`\(source.name)` does not begin with the columns of a carry-over.")
    }
    var run = PriorRun()
    while let record = reader.next() {
        let cells = record.cells.map(\.string)
        guard cells.count == CarryOverTable.columns.count, let amount = Exact(fraction: cells[7]) else {
            throw Fault("`\(source.name)`, line \(record.line): this is no row of a carry-over.")
        }
        if cells[1].isEmpty {
            run[cells[0]].items.append(item(cells, amount))
        } else {
            run[cells[0]].measures[cells[1]] = amount
        }
    }
    return run
}

private func item(_ cells: [String], _ amount: Exact) -> PriorRun.Item {
    let identifiers = cells[6].split(separator: CarryOverTable.separator).map(String.init)
    return PriorRun.Item(
        criterion: cells[2], number: cells[3],
        origin: cells[4].isEmpty ? nil : PriorRun.Origin(kind: cells[4], isAdopted: cells[5] == "yes"),
        identifiers: Set(identifiers), paid: amount)
}

extension CSVCell {
    /// The text without the apostrophe that keeps a spreadsheet from taking it for a formula.
    fileprivate var string: String {
        String(decoding: withoutApostrophe(text[...]), as: UTF8.self)
    }
}

extension Exact {
    /// Reads `-12.5` or `10/3`.
    fileprivate init?(fraction text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).compactMap { Exact(String($0)) }
        switch parts.count {
        case 1 where !text.contains("/"): self = parts[0]
        case 2 where !parts[1].isZero: self = parts[0] / parts[1]
        default: return nil
        }
    }
}
