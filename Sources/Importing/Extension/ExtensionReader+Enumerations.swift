internal import Records
internal import YAMLDocuments

extension ExtensionReader {
    /// A new enumeration, or values at the end of one that exists.
    mutating func readEnumeration(_ name: String, _ key: YAMLNode, _ value: YAMLNode) {
        let known = vocabulary.enumeration(name)
        guard known != nil || isSound(name, key) else { return }
        var addition = Enumeration(name, [])
        for (value, key, label) in yaml.entries(of: value) where isSound(value, key) {
            if known?.index(of: value) != nil {
                reportClash(value, key, "The enumeration `\(name)` has a value `\(value)` already.")
            } else {
                let labels = labels(label)
                addition.values.append(Enumerator(value, labels.english, labels.chinese))
            }
        }
        if value.entries?.isEmpty == true {
            yaml.report(
                "extension-empty", "The enumeration `\(name)` has no values.", at: key,
                allowed: "values with their labels")
        }
        vocabulary.add(addition)
    }
}
