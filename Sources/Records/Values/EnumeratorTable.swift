/// The enumerators of all enumerations: their hashes beside each other, so that one look decides for most.
struct EnumeratorTable: Sendable {
    private var hashes: [UInt64] = []
    private var names: [[UInt8]] = []
    /// Where each enumeration begins, and the last ends.
    private var firsts: [Int] = []

    init(_ enumerations: [Enumeration]) {
        for enumeration in enumerations {
            firsts.append(names.count)
            names += enumeration.values.map { Array($0.name.utf8) }
        }
        firsts.append(names.count)
        hashes = names.map { hash(of: $0.span) }
    }

    /// The place of a value in its enumeration.
    func find(_ bytes: Span<UInt8>, in place: Int) -> Int? {
        let first = firsts[place]
        let hash = hash(of: bytes)
        for index in first..<firsts[place + 1] where hashes[index] == hash && isName(index, bytes) {
            return index - first
        }
        return nil
    }

    private func isName(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
        let name = names[index]
        return equal(name.span, bytes)
    }
}
