public import Diagnostics
public import Numbers
public import Records
import YAMLDocuments

extension RubricDocument {
    /// The plain numbers of a part of the rubric, amendments made, in the order of the text.
    public func numbers(
        of part: RubricPart, without leftOut: Set<String> = [], for period: Period? = nil
    ) -> [RubricNumbers] {
        guard let tree = amended(by: choice(without: leftOut, for: period).made).tree else { return [] }
        let groups =
            switch part {
            case .caps: tree.groups(["criteria"], "at most") + tree.groups(["shared caps"], "at most")
            case .points: tree.groups(["criteria"], "points")
            case .tables: tree.groups(["tables"], nil)
            }
        guard part == .caps else { return groups }
        return groups.flatMap { $0.numbers.map { RubricNumbers(path: $0.path, numbers: [$0]) } }
    }

    /// The plain numbers where a path leads, and below; `nil` when it leads nowhere.
    public func numbers(
        at path: String, without leftOut: Set<String> = [], for period: Period? = nil
    ) -> RubricNumbers? {
        guard let steps = YAMLPath(path)?.steps.map(\.name),
            let node = amended(by: choice(without: leftOut, for: period).made).tree?.part(steps[...])
        else { return nil }
        return RubricNumbers(path: path, numbers: node.numbers(below: path, under: steps.last))
    }

    /// The rubric with other numbers, as if they had been written there, checked like any other.
    ///
    /// Each number stands in the text already.
    public func check(
        setting numbers: [RubricNumber], without leftOut: Set<String> = [], for period: Period? = nil,
        vocabulary: Vocabulary
    ) -> (rubric: Rubric?, findings: [Finding]) {
        let choice = choice(without: leftOut, for: period)
        var (tree, faults) = amended(by: choice.made)
        for number in numbers {
            guard let old = tree, let path = YAMLPath(number.path),
                let new = try? old.setting(
                    old.scalar("\(number.value)"), at: path, written: old.scalar(number.path),
                    identifiedBy: Amendment.Edit.identities)
            else { preconditionFailure("`\(number.path)` leads to a number") }
            tree = new
        }
        let reader = YAMLReader(source, root: tree, findings: findings + faults)
        var (rubric, found) = checkRubric(reader, policy: policy, vocabulary: vocabulary)
        rubric?.amendments = choice.made
        return (rubric, found)
    }
}

extension YAMLNode {
    /// The numbers of each entry below some steps, or of one part of each.
    fileprivate func groups(_ steps: [String], _ part: String?) -> [RubricNumbers] {
        guard let entries = self.part(steps[...])?.entries else { return [] }
        return entries.compactMap { key, value in
            guard let name = key.text, let node = part.map({ value[$0] }) ?? value else { return nil }
            let path = (steps + [name] + [part].compactMap(\.self)).map(Self.step).joined(separator: "/")
            let numbers = node.numbers(below: path, under: part)
            return numbers.isEmpty ? nil : RubricNumbers(path: path, numbers: numbers)
        }
    }

    /// What some steps lead to.
    fileprivate func part(_ steps: ArraySlice<String>) -> YAMLNode? {
        guard let step = steps.first else { return self }
        return child(step)?.part(steps.dropFirst())
    }

    private func child(_ step: String) -> YAMLNode? {
        guard let items else { return self[step] }
        if let named = items.first(where: { $0.identity(by: Amendment.Edit.identities) == step }) { return named }
        return Int(step).flatMap { items.indices.contains($0 - 1) ? items[$0 - 1] : nil }
    }

    /// What is a name, however it is written.
    private static let names: Set = ["tier", "name", "title", "when", "keys"]
    /// What counts items.
    private static let wholes: Set = ["items", "best"]

    /// The plain numbers of the node and of what it holds.
    ///
    /// - Parameter key: the key that it stands under.
    fileprivate func numbers(below path: String, under key: String?) -> [RubricNumber] {
        switch content {
        case .scalar(let text, _):
            // A path cannot be written through every name.
            guard let value = Exact(text), YAMLPath(path) != nil else { return [] }
            return [RubricNumber(path: path, value: value, isWhole: key.map(Self.wholes.contains) ?? false)]
        case .sequence(let items):
            let names = items.map { $0.identity(by: Amendment.Edit.identities) }
            return items.enumerated().flatMap { place, item in
                // Of several items with one name the name means the first.
                let name = names[place].flatMap { names.firstIndex(of: $0) == place ? $0 : nil }
                return item.numbers(below: path + "/" + Self.step(name ?? String(place + 1)), under: nil)
            }
        case .mapping(let entries):
            return entries.flatMap { key, value -> [RubricNumber] in
                guard let name = key.text, !Self.names.contains(name) else { return [] }
                return value.numbers(below: path + "/" + Self.step(name), under: name)
            }
        }
    }

    /// A step as a path writes it.
    private static func step(_ name: String) -> String { name.contains("/") ? "\"\(name)\"" : name }
}
