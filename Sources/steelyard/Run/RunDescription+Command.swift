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
        let names = inputNames(staff, materials.files).merging(known) { $1 }
        self.init(
            version: Steelyard.version, language: materials.language,
            inputs: runInputs(staff, materials.files, names: names),
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

/// Files beside the staff records, and what each is for.
typealias InputFiles = [(role: RunInput.Role, file: TextFile)]

/// The names by which outputs know the files that a command reads.
func inputNames(_ staff: StaffImport, _ files: InputFiles) -> [String: String] {
    shortNames(staff.files.map(\.name) + files.map(\.file.path))
}

/// The files that a command reads, as its outputs list them.
func runInputs(_ staff: StaffImport, _ files: InputFiles, names: [String: String]) -> [RunInput] {
    staff.files.map {
        RunInput(role: .staff, name: names[$0.name] ?? $0.name, byteCount: $0.byteCount, sha256: $0.sha256)
    }
        + files.map { role, file in
            RunInput(role: role, name: names[file.path] ?? file.path, byteCount: file.byteCount, sha256: file.sha256)
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
        for (path, name) in moved { finding.message = finding.message.quoting(name, for: path) }
        return finding
    }
}

extension String {
    /// The same with one name for another where something in the quotes of places begins with it.
    fileprivate func quoting(_ name: String, for path: String) -> String {
        let pieces = utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
        let start = path + ":"
        guard pieces.contains(where: { $0.starts(with: start.utf8) }) else { return self }
        return pieces.map {
            $0.starts(with: start.utf8)
                ? name + ":" + String(Substring($0.dropFirst(start.utf8.count))) : String(Substring($0))
        }
        .joined(separator: "`")
    }
}
