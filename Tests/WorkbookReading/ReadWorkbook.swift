import Foundation

/// A workbook as a spreadsheet reads it.
public struct ReadWorkbook {
    public private(set) var sheets: [ReadSheet] = []
    /// The files of the archive as text.
    public let parts: [String: String]

    public init(_ bytes: [UInt8]) {
        let archive = ZipArchive(bytes)
        parts = archive.files.mapValues { String(decoding: $0, as: UTF8.self) }
        let styles = Styles(element("xl/styles.xml"))
        let names = element("xl/workbook.xml").all("sheet").map { $0.attributes["name"] ?? "" }
        for (index, name) in names.enumerated() {
            sheets.append(ReadSheet(name, element("xl/worksheets/sheet\(index + 1).xml"), styles))
        }
    }

    public subscript(name: String) -> ReadSheet? { sheets.first { $0.name == name } }

    /// The markup of a file in the archive.
    public func element(_ path: String) -> Markup {
        Markup.tree(Data((parts[path] ?? "<missing/>").utf8))
    }
}

/// A sheet with its rows.
public struct ReadSheet {
    public let name: String
    public private(set) var rows: [[ReadCell]] = []
    public let markup: Markup

    init(_ name: String, _ markup: Markup, _ styles: Styles) {
        self.name = name
        self.markup = markup
        for row in markup.all("row") {
            let number = Int(row.attributes["r"] ?? "") ?? 0
            while rows.count < number { rows.append([]) }
            for cell in row.children where cell.name == "c" {
                let column = Self.column(cell.attributes["r"] ?? "")
                while rows[number - 1].count <= column { rows[number - 1].append(ReadCell()) }
                rows[number - 1][column] = ReadCell(cell, styles)
            }
        }
    }

    /// The rows of a table by the titles of its columns.
    public var table: [[String: ReadCell]] {
        guard let head = rows.first else { return [] }
        return rows.dropFirst().map { row in
            Dictionary(zip(head.map(\.shown), row)) { first, _ in first }
        }
    }

    private static func column(_ reference: String) -> Int {
        reference.utf8.prefix { $0 >= 65 }.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
    }
}

/// A cell of a sheet.
public struct ReadCell: Hashable {
    /// The value as it is stored.
    public var value = ""
    public var formula: String?
    public var isText = false
    /// How a number is shown.
    public var format = ""

    init() {}

    init(_ cell: Markup, _ styles: Styles) {
        formula = cell.first("f")?.text
        let type = cell.attributes["t"]
        isText = type == "inlineStr" || type == "str"
        value = type == "inlineStr" ? ReadCell.decoded(cell.first("t")?.text ?? "") : cell.first("v")?.text ?? ""
        format = styles.formats[Int(cell.attributes["s"] ?? "") ?? 0]
    }

    /// What a reader sees: a number with as many places as its format has.
    public var shown: String {
        guard !isText, let number = Double(value), format.allSatisfy({ "0.".contains($0) }) else { return value }
        let places = format.split(separator: ".").dropFirst().first?.count ?? 0
        return String(format: "%.\(places)f", number)
    }

    /// Takes `_x000D_` for what it means.
    private static func decoded(_ text: String) -> String {
        text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
        }
    }
}

/// The number formats of a workbook.
struct Styles {
    private(set) var formats: [String] = []

    init(_ markup: Markup) {
        let own = Dictionary(
            markup.all("numFmt").map { ($0.attributes["numFmtId"] ?? "", $0.attributes["formatCode"] ?? "") }
        ) { first, _ in first }
        let known = ["0": "General", "1": "0", "2": "0.00", "49": "@"]
        for format in markup.first("cellXfs")?.children ?? [] {
            let number = format.attributes["numFmtId"] ?? ""
            formats.append(own[number] ?? known[number] ?? "?")
        }
    }
}
