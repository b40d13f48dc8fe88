import Numbers
import Testing

@testable import Runs

@Suite struct `Personal data` {
    @Test(arguments: [
        ("110101199003074514", PersonalData.identityCard), ("11010119900307451X", .identityCard),
        ("１１０１０１１９９００３０７４５１Ｘ", .identityCard), ("110101 19900307 4514", .identityCard),
        ("110101900307451", .identityCard), ("13800138000", .telephone), ("138-0013-8000", .telephone),
        ("+86 138 0013 8000", .telephone), ("(010) 6275-1234", .telephone), ("0755-26534567", .telephone),
        ("a.b@example.org", .mail), ("Li（ li＠example．org ）", .mail), ("1990-03-07", .birthDate),
        ("1990年3月7日", .birthDate), ("19900307", .birthDate),
    ]) func `is known in every spelling`(cell: String, data: PersonalData) {
        #expect(PersonalData.find(in: cell) == data)
        for text in ["Li Hua " + cell, "李华（" + cell + "）", cell + "，教授"] {
            #expect(PersonalData.find(in: text) != nil, "\(text)")
        }
    }

    @Test(arguments: [
        "Li Hua", "李华", "Institute 42", "第三临床医学院", "School of Life Sciences, Building 12", "12", "2024", "1,204",
        "Anne-Marie O'Neill", "Class of 1998-2002", "",
    ]) func `is not seen where there is none`(cell: String) {
        #expect(PersonalData.find(in: cell) == nil)
    }

    @Test func `is found wherever a number hides in a text`() {
        var random = SplitMix64(seed: 5)
        let words = ["Li", "张", "教授", "Dr", "，", " ", "Room 3", "(", "甲"]
        for _ in 0..<300 {
            func word() -> String { words[Int(random.next() % UInt64(words.count))] }
            let number = "1" + String(3 + random.next() % 7) + (0..<9).map { _ in String(random.next() % 10) }.joined()
            let text = word() + "：" + number + "；" + word()
            #expect(PersonalData.find(in: text) != nil, "\(text)")
        }
    }
}
