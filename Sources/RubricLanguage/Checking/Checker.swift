import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// What is known of a rubric while it is being checked.
///
/// Names are declared first, all of them; then everything is given its meaning. A part with a fault is left out, and
/// the finding keeps the rubric from being used.
final class Checker {
    let reader: YAMLReader
    let vocabulary: Vocabulary
    let fields: YAMLFields
    var pool = ExpressionPool()

    // What the head of the rubric says.
    var subject: KindIndex
    /// The file of a policy that is not among those that ship.
    var policyText: SourceText?
    var currency: Currency?
    var hasMissedCurrency = false
    var rounding = Rounding()
    var parameters: [Parameter] = []

    // Names that expressions use.
    var taken: [String: String] = [:]
    var parameterNames = Names()
    var tableNames = Names()
    var referenceNames = Names()
    var bracketNames = Names()
    var creditNames = Names()
    var criterionNames = Names()
    var dimensionNames = Names()
    var measureNames = Names()
    var conditionNames = Names()
    var allocationNames = Names()
    var placeNames = Names()
    var trackNames = Names()
    var bands = Names()

    // Declarations, in the order of the names.
    var tables: [TableDeclaration] = []
    var credits: [CreditDeclaration] = []
    var criteria: [CriterionDeclaration] = []
    var dimensions: [DimensionDeclaration] = []
    var formulas: [FormulaDeclaration] = []
    var conditions: [FormulaDeclaration] = []
    /// Conditions of items, by their names.
    var itemConditions: [String: ItemCondition] = [:]
    var allocations: [AllocationDeclaration] = []
    var places: [FormulaDeclaration] = []
    /// For criteria what their items are valuable for.
    var valueTags: [Int: [ValueTag]] = [:]

    // Quantities that have been given their meaning.
    var progress: [Quantity: Progress] = [:]
    var underWay: [Quantity] = []
    /// Where `prior` names a quantity, and the unit that it was taken to have.
    var priorUses: [(quantity: Quantity, unit: Unit, range: Range<Int>)] = []
    var measures: [Measure] = []
    var placeMeasures: [Measure] = []
    var deductions: [Deduction] = []
    var greatest: [GreatestDeclaration] = []
    var definedCriteria: [Criterion] = []
    /// For each criterion the named numbers of its items: places in the pool's `itemValues`; `nil` for a faulty one.
    var itemValueNames: [Int: [String: Int?]] = [:]
    /// For several criteria the named numbers that all of them have.
    var commonValues: [[Int]: CommonValues] = [:]
    var definedAllocations: [Int: Allocation] = [:]
    var definedDimensions: [Int: Dimension] = [:]

    init(_ reader: YAMLReader, vocabulary: Vocabulary, subject: KindIndex) {
        self.reader = reader
        self.vocabulary = vocabulary
        self.subject = subject
        fields = reader.fields(of: reader.root, allowed: Keys.rubric)
    }
}
