/// The languages in which Steelyard speaks to people.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case chinese = "zh"
}

/// A name for people, in each language.
public struct Labels: Hashable, Sendable {
    public var english: String
    public var chinese: String

    public init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    /// The name with what of it is meant: `Patents in use: score`.
    public func specified(_ english: String, _ chinese: String) -> Labels {
        Labels(self.english + ": " + english, self.chinese + "：" + chinese)
    }

    public subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }
}
