public import Records

/// A spreadsheet to be filled in, made from a vocabulary: a sheet for each kind of record, with a column for each field.
///
/// The first row of a sheet has the names of the fields, the next ones their labels in both languages; what is filled in
/// begins below. A record that stands inside another names it in its first columns. The last sheet lists the permitted
/// values.
public struct Template: Sendable {
    /// How the spreadsheet is written.
    public enum Format: String, CaseIterable, Sendable {
        case fods
        case excel2003
    }

    /// One column of a sheet.
    struct Column: Sendable {
        var name: String
        var labels: Labels
        /// The rows of its permitted values on the last sheet, counted from 1.
        var permitted: Range<Int>?
    }

    /// The sheet of one kind.
    struct Sheet: Sendable {
        var name: String
        var columns: [Column]
    }

    /// How many rows stand in front of what is filled in.
    static let headRows = 3
    /// How many rows permit only what is listed.
    static let rows = 1000
    /// The sheet of permitted values.
    static let valueSheet = "values"

    private(set) var sheets: [Sheet] = []
    /// The rows of the sheet of permitted values: enumeration, value, labels.
    private(set) var values: [[String]] = []
    private var places: [String: Range<Int>] = [:]

    /// - Parameter kinds: the kinds that have sheets, beside persons; all of them where none is named.
    public init(_ vocabulary: Vocabulary, kinds: Set<String> = []) {
        values.append(["enumeration", "value", "English", "中文"])
        for enumeration in vocabulary.enumerations {
            list(enumeration.name, enumeration.values.map { [$0.name, $0.labels.english, $0.labels.chinese] })
        }
        list("boolean", [["true", "yes", "是"], ["false", "no", "否"]])
        for kind in vocabulary.kinds where kinds.isEmpty || kinds.contains(kind.name) || kind.name == "person" {
            let columns = kind.fields.map { field in
                Column(name: field.name, labels: field.headings, permitted: permitted(field.type))
            }
            sheets.append(Sheet(name: kind.name, columns: vocabulary.owners(of: kind) + columns))
        }
    }

    private mutating func list(_ name: String, _ rows: [[String]]) {
        places[name] = values.count + 1..<values.count + 1 + rows.count
        values += rows.map { [name] + $0 }
    }

    private func permitted(_ type: FieldType) -> Range<Int>? {
        switch type {
        case .enumeration(let name): places[name]
        case .boolean: places["boolean"]
        default: nil
        }
    }

    /// The spreadsheet.
    public func text(_ format: Format) -> String {
        switch format {
        case .fods: flatOpenDocument
        case .excel2003: excel2003
        }
    }
}

extension Field {
    /// The labels of its column: required fields bear a star, numbers their unit.
    fileprivate var headings: Labels {
        let star = isRequired ? " *" : ""
        let unit = unit.map { " (\($0))" } ?? ""
        return Labels(labels.english + unit + star, labels.chinese + unit + star)
    }
}

extension Vocabulary {
    /// The columns in which a record of a kind names those around it.
    func owners(of kind: RecordKind) -> [Template.Column] {
        let person = Template.Column(
            name: TemplateColumn.person, labels: Labels("Staff number of whose it is *", "所属人员工号 *"))
        switch kind.role {
        case .subject: return []
        case .attribute, .item: return [person]
        case .part:
            return [
                person,
                Template.Column(name: TemplateColumn.item, labels: Labels("Number of the item it is of *", "所属成果编号 *")),
            ]
        case .place:
            guard SchemaLayout(self).outermost.allSatisfy({ $0.name != kind.name }) else { return [] }
            return [
                Template.Column(
                    name: TemplateColumn.institution, labels: Labels("Number of the institution *", "所属单位编号 *"))
            ]
        }
    }
}

/// The columns in which records name those around them. No field has such a name.
enum TemplateColumn {
    static let person = "of-person"
    static let item = "of-item"
    static let institution = "of-institution"
}
