public import Records

/// What a result is valuable for.
public enum ValueTag: String, CaseIterable, Sendable {
    case scientific, technical, economic, social, cultural

    public var labels: Labels {
        switch self {
        case .scientific: Labels("Scientific value", "科学价值")
        case .technical: Labels("Technical value", "技术价值")
        case .economic: Labels("Economic value", "经济价值")
        case .social: Labels("Social value", "社会价值")
        case .cultural: Labels("Cultural value", "文化价值")
        }
    }

    /// The measure that sums the points of the criteria with the tag.
    public var measureName: String { "value.\(rawValue)" }
}
