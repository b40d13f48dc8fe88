import Diagnostics
import Numbers
import RubricLanguage
import Runs
import Scoring
import Sheets

/// The folder of an earlier run, from which a run takes what was given and paid before.
struct PriorFolder {
    let file: TextFile
    let run: PriorRun
    /// The rubric of that run.
    let rubric: RunManifest.Rubric

    init(_ folder: String, under rubric: Rubric) throws {
        guard rubric.carriesOver else {
            throw Fault("The rubric `\(rubric.name)` asks nothing of an earlier run: leave out `--prior`.")
        }
        let run = try RunFolder(folder)
        self.rubric = run.manifest.rubric
        let name = self.rubric.name
        guard name == rubric.name else {
            throw Fault("The run in `\(folder)` was scored under `\(name)`, and this one is under `\(rubric.name)`.")
        }
        let path = folder + "/" + CarryOverTable.fileName
        guard exists(path) else {
            throw Fault(
                "The run in `\(folder)` left no \(CarryOverTable.fileName): its rubric carried nothing over then. "
                    + "Score it again under this one.")
        }
        try run.check([CarryOverTable.fileName])
        file = try TextFile(path)
        self.run = try priorRun(file.source)
    }
}

/// Reads `carry-over.csv`.
private func priorRun(_ source: SourceText) throws -> PriorRun {
    var rows = TableRows(source.bytes[...])
    guard rows.next()?.cells == CarryOverTable.columns else {
        throw Fault("`\(source.name)` does not begin with the columns of a carry-over.")
    }
    var run = PriorRun()
    var number = 1
    while let cells = rows.next()?.cells {
        number += 1
        guard cells.count == CarryOverTable.columns.count, let amount = Exact(shown: cells[7]) else {
            throw Fault("`\(source.name)`, line \(number): this is no row of a carry-over.")
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
