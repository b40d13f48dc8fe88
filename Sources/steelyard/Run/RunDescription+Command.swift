import Diagnostics
import Importing
import Numbers
import Records
import RubricLanguage
import Sheets

extension RunDescription {
    /// The description of a run by its files. Names are as short as can be told apart, so that it does not
    /// matter where the files lie.
    init(_ materials: Materials, _ staff: StaffImport, _ options: RubricOptions) {
        let paths = staff.files.map(\.name) + materials.files.map(\.file.path)
        let names = shortNames(paths)
        let inputs =
            staff.files.map { file in
                RunInput(
                    role: .staff, name: names[file.name] ?? file.name, byteCount: file.byteCount, sha256: file.sha256)
            }
            + materials.files.map { role, file in
                RunInput(
                    role: role, name: names[file.path] ?? file.path, byteCount: file.source.bytes.count,
                    sha256: file.sha256)
            }
        self.init(
            version: Steelyard.version, language: materials.language, inputs: inputs,
            staffFiles: staff.files.map { names[$0.name] ?? $0.name },
            settings: options.settings.map { Setting(name: $0.name, value: $0.value) })
        translation = materials.translation
    }
}

/// Findings as files keep them: without the folders that the files lay in.
func withShortNames(_ findings: [Finding]) -> [Finding] {
    let names = shortNames(Array(Set(findings.map(\.place.file))))
    return findings.map { finding in
        var finding = finding
        finding.place.file = names[finding.place.file] ?? finding.place.file
        return finding
    }
}
