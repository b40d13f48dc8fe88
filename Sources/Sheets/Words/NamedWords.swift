/// Words for the names of one thing, such as states or causes; tables and programs know each by its name.
struct NamedWords: Sendable {
    let words: [(name: String, word: Word)]

    /// - Parameter key: stands before the names in the keys of the words.
    init(_ key: String, _ words: [(name: String, english: String, chinese: String)]) {
        self.words = words.map { ($0.name, Word(key + "-" + $0.name, $0.english, $0.chinese)) }
    }
}
