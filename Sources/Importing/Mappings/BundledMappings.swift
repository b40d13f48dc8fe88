internal import Diagnostics
public import Records

extension Mapping {
    /// The names of the mappings that ship with Steelyard.
    public static let bundledNames = ["cerif", "cienciavitae", "cvn", "lattes", "orcid"]

    /// The mappings that ship with Steelyard, checked against a vocabulary, in the order of their names.
    ///
    /// A vocabulary only grows, so that they fit every one that has the core.
    public static func bundled(for vocabulary: Vocabulary = .core) -> [Mapping] {
        bundledNames.map { bundled($0, for: vocabulary) }
    }

    /// One of the mappings that ship with Steelyard.
    static func bundled(_ name: String, for vocabulary: Vocabulary) -> Mapping {
        guard let mapping = load(source(of: name), vocabulary: vocabulary).mapping else {
            preconditionFailure("the mappings that ship have no fault")
        }
        return mapping
    }

    /// The mapping that reads filled templates of a vocabulary.
    static func template(for vocabulary: Vocabulary) -> Mapping {
        guard let mapping = load(Template.mapping(for: vocabulary), vocabulary: vocabulary).mapping else {
            preconditionFailure("the mapping that is made from a vocabulary has no fault")
        }
        return mapping
    }

    /// The text of a mapping that ships with Steelyard.
    static func source(of name: String) -> SourceText {
        let bytes: [UInt8] =
            switch name {
            case "cerif": PackageResources.cerif_yaml
            case "cienciavitae": PackageResources.cienciavitae_yaml
            case "cvn": PackageResources.cvn_yaml
            case "lattes": PackageResources.lattes_yaml
            case "orcid": PackageResources.orcid_yaml
            default: []
            }
        return SourceText(name: "\(name).yaml", bytes: bytes)
    }
}
