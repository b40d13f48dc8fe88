import Analysis
import Numbers
import Statistics

extension JudgementReader {
    /// Judgements how many times as important one criterion is as another.
    mutating func pairwise(_ sheets: [Sheet]) -> Judgements? {
        let range = Exact(1, over: 9)...9
        let people = sheets.compactMap { sheet -> Judged<PairwiseComparisons>? in
            let matrix = matrix(sheet, diagonal: .one) { reader, row in
                reader.number("times", in: row, range, allowed: "1/9 to 9: 3, 0.5, 1/3")
            } inverted: {
                1 / $0
            }
            return matrix.flatMap { PairwiseComparisons($0) }.map { Judged(sheet.person, $0) }
        }
        return people.isEmpty ? nil : .pairwise(people)
    }

    /// Judgements which of two criteria is more important.
    mutating func comparisons(_ sheets: [Sheet]) -> Judgements? {
        let verdicts: [String: Exact] = ["more": 1, "equal": Exact(1, over: 2), "less": 0]
        let people = sheets.compactMap { sheet -> Judged<[[Exact]]>? in
            let matrix = matrix(sheet, diagonal: Exact(1, over: 2)) { reader, row in
                guard let text = row["verdict"], !text.isEmpty else { return nil }
                if let verdict = verdicts[text] { return verdict }
                reader.table.report(
                    "judgement-verdict", "`\(text)` is no verdict.", in: row, "verdict", allowed: "more, equal, less")
                return nil
            } inverted: {
                1 - $0
            }
            return matrix.map { Judged(sheet.person, $0) }
        }
        return people.isEmpty ? nil : .comparisons(people)
    }

    /// One person's judgements of all pairs; `nil` where the person judges none, or something is wrong.
    private mutating func matrix(
        _ sheet: Sheet, diagonal: Exact, _ value: (inout JudgementReader, NamedTable.Row) -> Exact?,
        inverted: (Exact) -> Exact
    ) -> [[Exact]]? {
        let count = scope.free.count
        var cells: [[Exact?]] = (0..<count).map { row in (0..<count).map { $0 == row ? diagonal : nil } }
        var isSound = true
        for row in sheet.rows {
            let before = table.findings.count
            let (first, second) = (criterion("first", in: row), criterion("second", in: row))
            let judged = value(&self, row)
            isSound = isSound && table.findings.count == before
            guard let first, let second, let judged else { continue }
            guard first != second, cells[first][second] == nil else {
                table.report(
                    "judgement-twice",
                    first == second
                        ? "`\(name(first))` is compared with itself."
                        : "`\(sheet.person)` has judged `\(name(first))` and `\(name(second))` before.",
                    in: row, "second")
                isSound = false
                continue
            }
            (cells[first][second], cells[second][first]) = (judged, inverted(judged))
        }
        let given = cells.map { $0.compactMap(\.self) }
        let isEmpty = given.allSatisfy { $0.count == 1 }
        guard isSound, !isEmpty else { return nil }
        guard given.allSatisfy({ $0.count == count }) else {
            missing(sheet, pairs(where: { cells[$0][$1] == nil }))
            return nil
        }
        return given
    }

    private func pairs(where lacks: (Int, Int) -> Bool) -> [String] {
        scope.free.indices.flatMap { first in
            scope.free.indices.filter { $0 > first && lacks(first, $0) }.map { "`\(name(first))` beside `\(name($0))`" }
        }
    }
}
