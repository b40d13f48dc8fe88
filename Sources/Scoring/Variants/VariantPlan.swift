/// How the results of some variants are found: which are scored in full, what is taken from each of these, and how
/// all are put together from it.
struct VariantPlan: Sendable {
    /// A variant that is scored in full.
    struct Full: Sendable {
        var variant: Int
        /// The names of the quantities that are taken, and the columns of their values.
        var taken: [(name: Form, column: Int)] = []
    }

    /// Variants whose results are put together in one way.
    struct Group: Sendable {
        /// The first of them, by whose rubric it is done.
        var variant: Int
        var recipe: Recipe
        /// Their places in the range, and for each of them the columns of the inputs.
        var members: [Int] = []
        var columns: [Int32] = []
        /// For each input its columns, each once.
        var choices: [[Int32]]
    }

    let variants: Range<Int>
    private(set) var fulls: [Full] = []
    private(set) var groups: [Group] = []
    private(set) var columnCount = 0

    init(_ variants: Range<Int>, _ recipes: [Recipe]) {
        self.variants = variants
        var columns: [Form: Int32] = [:]
        var groupPlaces: [Form: Int] = [:]
        for variant in variants {
            let recipe = recipes[variant]
            let place = groupPlaces[recipe.form] ?? groups.count
            if place == groups.count {
                groupPlaces[recipe.form] = place
                groups.append(Group(variant: variant, recipe: recipe, choices: recipe.inputs.map { _ in [] }))
            }
            groups[place].members.append(variant - variants.lowerBound)
            for (input, whole) in recipe.wholes.enumerated() {
                let column = columns[whole] ?? Int32(columns.count)
                columns[whole] = column
                groups[place].columns.append(column)
                if !groups[place].choices[input].contains(column) { groups[place].choices[input].append(column) }
            }
        }
        columnCount = columns.count
        chooseFulls(recipes, columns)
    }

    /// Chooses variants one by one, each time the one that shows most of what is not seen yet.
    private mutating func chooseFulls(_ recipes: [Recipe], _ columns: [Form: Int32]) {
        let shown = variants.map { recipes[$0].wholes.map { Int(columns[$0] ?? 0) } }
        var isSeen = Array(repeating: false, count: columns.count)
        var count = 0
        while count < columns.count {
            var best = (variant: 0, shows: 0)
            for (variant, columns) in shown.enumerated() {
                let shows = columns.count { !isSeen[$0] }
                if shows > best.shows { best = (variant, shows) }
            }
            var full = Full(variant: variants.lowerBound + best.variant)
            for (name, column) in zip(recipes[full.variant].inputs, shown[best.variant]) where !isSeen[column] {
                isSeen[column] = true
                full.taken.append((name, column))
            }
            count += best.shows
            fulls.append(full)
        }
    }

    /// How many scorers a thread needs.
    var scorerCount: Int { fulls.count + groups.count }
}

extension VariantPlan {
    /// The most scorers that a thread has at once.
    private static let mostScorers = 128
    /// The most results that are kept at once: of all people, and of one of them.
    private static let (mostResults, mostVariants) = (1 << 25, 1 << 15)

    /// Plans for all variants, cut into ranges so that each fits into memory.
    static func plans(_ recipes: [Recipe], people: Int) -> [VariantPlan] {
        plans(recipes.indices, recipes, people: people)
    }

    private static func plans(_ range: Range<Int>, _ recipes: [Recipe], people: Int) -> [VariantPlan] {
        guard !range.isEmpty else { return [] }
        if range.count == 1 || range.count <= min(mostVariants, mostResults / max(1, people)) {
            let plan = VariantPlan(range, recipes)
            if range.count == 1 || plan.scorerCount <= mostScorers { return [plan] }
        }
        let middle = range.lowerBound + range.count / 2
        return plans(range.lowerBound..<middle, recipes, people: people)
            + plans(middle..<range.upperBound, recipes, people: people)
    }
}
