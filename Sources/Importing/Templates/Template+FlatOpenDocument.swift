internal import Records

extension Template {
    /// The template as a flat OpenDocument spreadsheet.
    var flatOpenDocument: String {
        let namespace = "urn:oasis:names:tc:opendocument:xmlns:"
        var writer = MarkupWriter()
        writer.element(
            "office:document",
            [
                ("xmlns:office", namespace + "office:1.0"), ("xmlns:table", namespace + "table:1.0"),
                ("xmlns:text", namespace + "text:1.0"), ("xmlns:style", namespace + "style:1.0"),
                ("xmlns:number", namespace + "datastyle:1.0"),
                ("xmlns:fo", namespace + "xsl-fo-compatible:1.0"), ("xmlns:of", namespace + "of:1.2"),
                ("office:version", "1.3"), ("office:mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ]
        ) { writer in
            writer.element("office:automatic-styles", [], writeStyles)
            writer.element("office:body") { writer in
                writer.element("office:spreadsheet") { writer in
                    writer.element("table:content-validations", [], writeValidations)
                    for sheet in sheets { write(sheet, to: &writer) }
                    writeValues(to: &writer)
                }
            }
        }
        return writer.text
    }

    /// Cells hold text, so that numbers keep their zeros and dates their precision.
    private func writeStyles(to writer: inout MarkupWriter) {
        writer.element("number:text-style", [("style:name", "as-typed")]) { $0.element("number:text-content") }
        writer.element("style:style", [("style:name", "column"), ("style:family", "table-column")]) {
            $0.element("style:table-column-properties", [("style:column-width", "4cm")])
        }
        let cell = [("style:family", "table-cell"), ("style:data-style-name", "as-typed")] as MarkupWriter.Attributes
        writer.element("style:style", [("style:name", "text")] + cell)
        writer.element("style:style", [("style:name", "head")] + cell) {
            $0.element("style:text-properties", [("fo:font-weight", "bold")])
        }
    }

    private func writeValidations(to writer: inout MarkupWriter) {
        for sheet in sheets {
            for (place, column) in sheet.columns.enumerated() {
                guard let permitted = column.permitted else { continue }
                let range = "[$\(Self.valueSheet).$B$\(permitted.lowerBound):.$B$\(permitted.upperBound - 1)]"
                writer.element(
                    "table:content-validation",
                    [
                        ("table:name", validation(sheet, column)),
                        ("table:condition", "of:cell-content-is-in-list(\(range))"),
                        ("table:allow-empty-cell", "true"),
                        (
                            "table:base-cell-address",
                            "\(sheet.name).\(columnLetters(place))\(Self.headRows + 1)"
                        ),
                    ]
                ) { $0.element("table:error-message", [("table:message-type", "stop"), ("table:display", "true")]) }
            }
        }
    }

    private func validation(_ sheet: Sheet, _ column: Column) -> String { "\(sheet.name).\(column.name)" }

    private func write(_ sheet: Sheet, to writer: inout MarkupWriter) {
        writer.element("table:table", [("table:name", sheet.name)]) { writer in
            writer.element(
                "table:table-column",
                [
                    ("table:style-name", "column"), ("table:default-cell-style-name", "text"),
                    ("table:number-columns-repeated", String(sheet.columns.count)),
                ])
            writeRow(sheet.columns.map(\.name), "head", to: &writer)
            writeRow(sheet.columns.map(\.labels.english), "text", to: &writer)
            writeRow(sheet.columns.map(\.labels.chinese), "text", to: &writer)
            writer.element("table:table-row", [("table:number-rows-repeated", String(Self.rows))]) { writer in
                for column in sheet.columns {
                    let name = column.permitted.map { _ in validation(sheet, column) }
                    writer.element(
                        "table:table-cell", [("table:style-name", "text"), ("table:content-validation-name", name)])
                }
            }
        }
    }

    private func writeValues(to writer: inout MarkupWriter) {
        writer.element("table:table", [("table:name", Self.valueSheet)]) { writer in
            writer.element(
                "table:table-column",
                [("table:style-name", "column"), ("table:number-columns-repeated", String(values[0].count))])
            for (place, row) in values.enumerated() { writeRow(row, place == 0 ? "head" : "text", to: &writer) }
        }
    }

    private func writeRow(_ cells: [String], _ style: String, to writer: inout MarkupWriter) {
        writer.element("table:table-row") { writer in
            for cell in cells {
                writer.element("table:table-cell", [("table:style-name", style), ("office:value-type", "string")]) {
                    $0.element("text:p", words: cell)
                }
            }
        }
    }
}

/// The letters of a column, counted from 0: `A`, `Z`, `AA`.
private func columnLetters(_ place: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place % 26)))
    return place < 26 ? letter : columnLetters(place / 26 - 1) + letter
}
