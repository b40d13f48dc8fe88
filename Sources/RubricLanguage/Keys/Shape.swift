/// What a key holds.
indirect enum Shape: Sendable {
    case scalar(Scalar)
    case choice([String])
    case section(Section)
    /// A mapping whose keys are names, each for what the noun says.
    case named(String, Shape)
    case list(String, Shape)
    /// A list, or its only item without brackets.
    case oneOrList(String, Shape)
    case either([Shape])

    /// A scalar by what it means.
    enum Scalar: String, CaseIterable, Sendable {
        case text, number, flag, day, period, currency, expression, condition, range, key
        case whole = "whole number"
        case step = "rounding step"
        /// The name of something that is declared elsewhere.
        case name
        /// The way to a part of a rubric.
        case path
        /// The file of a policy.
        case file
    }

    static let text = scalar(.text)
    static let number = scalar(.number)
    static let flag = scalar(.flag)
    static let expression = scalar(.expression)
    static let condition = scalar(.condition)
    static let name = scalar(.name)
    static let labels = either([.text, .section(.labels)])

    static func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Shape
    where Choice.RawValue == String { choice(Choice.allCases.map(\.rawValue)) }
}

extension Section {
    /// The sections that stand somewhere in this one, itself first, each once.
    var all: [Section] {
        var found: [Section] = []
        collect(into: &found)
        return found
    }

    private func collect(into found: inout [Section]) {
        guard !found.contains(where: { $0.name == name }) else { return }
        found.append(self)
        for key in keys { for section in key.holds.sections { section.collect(into: &found) } }
    }
}

extension Shape {
    /// The sections that stand right in it.
    fileprivate var sections: [Section] {
        switch self {
        case .scalar, .choice: []
        case .section(let section): [section]
        case .named(_, let inner), .list(_, let inner), .oneOrList(_, let inner): inner.sections
        case .either(let shapes): shapes.flatMap(\.sections)
        }
    }
}
