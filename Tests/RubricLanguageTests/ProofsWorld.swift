import Numbers
import Records
import RubricLanguage
import Testing

/// A small world: one kind of item whose fields take few values, so that all items can be tried.
struct ProofsWorld {
    /// Every value that matters, for the constants that the conditions use.
    let domains: [(name: String, values: [OracleValue?])]

    static let constants: [Exact] = [0, 1, 2, 3, Exact(3, over: 2), Exact(5, over: 2), -1]
    static let bounds = ["2023-12-31", "2024-01-01", "2024-01-02", "2024-01", "2024"]

    init() throws {
        let numbers: [OracleValue?] = (0...14).map { OracleValue.number(Exact($0, over: 4)) }
        let dates = try [
            "2022-12-31", "2023-12-30", "2023-12-31", "2024-01-01", "2024-01-02", "2024-01-03", "2024-01-31",
            "2024-02-01",
            "2024-12-31", "2025-01-01", "2023-12", "2024-01", "2022", "2023", "2024",
        ].map { OracleValue.date(try #require(PartialDate($0))) }
        domains = [
            ("shade", (0..<3).map { .code($0) } + [nil]),
            ("size", (0...7).map { .number(Exact($0)) } + [nil]),
            ("price", numbers + [nil]),
            ("flag", [.truth(true), .truth(false), nil]),
            ("done", dates + [nil]),
            ("place", ["a", "b", "c"].map { .text($0) } + [nil]),
        ]
    }

    static func vocabulary() -> Vocabulary {
        var vocabulary = Vocabulary.core
        vocabulary.add(
            Enumeration(
                "shade", [Enumerator("red", "", ""), Enumerator("green", "", ""), Enumerator("blue", "", "")]))
        vocabulary.add(
            RecordKind(
                .item, "thing", "", "",
                fields: [
                    Field("shade", .enumeration("shade"), "", ""), Field("size", .integer, "", ""),
                    Field("price", .money, "", ""), Field("flag", .boolean, "", ""),
                    Field("done", .date, "", ""), Field("place", .name, "", ""),
                ]))
        return vocabulary
    }

    /// All items over some of the fields; the others are missing.
    func items(of fields: [String]) -> [[String: OracleValue]] {
        var items: [[String: OracleValue]] = [[:]]
        for (name, values) in domains where fields.contains(name) {
            items = items.flatMap { item in
                values.map { value in
                    var item = item
                    item[name] = value
                    return item
                }
            }
        }
        return items
    }
}
