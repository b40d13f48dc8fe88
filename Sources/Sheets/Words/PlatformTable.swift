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
    let rows = Word(
        "platform-rows", "A row for each platform: status, total, grade, rank, and every quantity of the rubric.",
        "每个平台一行：状态、总分、等次、名次及评价办法中的全部计算项。")
    let read = Word("platform-read", "Platforms read", "读入平台数")
    let leftOut = Word("platform-left-out", "Left out because of unsound records", "因材料有误未纳入平台数")
    let inTable = Word("platform-in-table", "Platforms in the table", "表中平台数")
    let statement = Word("platform-statement", "Statement and signatures", "平台意见与签字")
    let opinion = Word("platform-opinion", "Opinion of the platform evaluated", "被评价平台意见")
    let sign = Word("platform-sign", "Head of the platform", "平台负责人")
}

/// What those who are evaluated, and what is about them, are called.
struct SubjectWords: Sendable {
    let number, name, otherName, head, people, count, statement, opinion, sign: String
    /// Of workbooks: the name of their sheet, what it holds, and how many there are.
    let sheet, rows, heads, read, leftOut, inTable: String

    /// - Parameter subject: their kind.
    init(_ words: Words, subject: String) {
        guard subject == "person" else {
            let own = words.platforms
            (number, name, otherName, head) = (own.number, own.name, own.otherName, own.head)
            (people, count) = (own.platforms, own.count)
            (statement, opinion, sign) = (own.statement, own.opinion, own.sign)
            (sheet, rows, heads) = (own.platforms, own.rows, own.count)
            (read, leftOut, inTable) = (own.read, own.leftOut, own.inTable)
            return
        }
        let own = words.workbook
        (number, name, otherName, head) = (words.staffNumber, words.name, words.otherName, words.blockHead)
        (people, count) = (words.people, words.pages.numberOfPeople)
        (statement, opinion, sign) = (words.blockStatement, words.opinion, words.signPerson)
        (sheet, rows, heads) = (own.persons, own.personsHold, words.heads)
        (read, leftOut, inTable) = (own.read, own.leftOut, own.inTable)
    }

    init(_ words: Words, _ rubric: Rubric) {
        self.init(words, subject: rubric.vocabulary[rubric.subject].name)
    }
}
