public import Diagnostics
public import Records
internal import YAMLDocuments

extension Mapping {
    /// Reads a mapping file and checks it against a vocabulary.
    ///
    /// ```yaml
    /// mapping: house                           # its name
    /// detect: {root: cv, namespace: h}         # one root element, or a list of them
    /// encoding: ISO-8859-1                     # holds whatever a file declares
    /// namespaces: {h: [urn:house:1, urn:house:2]}
    /// macros: {value(code): "bean[@code='$code']/text"}   # called as $value(42)
    /// codes: {kinds: {A: article, else: other}}
    /// ignore: [photo, '@version', cv/@written]
    /// shared: {authors: {kind: contributor, …}}           # rules that stand inside several others
    /// records:
    ///   - kind: person
    ///     select: h:member                     # paths from the root, or from the record around
    ///     known-by: {id: '@no', names: ['@name', '@alias'], separator: ;}
    ///     fields: {id: ['@no', {file-name: true}], name: '@name'}
    ///     inside:
    ///       - kind: paper
    ///         select: [papers/paper, articles/article]
    ///         when: "@state = 'out'"
    ///         id: '@key'                       # makes `paper-…`; without it papers are numbered
    ///         fields:
    ///           title: [title, short-title]    # the first that is not empty
    ///           doi: {from: link, capture: 'doi.org/(.+)'}
    ///           form: {from: '@type', missing: ['?'], codes: kinds}
    ///           published: {date: {year: '@y', month: '@m'}}
    ///           accepted: {from: accepted, date: [ddmmyyyy, yyyy]}
    ///           impact-factor: {from: '@if', number: {point: ',', group: .}, scale: 0.001}
    ///           journal: {constant: House Journal}
    ///         inside: [authors]
    /// ```
    ///
    /// A list of contributors has `order` (the written place; otherwise the order of the file holds) and `self` (by
    /// what an entry is known to be the person: the identifier first, then a name). `boolean: {'true': [S], 'false':
    /// [N]}` names what means yes and no.
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
