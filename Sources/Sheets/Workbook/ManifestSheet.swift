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
        let sheet = workbook.addSheet(SheetLayout(form: own.manifest, widths: [20, 44, 14, 70]))
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
        sheet.append([])
        sheet.append([.text(own.inputs)], style: .heading)
        sheet.append([own.role, own.path, own.bytes, words.fingerprint].map { .text($0) }, style: .head)
        for input in run.inputs {
            sheet.append([
                .text(input.role.rawValue), .text(input.name), .number(String(input.byteCount)), .text(input.sha256),
            ])
        }
        sheet.append([])
        sheet.append([.text(own.outputs)], style: .heading)
        sheet.append(["", own.path, own.bytes, words.fingerprint].map { .text($0) }, style: .head)
        for output in manifest.outputs.sorted(by: { $0.path < $1.path }) {
            sheet.append([
                .empty, .text(output.path), .number(String(output.byteCount)), .text(output.sha256),
            ])
        }
        return sheet
    }
}
