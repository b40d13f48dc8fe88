import Records

/// A word of the sheets: what translations call it, and what it is in the languages that are built in.
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

/// Words that belong together, each of them a property.
protocol WordTable: Sendable {
    static var words: Self { get }
}

extension WordTable {
    /// All of its words, in order.
    var all: [Word] { Mirror(reflecting: self).children.compactMap { $0.value as? Word } }
}

/// All words of the sheets, which a translation can give.
let allWords: [Word] =
    SheetTable.words.all + PageTable.words.all + PlaceTable.words.all + ClaimTable.words.all + OutlookTable.words.all
    + PanelTable.words.all + SampledTable.words.all

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
        let word = Table.words[keyPath: path]
        return translation?.texts[word.key] ?? word.labels[language]
    }
}

/// The words of the sheets.
typealias Words = WordSet<SheetTable>
typealias OutlookWords = WordSet<OutlookTable>
typealias ClaimWords = WordSet<ClaimTable>
typealias PanelWords = WordSet<PanelTable>

extension Words {
    /// The words of charts, ways between pages, and lists of people.
    var pages: WordSet<PageTable> { WordSet<PageTable>(language, translation) }
    /// The words of what institutions and units have.
    var places: WordSet<PlaceTable> { WordSet<PlaceTable>(language, translation) }
    /// The words of claimed and awarded points.
    var claims: ClaimWords { ClaimWords(language, translation) }
    /// The words of panels.
    var panels: PanelWords { PanelWords(language, translation) }
    /// The words of what would change a result.
    var outlook: OutlookWords { OutlookWords(language, translation) }
}
