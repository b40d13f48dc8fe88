import Diagnostics
import RubricLanguage

/// The files of a rubric's reference tables: beside the rubric or what it extends, unless a run names others.
struct ReferenceFiles {
    private let folders: [String]
    private let named: [ParameterSetting]

    init(_ texts: RubricTexts, named: [ParameterSetting] = []) {
        folders = texts.layers.map { file in
            file.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        }
        self.named = named
    }

    /// All CSV files beside the rubric, by their names.
    var beside: [String: SourceText] {
        get throws {
            var found: [String: SourceText] = [:]
            for folder in folders {
                for name in try names(in: folder.isEmpty ? "." : folder) where name.hasSuffix(".csv") {
                    if found[name] == nil { found[name] = try TextFile(path(name, in: folder)).source }
                }
            }
            return found
        }
    }

    /// Reads the rows of a rubric's reference tables; answers the files and what was found in them.
    func load(_ rubric: inout Rubric) throws -> (files: [TextFile], findings: [Finding]) {
        var files: [String: TextFile] = [:]
        for reference in rubric.pool.references {
            files[reference.name] = try path(of: reference).map { try TextFile($0) }
        }
        let order = rubric.pool.references.compactMap { files[$0.name] }
        let findings = rubric.loadReferences { files[$0.name]?.source }
        return (order, order.flatMap(\.notes) + unknown(rubric) + findings)
    }

    private func path(of reference: Reference) -> String? {
        if let setting = named.last(where: { $0.name == reference.name }) { return setting.value }
        return folders.map { path(reference.file, in: $0) }.first { exists($0) && !isFolder($0) }
    }

    private func path(_ name: String, in folder: String) -> String {
        folder.isEmpty || name.hasPrefix("/") ? name : folder + "/" + name
    }

    /// Files for tables that the rubric does not have.
    private func unknown(_ rubric: Rubric) -> [Finding] {
        let known = rubric.pool.references.map(\.name)
        return named.filter { !known.contains($0.name) }.map { setting in
            Finding(
                code: "unknown-reference", message: "The rubric has no reference table `\(setting.name)`.",
                hint: nearest(to: setting.name, among: known).map { "Did you mean `\($0)`?" },
                place: Place(file: "--reference"), value: setting.name,
                allowed: known.isEmpty ? nil : known.joined(separator: ", "))
        }
    }
}
