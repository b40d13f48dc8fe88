/// Gives names to sheets that every spreadsheet takes: of at most 31 characters, without signs that references use, and
/// no two alike.
struct SheetNames {
    private static let mostUnits = 31
    private var taken: Set<String> = ["history"]

    /// A name as near to the wish as can be.
    mutating func name(_ wish: String) -> String {
        var base = String(wish.map { "[]:*?/\\".contains($0) || $0.isNewline || $0.isControl ? "-" : $0 })
        while base.hasPrefix("'") { base.removeFirst() }
        if base.allSatisfy(\.isWhitespace) { base = "-" }
        var name = Self.cut(base, to: Self.mostUnits)
        var number = 1
        while !taken.insert(name.lowercased()).inserted {
            number += 1
            let ending = " \(number)"
            name = Self.cut(base, to: Self.mostUnits - ending.utf16.count) + ending
        }
        return name
    }

    private static func cut(_ text: String, to units: Int) -> String {
        var text = text
        while text.utf16.count > units || text.hasSuffix("'") { text.removeLast() }
        return text.isEmpty ? "-" : text
    }
}

extension Character {
    fileprivate var isControl: Bool { unicodeScalars.contains { $0.properties.generalCategory == .control } }
}
