import Diagnostics
import Importing
import Numbers
import Records
import RubricLanguage
import Sheets

extension RunDescription {
    /// The description of a run by its files. Names are as short as can be told apart, so that it does not
    /// matter where the files lie.
    ///
    /// - Parameter known: the names of files that have one already.
    init(_ materials: Materials, _ staff: StaffImport, _ options: RubricOptions, known: [String: String] = [:]) {
        let paths = staff.files.map(\.name) + materials.files.map(\.file.path)
        let names = shortNames(paths).merging(known) { $1 }
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
            settings: options.settings.map { Setting(name: $0.name, value: $0.value) },
            options: options.typed { names[$0] ?? lastName($0) })
        translation = materials.translation
    }
}

extension RubricOptions {
    /// What was set, as it would be typed again; files by their names.
    fileprivate func typed(_ name: (String) -> String) -> [String] {
        (period.map { ["--period", $0.description] } ?? [])
            + settings.flatMap { ["--set", "\($0.name)=\($0.value)"] }
            + references.flatMap { ["--reference", "\($0.name)=\(name($0.value))"] }
            + leftOut.flatMap { ["--without", $0] }
    }
}

/// Findings as files keep them: without the folders that the files lay in.
///
/// - Parameter known: the names that the run gave to files.
func withShortNames(_ findings: [Finding], known: [String: String] = [:]) -> [Finding] {
    let names = shortNames(Array(Set(findings.map(\.place.file)))).merging(known) { $1 }
    let moved = known.filter { $0.key != $0.value }
    return findings.map { finding in
        var finding = finding
        finding.place.file = names[finding.place.file] ?? finding.place.file
        // Some say in words where something else stands.
        for (path, name) in moved { finding.message.replace("`\(path):", with: "`\(name):") }
        return finding
    }
}
