/// How the result of a variant is put together: which quantities are taken as they are found by scoring in full, and
/// which are computed from these.
struct Recipe: Sendable {
    /// The names of what is taken.
    var inputs: [Form]
    /// The form of all that each of them rests on.
    var wholes: [Form]
    /// The names of what is computed, in order; the last is the result.
    var computed: [Form]
    /// Variants whose recipes have one form have one way from the inputs to the result.
    var form: Form
}

extension Outlines {
    /// The recipe of each variant.
    func recipes() -> [Recipe] { outlines.map(recipe) }

    private func recipe(_ outline: Outline) -> Recipe {
        let parts = outline.wholes.map(part)
        let places = Dictionary(uniqueKeysWithValues: parts.indices.map { (parts[$0].name, $0) })
        var isNeeded = parts.map { _ in false }
        var open = [parts.count - 1]
        isNeeded[parts.count - 1] = true
        while let place = open.popLast() {
            guard place == parts.count - 1 || isComputed(parts[place]) else { continue }
            for name in parts[place].reads {
                guard let other = places[name], !isNeeded[other] else { continue }
                isNeeded[other] = true
                open.append(other)
            }
        }
        let needed = parts.indices.filter { isNeeded[$0] }
        let computed = needed.filter { $0 == parts.count - 1 || isComputed(parts[$0]) }
        let taken = needed.filter { !($0 == parts.count - 1 || isComputed(parts[$0])) }
        let (inputs, names) = (taken.map { parts[$0].name }, computed.map { parts[$0].name })
        return Recipe(
            inputs: inputs, wholes: taken.map { outline.wholes[$0] }, computed: names,
            form: table.form("recipe", inputs, names, computed.map { parts[$0].own }))
    }

    private func isComputed(_ part: Part) -> Bool {
        part.isFree && variety[part.name, default: 0] > mostTaken
    }
}
