import Records

/// A word that people read: what translations call it, and what it is in the languages that are built in.
///
/// `{1}` and `{2}` are places that `fill` fills.
struct Word: Hashable, Sendable {
    let key: String
    let labels: Labels

    init(_ key: String, _ english: String, _ chinese: String) {
        self.key = key
        labels = Labels(english, chinese)
    }
}

/// Words that belong together, each of them a property, or several of them as `NamedWords`.
protocol WordTable: Sendable {
    static var words: Self { get }
}

extension WordTable {
    /// All of its words, in order.
    var all: [Word] {
        Mirror(reflecting: self).children.flatMap { child in
            (child.value as? NamedWords)?.words.map(\.word) ?? [child.value as? Word].compactMap(\.self)
        }
    }
}

/// All tables of words. There is no other place for words of sheets, reports and workbooks.
private let wordTables: [any WordTable.Type] = [
    SheetTable.self, ExpressionTable.self, PageTable.self, PlaceTable.self, PlatformTable.self, ClaimTable.self,
    OutlookTable.self, PanelTable.self, ClosingTable.self, RunTable.self, ComparisonTable.self, WorkbookTable.self,
    ChangeBookTable.self, ComparisonBookTable.self, TuningTable.self, ProposalTable.self, SampledTable.self,
]

/// All words, which a translation can give.
let allWords: [Word] = wordTables.flatMap { $0.words.all }

/// The words of a table in one language.
@dynamicMemberLookup struct WordSet<Table: WordTable>: Sendable {
    let language: Language
    let translation: Translation?

    init(_ language: Language, _ translation: Translation? = nil) {
        self.language = language
        self.translation = translation
    }

    /// The words in a language that is built in.
    static func `in`(_ language: Language) -> WordSet { WordSet(language) }

    subscript(dynamicMember path: KeyPath<Table, Word>) -> String {
        rendering(of: Table.words[keyPath: path])
    }

    /// The words for names, by the name.
    subscript(dynamicMember path: KeyPath<Table, NamedWords>) -> [String: String] {
        Dictionary(uniqueKeysWithValues: Table.words[keyPath: path].words.map { ($0.name, rendering(of: $0.word)) })
    }

    private func rendering(of word: Word) -> String { translation?.texts[word.key] ?? word.labels[language] }

    /// The words of another table in the same language.
    private func sibling<Other>() -> WordSet<Other> { WordSet<Other>(language, translation) }

    /// The tag of the language, as pages bear it.
    var tag: String { translation?.tag ?? (language == .chinese ? "zh-Hans" : "en") }
}

/// The words of the sheets.
typealias Words = WordSet<SheetTable>
typealias OutlookWords = WordSet<OutlookTable>
typealias ClaimWords = WordSet<ClaimTable>
typealias PanelWords = WordSet<PanelTable>
typealias RunWords = WordSet<RunTable>
typealias ComparisonWords = WordSet<ComparisonTable>
typealias WorkbookWords = WordSet<WorkbookTable>

extension Words {
    /// The words of rules.
    var expressions: WordSet<ExpressionTable> { sibling() }
    /// The words of charts, ways between pages, and lists of people.
    var pages: WordSet<PageTable> { sibling() }
    /// The words of platforms that are evaluated.
    var platforms: WordSet<PlatformTable> { sibling() }
    /// The words of what institutions and units have.
    var places: WordSet<PlaceTable> { sibling() }
    /// The words of claimed and awarded points.
    var claims: ClaimWords { sibling() }
    /// The words of panels.
    var panels: PanelWords { sibling() }
    /// The words of what would change a result.
    var outlook: OutlookWords { sibling() }
    /// The words of runs that are compared or published.
    var runs: RunWords { sibling() }
    /// The words of two rubrics that are compared.
    var comparison: ComparisonWords { sibling() }
    /// The words of workbooks.
    var workbook: WorkbookWords { sibling() }
    /// The words of the workbook of two runs.
    var changeBook: WordSet<ChangeBookTable> { sibling() }
    /// The words of the workbook of two rubrics.
    var comparisonBook: WordSet<ComparisonBookTable> { sibling() }
}
