import Numbers
import Optimising

/// Where planes are lowest, among weights in ranges that keep some orders.
///
/// The program is solved the other way round, by its prices: it has a row for each weight and each part, and a column for
/// each plane. Planes come while it is solved, so that it goes on from where it stands (the revised simplex method in
/// exact rationals), and those that no longer carry anything are forgotten.
struct PlaneProgram {
    enum Answer {
        /// Weights, and how high the planes of each part stand there at least.
        case lowest([Exact], heights: [Exact])
        /// Orders that no weights keep, with how often each is counted.
        case contradiction([(order: StatedOrder, times: Exact)])
    }

    private struct Column {
        var entries: [Exact]
        var cost: Exact
        var order: StatedOrder?
        var isPlane = false
    }

    private let search: WeightSearch
    private let parts: Int
    private let orderMargin: Exact
    private let lower: [Exact]
    /// The columns that are known; first a slack for each row.
    private var columns: [Column] = []
    /// Which column carries each row, and how much of it there is.
    private var basis: [Int]
    private var values: [Exact]
    private var inverse: [[Exact]]
    /// How many steps have led nowhere.
    private var stalled = 0

    init(_ search: WeightSearch, parts: Int, orderMargin: Exact) {
        self.search = search
        self.parts = parts
        self.orderMargin = orderMargin
        lower = search.ranges.map(\.lowerBound)
        let rows = lower.count + parts
        let unit = (0..<rows).map { row in (0..<rows).map { $0 == row ? Exact.one : .zero } }
        (inverse, basis) = (unit, Array(0..<rows))
        values = (0..<rows).map { $0 < search.ranges.count ? .zero : .one }
        columns = unit.map { Column(entries: $0, cost: .zero) }
        let room = search.sum - lower.reduce(.zero, +)
        add(lower.map { _ in 1 }, worth: room)
        add(lower.map { _ in -1 }, worth: -room)
        for (criterion, range) in search.ranges.enumerated() {
            add(lower.indices.map { $0 == criterion ? -1 : 0 }, worth: range.lowerBound - range.upperBound)
        }
    }

    mutating func add(_ orders: [StatedOrder]) {
        for order in orders {
            let gains = search.gains(order)
            add(gains, worth: orderMargin - product(gains, lower), order: order)
        }
    }

    mutating func add(_ planes: [Plane]) {
        for plane in planes { add(plane.factors, of: plane.part, worth: plane.height(lower)) }
    }

    /// Adds planes that stand higher at some weights than those before; whether there are any.
    mutating func add(_ planes: [Plane], above heights: [Exact], at weights: [Exact]) -> Bool {
        let higher = planes.filter { $0.height(weights) > heights[$0.part] }
        add(higher)
        return !higher.isEmpty
    }

    private mutating func add(_ factors: [Exact], of part: Int? = nil, worth: Exact, order: StatedOrder? = nil) {
        let entries = factors + (0..<parts).map { $0 == part ? Exact.one : Exact.zero }
        columns.append(Column(entries: entries, cost: -worth, order: order, isPlane: part != nil))
    }

    /// Goes on until no column lowers the cost. Weights are counted from the lower ends.
    mutating func solved() -> Answer {
        while true {
            let prices = prices
            guard let column = entering(prices) else {
                forget()
                let count = lower.count
                return .lowest((0..<count).map { lower[$0] - prices[$0] }, heights: prices[count...].map { -$0 })
            }
            let direction = inverse.map { product($0, columns[column].entries) }
            guard let row = leaving(direction) else { return .contradiction(ray(column, direction)) }
            pivot(row, column, direction)
        }
    }

    private var prices: [Exact] {
        var prices = [Exact](repeating: .zero, count: values.count)
        for (row, column) in basis.enumerated() where !columns[column].cost.isZero {
            for index in prices.indices { prices[index] += columns[column].cost * inverse[row][index] }
        }
        return prices
    }

    /// The column that lowers the cost most for each unit; when that leads nowhere, the first that does (Bland).
    private func entering(_ prices: [Exact]) -> Int? {
        var best: (column: Int, gain: Exact)?
        for column in columns.indices {
            let gain = product(prices, columns[column].entries) - columns[column].cost
            guard gain.signum > 0, best.map({ gain > $0.gain }) ?? true else { continue }
            if stalled > 40 { return column }
            best = (column, gain)
        }
        return best?.column
    }

    private func leaving(_ direction: [Exact]) -> Int? {
        var best: (row: Int, ratio: Exact)?
        for row in direction.indices where direction[row].signum > 0 {
            let ratio = values[row] / direction[row]
            if best.map({ (ratio, basis[row]) < ($0.ratio, basis[$0.row]) }) ?? true { best = (row, ratio) }
        }
        return best?.row
    }

    private mutating func pivot(_ row: Int, _ column: Int, _ direction: [Exact]) {
        stalled = values[row].isZero ? stalled + 1 : 0
        let line = inverse[row].map { $0 / direction[row] }
        let value = values[row] / direction[row]
        for other in inverse.indices where other != row && !direction[other].isZero {
            for index in line.indices where !line[index].isZero {
                inverse[other][index] -= direction[other] * line[index]
            }
            values[other] -= direction[other] * value
        }
        (inverse[row], values[row], basis[row]) = (line, value, column)
    }

    /// How often each order is counted along a way on which the cost falls for ever.
    private func ray(_ column: Int, _ direction: [Exact]) -> [(order: StatedOrder, times: Exact)] {
        let others = zip(basis, direction).compactMap { known, step in columns[known].order.map { ($0, -step) } }
        return others + (columns[column].order.map { [($0, .one)] } ?? [])
    }

    /// Forgets planes that carry nothing; if they were needed again they would come again.
    private mutating func forget() {
        let kept = columns.indices.filter { !columns[$0].isPlane || basis.contains($0) }
        var places: [Int: Int] = [:]
        for (place, column) in kept.enumerated() { places[column] = place }
        columns = kept.map { columns[$0] }
        basis = basis.compactMap { places[$0] }
    }

    /// Whether the columns that are known prove the answer that was given last: as a program with its numbers and prices.
    var isProved: Bool {
        let rows = values.indices.map { row in
            LinearProgram.Row(columns.map { $0.entries[row] }, .atMost, row < lower.count ? .zero : .one)
        }
        var numbers = columns.map { _ in Exact.zero }
        for (row, column) in basis.enumerated() { numbers[column] = values[row] }
        return LinearProgram(costs: columns.map(\.cost), rows: rows).proves(.optimal(numbers, prices: prices))
    }
}

private func product(_ left: [Exact], _ right: [Exact]) -> Exact {
    zip(left, right).reduce(.zero) { $1.0.isZero || $1.1.isZero ? $0 : $0 + $1.0 * $1.1 }
}
