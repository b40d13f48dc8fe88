internal import Records

/// What is known of the subject whose records are being read.
struct SubjectReading {
    /// Its identifier as findings show it.
    var label: String?
    /// By what it is known in lists.
    var id: [UInt8] = []
    /// Its names with ASCII letters made small.
    var names: [[UInt8]] = []
    private var counts: [KindIndex: Int] = [:]
    private var numbers: Set<[UInt8]> = []
    /// How often a number was wanted.
    private var repetitions: [[UInt8]: Int] = [:]

    /// A number for an item that is unique within the subject: its kind and what tells it apart, or its place.
    mutating func number(_ kind: KindIndex, named name: String, identity: [UInt8]) -> [UInt8] {
        counts[kind, default: 0] += 1
        let own = identity.isEmpty ? Array(String(counts[kind, default: 0]).utf8) : identity
        let number = Array(name.utf8) + [UInt8(ascii: "-")] + own
        if numbers.insert(number).inserted { return number }
        while true {
            repetitions[number, default: 1] += 1
            let other = number + Array("-\(repetitions[number, default: 1])".utf8)
            if numbers.insert(other).inserted { return other }
        }
    }

    /// Whether one of the names in a text is the subject's.
    func isNamed(_ text: [UInt8], separator: UInt8?) -> Bool {
        let folded = folded(text)
        guard let separator, folded.contains(separator) else { return names.contains(folded) }
        return folded.split(separator: separator).contains { names.contains(trimmedBlanks($0)) }
    }

    /// Adds the names in a text.
    mutating func addNames(_ text: [UInt8], separator: UInt8?) {
        let folded = folded(text)
        guard let separator else {
            names.append(folded)
            return
        }
        names += folded.split(separator: separator).map(trimmedBlanks).filter { !$0.isEmpty }
    }
}

/// The text with ASCII letters made small.
private func folded(_ text: [UInt8]) -> [UInt8] {
    text.map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
}

private func trimmedBlanks(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let start = text.drop(while: isBlank)
    return Array(start.prefix(upTo: (start.lastIndex { !isBlank($0) } ?? start.startIndex - 1) + 1))
}
