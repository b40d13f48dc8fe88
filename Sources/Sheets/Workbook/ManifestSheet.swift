import Records
import RubricLanguage
import Workbooks

/// What the run read and wrote, as in `manifest.json`.
struct ManifestSheet {
    private let titles: ColumnTitles
    private let manifest: Manifest

    init(_ titles: ColumnTitles, _ manifest: Manifest) {
        self.titles = titles
        self.manifest = manifest
    }

    func write(to workbook: Workbook) -> Sheet {
        let (own, words, run) = (titles.own, titles.words, manifest.run)
        let sheet = workbook.addSheet(SheetLayout(form: own.manifest, widths: FileRows.widths))
        sheet.append([.text(own.manifest)], style: .title)
        sheet.append([.text(own.product), .text("steelyard " + run.version)])
        sheet.append([
            .text(words.rubric), .text(titles.rubric.name + " " + titles.rubric.version), .empty, .text(run.rubricHash),
        ])
        for parameter in titles.rubric.parameters {
            sheet.append([
                .text(words.parameters), .text(parameter.name + " = " + parameter.value.text(titles.rubric.vocabulary)),
            ])
        }
        FileRows(words).write(inputs: run.inputs, to: sheet)
        FileRows(words).write(outputs: manifest.outputs, to: sheet)
        return sheet
    }
}
