import Numbers

/// Remembers by the values of the inputs what one person has.
struct ResultMemory {
    /// The inputs that have several values, and for each column how much it adds to the key.
    private var varying: [Int] = []
    private var steps: [Int]
    /// The results by their keys, as long as there are not too many of these.
    private var table: [UInt16] = []
    private var sparse: [Int: UInt16] = [:]
    private var isSparse = false
    /// Whether keys have no room in a word, so that nothing is remembered.
    private var isOverflown = false
    /// The columns of one input that differ.
    private var different: [Int32] = []

    private static let mostKeys = 1 << 16
    private static let none = UInt16.max

    init(columns: Int) { steps = Array(repeating: 0, count: columns) }

    /// Numbers the values of each input, given the columns that it may have.
    mutating func begin(_ choices: [[Int32]], _ values: [Exact?]) {
        varying.removeAll(keepingCapacity: true)
        var keys = 1
        isOverflown = false
        for (input, columns) in choices.enumerated() where columns.count > 1 {
            different.removeAll(keepingCapacity: true)
            for column in columns {
                let known = different.firstIndex { values[Int($0)] == values[Int(column)] }
                if known == nil { different.append(column) }
                steps[Int(column)] = keys &* (known ?? different.count - 1)
            }
            guard different.count > 1 else { continue }
            varying.append(input)
            let product = keys.multipliedReportingOverflow(by: different.count)
            (keys, isOverflown) = (product.partialValue, isOverflown || product.overflow)
        }
        isSparse = isOverflown || keys > Self.mostKeys
        sparse.removeAll(keepingCapacity: true)
        table.removeAll(keepingCapacity: true)
        if !isSparse { table.append(contentsOf: repeatElement(Self.none, count: keys)) }
    }

    /// The key of the columns of all inputs.
    ///
    /// - Parameter own: a number that nobody else has who asks.
    func key(_ columns: ArraySlice<Int32>, own: Int) -> Int {
        if isOverflown { return own }
        var key = 0
        for input in varying { key += steps[Int(columns[columns.startIndex + input])] }
        return key
    }

    subscript(key: Int) -> UInt16? {
        get {
            if isSparse { return sparse[key] }
            return table[key] == Self.none ? nil : table[key]
        }
        set {
            if isSparse { sparse[key] = newValue } else { table[key] = newValue ?? Self.none }
        }
    }
}
