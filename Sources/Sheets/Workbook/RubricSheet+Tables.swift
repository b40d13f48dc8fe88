import Numbers
import Records
import RubricLanguage
import Workbooks

/// What rules look up: parameters, tables, rates by brackets, and the shares of contributors.
extension RubricSheet {
    /// The parameters as the run has them.
    func writeParameters(to sheet: Sheet) {
        guard !rubric.parameters.isEmpty else { return }
        sheet.begin(words.parameters, [words.parameters, "", words.value])
        for parameter in rubric.parameters {
            sheet.append([.text(parameter.labels[language]), .empty, cell(parameter.value)])
        }
    }

    private func cell(_ value: Parameter.Value) -> Cell {
        switch value {
        case .number(let number): .number(number.shown())
        case .code(let enumeration, let value):
            .text(rubric.vocabulary.enumeration(enumeration)?.values[value].labels[language] ?? "")
        case .date(let date): .date(date)
        }
    }

    /// A number, where it stands and for what.
    private typealias Entry = (table: String, key: String, value: Exact)

    func writeTables(to sheet: Sheet) {
        let entries = rubric.pool.tables.flatMap(entries) + rubric.pool.brackets.flatMap(entries)
        guard !entries.isEmpty else { return }
        sheet.begin(own.tables, [own.table, own.key, words.value])
        for entry in entries { sheet.append([.text(entry.table), .text(entry.key), .number(entry.value.shown())]) }
    }

    private func entries(_ table: Table) -> [Entry] {
        let entries = table.cells.enumerated().compactMap { place, cell in
            cell.map { (table.name, key(place, of: table), $0) }
        }
        return entries + (table.otherwise.map { [(table.name, words.otherwise, $0)] } ?? [])
    }

    /// Where a cell stands; the last key varies fastest.
    private func key(_ place: Int, of table: Table) -> String {
        var rest = place
        let names = table.keys.reversed().map { key in
            defer { rest /= key.count }
            return name(rest % key.count, key)
        }
        return names.reversed().joined(separator: words.comma)
    }

    private func name(_ row: Int, _ key: Table.Key) -> String {
        switch key {
        case .codes(let enumeration, let rows):
            let values = rubric.vocabulary.enumeration(enumeration)?.values ?? []
            let named = zip(values, rows).filter { Int($0.1) == row }.map { $0.0.labels[language] }
            return named.joined(separator: " / ")
        case .numbers(let numbers): return numbers[row].shown()
        case .bands(let bands): return bands[row].description
        case .days(let periods): return periods[row].description
        case .texts(let texts): return texts[row]
        }
    }

    private func entries(_ brackets: Brackets) -> [Entry] {
        let lower = [nil] + brackets.steps.map(\.limit)
        return zip(lower, brackets.steps).map { lower, step in
            let ends = [lower.map { "> " + $0.shown() }, step.limit.map { "≤ " + $0.shown() }]
            return (brackets.name, ends.compactMap(\.self).joined(separator: words.comma), step.rate)
        }
    }

    /// A row for each number of contributors, with the shares by position, or what decides them. The last one holds for
    /// more contributors, too.
    func writeCredits(to sheet: Sheet) {
        guard !rubric.credits.isEmpty else { return }
        sheet.begin(own.credit, [own.credit, words.expressions.contributors, "", own.shares])
        for credit in rubric.credits {
            let title = credit.labels[language]
            switch credit.share {
            case .positions(let rows, let beyond):
                for (index, shares) in rows.enumerated() {
                    let list = shares.map { $0.shown() }.joined(separator: words.comma)
                    guard index == rows.count - 1 else {
                        sheet.append([.text(title), .number(String(index + 1)), .empty, .text(list)])
                        continue
                    }
                    let rest = words.semicolon + words.otherwise + words.colon + beyond.shown()
                    sheet.append(texts: [title, "≥ \(rows.count)", "", list + rest])
                }
            case .declared(let other):
                let rest = other.map { words.otherwise + words.colon + rubric.credits[$0].labels[language] }
                let parts = [own.declared, rest].compactMap(\.self)
                sheet.append(texts: [title, "", "", parts.joined(separator: words.semicolon)])
            case .equal: sheet.append(texts: [title, "", "", own.equal])
            case .share(let formula), .points(let formula): sheet.append(texts: [title, "", "", rule(formula)])
            }
        }
    }
}
