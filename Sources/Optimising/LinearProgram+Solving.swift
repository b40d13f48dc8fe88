import Numbers

extension LinearProgram {
    /// The answer, by the simplex method in exact rationals: two phases, and Bland's rule, by which it ends.
    ///
    /// Made for tens of numbers and rows, not for thousands.
    public func solved() -> Answer {
        var tableau = Tableau(self)
        tableau.price(tableau.artificialCosts)
        _ = tableau.minimise(columns: tableau.width)
        if tableau.cost.signum > 0 { return .impossible(prices: tableau.prices(artificialCost: .one)) }
        tableau.expelArtificials()
        tableau.price(costs)
        if let column = tableau.minimise(columns: tableau.artificials) {
            return .unbounded(from: tableau.numbers(costs.count), along: tableau.ray(column, costs.count))
        }
        return .optimal(tableau.numbers(costs.count), prices: tableau.prices(artificialCost: .zero))
    }
}

/// The rows solved for their basic numbers: first the program's numbers, then the slack of each row that has one, then for
/// each row an artificial number that begins as its basic one.
private struct Tableau {
    private var rows: [[Exact]] = []
    private var bounds: [Exact] = []
    private var basis: [Int] = []
    /// Rows with a negative bound are turned round, and their prices with them.
    private var isTurned: [Bool] = []
    /// What one more of each number would cost in the end.
    private var reduced: [Exact] = []
    private(set) var cost = Exact.zero
    /// Where the artificial numbers begin.
    let artificials: Int
    var width: Int { artificials + rows.count }

    init(_ program: LinearProgram) {
        let slacks = program.rows.count { $0.relation != .equal }
        artificials = program.costs.count + slacks
        var slack = program.costs.count
        for (index, row) in program.rows.enumerated() {
            let isTurned = row.bound.signum < 0
            var line = row.coefficients + Array(repeating: .zero, count: slacks + program.rows.count)
            if row.relation != .equal {
                line[slack] = row.relation == .atMost ? 1 : -1
                slack += 1
            }
            if isTurned { line = line.map { -$0 } }
            line[artificials + index] = .one
            rows.append(line)
            bounds.append(row.bound.magnitude)
            basis.append(artificials + index)
            self.isTurned.append(isTurned)
        }
    }

    /// In the first phase only artificial numbers cost.
    var artificialCosts: [Exact] {
        Array(repeating: .zero, count: artificials) + Array(repeating: .one, count: rows.count)
    }

    /// Takes up costs; missing ones are zero.
    mutating func price(_ costs: [Exact]) {
        reduced = costs + Array(repeating: .zero, count: width - costs.count)
        cost = .zero
        for (row, column) in basis.enumerated() where !reduced[column].isZero {
            let factor = reduced[column]
            for index in reduced.indices where !rows[row][index].isZero { reduced[index] -= factor * rows[row][index] }
            cost += factor * bounds[row]
        }
    }

    /// Lowers the cost as far as it goes with the first `columns` numbers; a column along which it falls for ever, if
    /// there is one.
    mutating func minimise(columns: Int) -> Int? {
        while let column = (0..<columns).first(where: { reduced[$0].signum < 0 }) {
            guard let row = leavingRow(column) else { return column }
            pivot(row, column)
        }
        return nil
    }

    /// The row that first keeps a number from growing; of several the one with the first basic number.
    private func leavingRow(_ column: Int) -> Int? {
        var best: (row: Int, ratio: Exact)?
        for row in rows.indices where rows[row][column].signum > 0 {
            let ratio = bounds[row] / rows[row][column]
            let isBetter = best.map { (ratio, basis[row]) < ($0.ratio, basis[$0.row]) }
            if isBetter ?? true { best = (row, ratio) }
        }
        return best?.row
    }

    private mutating func pivot(_ row: Int, _ column: Int) {
        let pivot = rows[row][column]
        for index in rows[row].indices where !rows[row][index].isZero { rows[row][index] = rows[row][index] / pivot }
        bounds[row] = bounds[row] / pivot
        let line = rows[row]
        let used = line.indices.filter { !line[$0].isZero }
        for other in rows.indices where other != row && !rows[other][column].isZero {
            let factor = rows[other][column]
            for index in used { rows[other][index] -= factor * line[index] }
            bounds[other] -= factor * bounds[row]
        }
        let factor = reduced[column]
        for index in used { reduced[index] -= factor * line[index] }
        cost += factor * bounds[row]
        basis[row] = column
    }

    /// Brings other numbers into the basis for artificial ones, which are zero by now. A row without any other number
    /// follows from the other rows, and keeps its artificial one.
    mutating func expelArtificials() {
        for row in rows.indices where basis[row] >= artificials {
            if let column = (0..<artificials).first(where: { !rows[row][$0].isZero }) { pivot(row, column) }
        }
    }

    func numbers(_ count: Int) -> [Exact] {
        var numbers = Array(repeating: Exact.zero, count: count)
        for (row, column) in basis.enumerated() where column < count { numbers[column] = bounds[row] }
        return numbers
    }

    /// How the numbers change as one of them grows by one.
    func ray(_ column: Int, _ count: Int) -> [Exact] {
        var ray = Array(repeating: Exact.zero, count: count)
        if column < count { ray[column] = .one }
        for (row, basic) in basis.enumerated() where basic < count { ray[basic] = -rows[row][column] }
        return ray
    }

    /// The price of each row, read from what its artificial number would cost.
    func prices(artificialCost: Exact) -> [Exact] {
        rows.indices.map { row in
            let price = artificialCost - reduced[artificials + row]
            return isTurned[row] ? -price : price
        }
    }
}
