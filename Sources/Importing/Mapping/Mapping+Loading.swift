public import Diagnostics
public import Records
internal import YAMLDocuments

extension Mapping {
    /// Reads a mapping file and checks it against a vocabulary.
    ///
    /// - Returns: the mapping, or `nil` when a finding is an error; all findings, in the order of the file.
    public static func load(
        _ source: SourceText, vocabulary: Vocabulary = .core
    ) -> (mapping: Mapping?, findings: [Finding]) {
        let checker = MappingChecker(source, vocabulary: vocabulary)
        let mapping = checker.mapping()
        return (checker.reader.hasErrors ? nil : mapping, checker.reader.findings)
    }
}
