internal import Records

extension Template {
    /// The template as a workbook of Excel 2003 in XML.
    var excel2003: String {
        let namespace = "urn:schemas-microsoft-com:office:"
        var writer = MarkupWriter(instruction: "mso-application progid=\"Excel.Sheet\"")
        writer.element(
            "Workbook",
            [
                ("xmlns", namespace + "spreadsheet"), ("xmlns:ss", namespace + "spreadsheet"),
                ("xmlns:x", namespace + "excel"),
            ]
        ) { writer in
            writer.element("Styles") { writer in
                writeStyle("Default", isBold: false, to: &writer)
                writeStyle("head", isBold: true, to: &writer)
            }
            for sheet in sheets { write(sheet, to: &writer) }
            writeValues(to: &writer)
        }
        return writer.text
    }

    /// Cells hold text, so that numbers keep their zeros and dates their precision.
    private func writeStyle(_ name: String, isBold: Bool, to writer: inout MarkupWriter) {
        writer.element("Style", [("ss:ID", name)]) { writer in
            if isBold { writer.element("Font", [("ss:Bold", "1")]) }
            writer.element("NumberFormat", [("ss:Format", "@")])
        }
    }

    private func write(_ sheet: Sheet, to writer: inout MarkupWriter) {
        writer.element("Worksheet", [("ss:Name", sheet.name)]) { writer in
            writer.element("Table") { writer in
                for _ in sheet.columns { writer.element("Column", [("ss:Width", "110")]) }
                writeRow(sheet.columns.map(\.name), style: "head", to: &writer)
                writeRow(sheet.columns.map(\.labels.english), to: &writer)
                writeRow(sheet.columns.map(\.labels.chinese), to: &writer)
            }
            for (place, column) in sheet.columns.enumerated() {
                guard let permitted = column.permitted else { continue }
                let (first, last) = (Self.headRows + 1, Self.headRows + Self.rows)
                writer.element("x:DataValidation") { writer in
                    writer.element("x:Range", words: "R\(first)C\(place + 1):R\(last)C\(place + 1)")
                    writer.element("x:Type", words: "List")
                    writer.element(
                        "x:Value",
                        words: "\(Self.valueSheet)!R\(permitted.lowerBound)C2:R\(permitted.upperBound - 1)C2")
                }
            }
        }
    }

    private func writeValues(to writer: inout MarkupWriter) {
        writer.element("Worksheet", [("ss:Name", Self.valueSheet)]) { writer in
            writer.element("Table") { writer in
                for (place, row) in values.enumerated() {
                    writeRow(row, style: place == 0 ? "head" : nil, to: &writer)
                }
            }
        }
    }

    private func writeRow(_ cells: [String], style: String? = nil, to writer: inout MarkupWriter) {
        writer.element("Row") { writer in
            for cell in cells {
                writer.element("Cell", [("ss:StyleID", style)]) {
                    $0.element("Data", [("ss:Type", "String")], words: cell)
                }
            }
        }
    }
}
