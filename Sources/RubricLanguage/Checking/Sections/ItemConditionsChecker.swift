import Diagnostics
import Records
import YAMLDocuments

/// A condition of items of some kinds that has a name.
struct ItemCondition {
    var kinds: [KindIndex]
    /// `nil` for one with a fault.
    var condition: Expression?
}

/// Conditions of items that have names, so that criteria and measures say the same in one word.
extension Checker {
    /// Gives them their meaning, in order: later ones may name earlier ones.
    func defineItemConditions() {
        for (name, _, yaml) in fields.entries("conditions") where yaml["of"] != nil {
            guard taken[name] == Self.itemCondition else { continue }
            let fields = reader.fields(of: yaml, allowed: Keys.condition)
            if let title = fields.key("title") {
                reader.report(
                    "idle-key", "`title` means nothing beside `of`: the condition is not shown by itself.", at: title,
                    value: "title")
            }
            let kinds = kinds(fields.required("of"))
            let when = fields.required("when")
            let condition = kinds.isEmpty ? nil : when.flatMap { expression($0, in: .item(kinds), as: .truth) }
            itemConditions[name] = ItemCondition(kinds: kinds, condition: condition)
        }
    }

    /// What a name is taken for.
    static let itemCondition = "condition of items"
}

extension Elaborator {
    /// The condition of items that a name means, if it means one; inner `nil` where it cannot hold or has a fault.
    func itemCondition(_ name: SyntaxName) -> Typed?? {
        guard let named = checker.itemConditions[name.text] else { return nil }
        if let item = scope.item, item.kinds.allSatisfy(named.kinds.contains) {
            guard let condition = named.condition else { return .some(nil) }
            return Typed(node: condition.root, type: .truth, isOptional: condition.isOptional)
        }
        if !named.kinds.isEmpty {
            let kinds = named.kinds.map { "`\(checker.vocabulary[$0].name)`" }.joined(separator: ", ")
            report(
                "condition-elsewhere", "`\(name.text)` is a condition of \(kinds), and no such item is at hand here.",
                at: name.range, value: name.text)
        }
        return .some(nil)
    }

    /// The words of an expression; those behind the name where it is nothing but the name of a condition of items.
    func words(of syntax: SyntaxNode, meaning root: Int32) -> String {
        if case .path(let path) = syntax.kind, let condition = checker.itemConditions[path.text]?.condition,
            condition.root == root
        {
            return condition.text
        }
        return text(syntax.range)
    }
}
