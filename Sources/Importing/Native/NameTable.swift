internal import CLibXML2

/// The numbers of a grammar's names, found by the addresses that one dictionary of libxml2 gave them.
///
/// Names of a parsed text come as addresses of the same dictionary: one comparison finds them.
struct NameTable {
    private var keys: [UInt]
    private var numbers: [Int32]
    private let namespaces: [UInt]

    init(_ grammar: Grammar, dictionary: xmlDictPtr) {
        var size = 64
        while size < 4 * grammar.names.count { size *= 2 }
        keys = Array(repeating: 0, count: size)
        numbers = Array(repeating: -1, count: size)
        namespaces = grammar.namespaces.map { unsafe UInt(bitPattern: xmlDictLookup(dictionary, $0, -1)) }
        for (number, name) in grammar.names.enumerated() {
            let key = unsafe UInt(bitPattern: xmlDictLookup(dictionary, name, -1))
            var place = Self.place(key) & (size - 1)
            while keys[place] != 0 { place = (place + 1) & (size - 1) }
            keys[place] = key
            numbers[place] = Int32(number)
        }
    }

    /// The number of a name; negative for one that the grammar does not have.
    @inline(__always)
    func number(_ name: UnsafePointer<UInt8>?) -> Int {
        let key = UInt(bitPattern: name)
        let mask = keys.count - 1
        var place = Self.place(key) & mask
        while keys[place] != key {
            if keys[place] == 0 { return -1 }
            place = (place + 1) & mask
        }
        return Int(numbers[place])
    }

    /// Whether an address is the one of a namespace of the grammar.
    @inline(__always)
    func isNamespace(_ uri: UnsafePointer<UInt8>?, _ number: Int) -> Bool {
        UInt(bitPattern: uri) == namespaces[number]
    }

    @inline(__always)
    private static func place(_ key: UInt) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32)
    }
}
