public import Analysis
import Diagnostics
import Records

/// A comparison as files: tables, a document for programs, and a page for people.
public struct ComparisonSheets: Sendable {
    let comparison: RubricComparison
    let description: ComparisonDescription
    let names: PlaceNames
    let words: ComparisonWords

    public init(_ comparison: RubricComparison, _ description: ComparisonDescription, _ names: PlaceNames) {
        self.comparison = comparison
        self.description = description
        self.names = names
        words = description.words.comparison
    }

    var language: Language { description.language }
    var general: Words { description.words }

    /// Names and contents, in the order of writing.
    ///
    /// - Parameter hasWorkbook: whether the page leads to a workbook, too.
    public func files(hasWorkbook: Bool) -> [(name: String, bytes: [UInt8])] {
        let tables = [
            ("persons.csv", personsTable), ("groups.csv", groupsTable), ("clauses.csv", clausesTable),
            ("items.csv", itemsTable), ("comparison.json", json),
        ]
        let workbook = hasWorkbook ? [Self.workbookName] : []
        return tables + [("index.html", page(leadingTo: workbook + tables.map(\.0)))]
    }

    /// What the comparison says on a terminal.
    public func summary(entrance: String) -> String {
        (lines + [fill(words.lineReport, entrance)]).map { $0 + "\n" }.joined()
    }

    /// The same for programs: all but the people.
    public var summaryJSON: String {
        var json = JSONWriter()
        json.object { writeWhole(to: &$0) }
        json.endLine()
        return String(decoding: json.take(), as: UTF8.self)
    }

    /// `manifest.json`, by which the folder is known as ours.
    public func manifest(_ outputs: [Manifest.Output]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.beginManifest(of: "compare", version: description.version)
            json.member("language", description.translation?.tag ?? language.rawValue)
            json.write(inputs: description.inputs)
            json.write(outputs: outputs)
        }
        json.endLine()
        return json.take()
    }

    /// How a fifth of the old order is called.
    func name(of fifth: Int) -> String { words.fifthNames[String(fifth)] ?? String(fifth) }

    private var hasOneInstitution: Bool {
        comparison.old.groupings.first { $0.name == "institution" }?.values.count ?? 0 < 2
    }

    /// How a group is called: places by their names in the files.
    func label(of group: ComparedGroup, in division: GroupDivision) -> String {
        label(of: group.group, in: division.name)
    }

    func label(of group: Grouping.Value, in division: String) -> String {
        let numbers = group.name.split(separator: " / ", maxSplits: 1).map(String.init)
        switch division {
        case "institution": return names.name(group.name, in: language)
        case "unit" where numbers.count == 2:
            let unit = names.name(numbers[0], numbers[1], in: language)
            // Units of several institutions may have one name.
            return hasOneInstitution ? unit : names.name(numbers[0], in: language) + " · " + unit
        default: return group.labels[language]
        }
    }
}
