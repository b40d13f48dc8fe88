public import Diagnostics
public import Records
internal import YAMLDocuments

/// Reads a `vocabulary.yaml`: kinds of items and of parts in a namespace of their own, fields added to kinds that exist, and
/// enumerations, new or longer.
///
/// ```yaml
/// namespace: urn:example:biobank:1
/// parts:
///   loan:
///     label: {en: Loan, zh: 借用}
///     fields: {borrower: {type: name, label: {en: Borrower, zh: 借用方}}}
///     inside: [deposit, software]
/// kinds:
///   deposit:
///     label: {en: Biobank deposit, zh: 样本保藏}
///     fields:
///       material: {type: enumeration deposit-material, label: {en: Material, zh: 材料}, required: true}
///     parts: [contributor, use]
/// fields:
///   paper:
///     trial: {type: name, label: {en: Clinical trial, zh: 临床试验}}
/// enumerations:
///   deposit-material:
///     cell-line: {en: cell line, zh: 细胞系}
/// ```
///
/// All faults are reported at once, and there is no vocabulary when one of them is an error. A second extension
/// is read with the vocabulary that the first one gave.
public func readExtension(
    _ source: SourceText, extending vocabulary: Vocabulary
) -> (vocabulary: Vocabulary?, findings: [Finding]) {
    var reader = ExtensionReader(YAMLReader(source), vocabulary)
    reader.read()
    return (reader.yaml.hasErrors ? nil : reader.vocabulary, reader.yaml.findings)
}

/// Adds to a vocabulary what a document declares, and reports what it cannot add.
struct ExtensionReader {
    let yaml: YAMLReader
    var vocabulary: Vocabulary

    init(_ yaml: YAMLReader, _ vocabulary: Vocabulary) {
        self.yaml = yaml
        self.vocabulary = vocabulary
    }

    /// Enumerations come first, because fields name them, then parts, because kinds name them, and kinds before the
    /// fields added to them. Where parts stand is read last, when all kinds are there.
    mutating func read() {
        guard yaml.root != nil else { return }
        let document = yaml.fields(of: yaml.root, allowed: ["namespace", "parts", "kinds", "fields", "enumerations"])
        let namespace = readNamespace(document.required("namespace"))
        for (name, key, value) in document.entries("enumerations") { readEnumeration(name, key, value) }
        let parts = document.entries("parts").map { readPart($0.name, $0.key, $0.value, namespace) }
        for (name, key, value) in document.entries("kinds") { readKind(name, key, value, namespace) }
        for (name, key, value) in document.entries("fields") { readAddedFields(name, key, value) }
        for part in parts { allow(part) }
    }

    private func readNamespace(_ node: YAMLNode?) -> String {
        guard let node, let namespace = yaml.text(node) else { return "" }
        let taken = [Vocabulary.namespace] + vocabulary.kinds.compactMap(\.namespace)
        if taken.contains(namespace) {
            yaml.report(
                "extension-clash", "The namespace `\(namespace)` belongs to another vocabulary.", at: node,
                hint: "Choose a namespace of your own, such as `urn:example:biobank:1`.", value: namespace)
        } else if !namespace.contains(":") || namespace.contains(where: \.isWhitespace) {
            yaml.report(
                "extension-namespace", "`\(namespace)` is not a namespace.", at: node, value: namespace,
                allowed: "a URI, such as `urn:example:biobank:1`")
        }
        return namespace
    }

    /// Whether a name may be declared: words in small letters, joined by hyphens, as the core has them.
    func isSound(_ name: String, _ key: YAMLNode) -> Bool {
        let words = name.split(separator: "-", omittingEmptySubsequences: false)
        let isSound =
            words.allSatisfy { word in
                !word.isEmpty && word.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 }
            } && name.utf8.first.map { 97...122 ~= $0 } == true && !name.hasPrefix("xml")
        if !isSound {
            yaml.report(
                "extension-name", "`\(name)` cannot be a name.", at: key, value: name,
                allowed: "small letters and digits in words joined by hyphens, beginning with a letter, not with `xml`")
        }
        return isSound
    }

    /// Reports that a name is taken.
    func reportClash(_ name: String, _ key: YAMLNode, _ message: String) {
        yaml.report(
            "extension-clash", message, at: key, hint: "Declare it under another name.", value: name)
    }

    /// The words for people in both languages.
    func labels(_ node: YAMLNode?) -> Labels {
        let labels = yaml.fields(of: node, allowed: Language.allCases.map(\.rawValue))
        return Labels(
            labels.requiredText(Language.english.rawValue) ?? "", labels.requiredText(Language.chinese.rawValue) ?? "")
    }
}
