import Records
import RubricLanguage

/// Words of those who are evaluated where these are no people.
struct PlatformTable: WordTable {
    static let words = PlatformTable()

    let number = Word("platform-number", "Number", "编号")
    let name = Word("platform-name", "Name", "名称")
    let otherName = Word("platform-other-name", "Other name", "其他名称")
    let head = Word("platform-head", "Platform and run", "基本信息")
    let platforms = Word("platform-platforms", "Platforms", "平台")
    let count = Word("platform-count", "Number of platforms", "平台数")
    let statement = Word("platform-statement", "Statement and signatures", "平台意见与签字")
    let opinion = Word("platform-opinion", "Opinion of the platform evaluated", "被评价平台意见")
    let sign = Word("platform-sign", "Head of the platform", "平台负责人")
}

/// What those who are evaluated, and what is about them, are called.
struct SubjectWords: Sendable {
    let number, name, otherName, head, people, count, statement, opinion, sign: String

    /// - Parameter subject: their kind.
    init(_ words: Words, subject: String) {
        guard subject == "person" else {
            let own = words.platforms
            (number, name, otherName, head) = (own.number, own.name, own.otherName, own.head)
            (people, count) = (own.platforms, own.count)
            (statement, opinion, sign) = (own.statement, own.opinion, own.sign)
            return
        }
        (number, name, otherName, head) = (words.staffNumber, words.name, words.otherName, words.blockHead)
        (people, count) = (words.people, words.pages.numberOfPeople)
        (statement, opinion, sign) = (words.blockStatement, words.opinion, words.signPerson)
    }

    init(_ words: Words, _ rubric: Rubric) {
        self.init(words, subject: rubric.vocabulary[rubric.subject].name)
    }
}
