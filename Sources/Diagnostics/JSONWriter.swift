/// Writes JSON byte by byte, in the order in which it is told.
///
/// ```swift
/// var json = JSONWriter()
/// json.object {
///     $0.member("name", "Li Hua")
///     $0.member("points", number: "12.50")
///     $0.array("items") { $0.string("a") }
/// }
/// ```
///
/// Numbers are written as the text they are handed, so that `12.50` keeps its zero. The writer does not sort, and
/// holds no value tree; a long output can be drained with ``take()`` as it grows.
public struct JSONWriter: Sendable {
    /// What has been written since the last ``take()``.
    public private(set) var bytes: [UInt8] = []
    private let indented: Bool
    /// For each open object or array, whether it is still empty.
    private var open: [Bool] = []
    private var afterKey = false

    /// - Parameter indented: two spaces a level and a line for each member; otherwise no white space at all.
    public init(indented: Bool = true) {
        self.indented = indented
    }

    /// Hands over what has been written and forgets it, keeping the place in the structure.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    // MARK: Structure

    /// Opens an object as the next value.
    public mutating func beginObject() { begin(0x7B) }
    /// Closes the object.
    public mutating func endObject() { end(0x7D) }
    /// Opens an array as the next value.
    public mutating func beginArray() { begin(0x5B) }
    /// Closes the array.
    public mutating func endArray() { end(0x5D) }

    /// An object whose members `body` writes.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        beginObject()
        body(&self)
        endObject()
    }

    /// An array whose values `body` writes.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        beginArray()
        body(&self)
        endArray()
    }

    /// The key of the next value.
    public mutating func key(_ key: String) {
        startValue()
        quote(key)
        bytes.append(0x3A)
        if indented { bytes.append(0x20) }
        afterKey = true
    }

    // MARK: Values

    /// A text as the next value.
    public mutating func string(_ text: String) {
        startValue()
        quote(text)
    }

    /// A number already in JSON's notation.
    public mutating func number(_ text: String) { literal(text) }

    /// A whole number as the next value.
    public mutating func integer(_ value: some BinaryInteger) { literal(String(value)) }

    /// `true` or `false` as the next value.
    public mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

    /// `null` as the next value.
    public mutating func null() { literal("null") }

    /// A line end after the outermost value, as text files have.
    public mutating func endLine() { bytes.append(0x0A) }

    // MARK: Inside

    private mutating func literal(_ text: String) {
        startValue()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func begin(_ bracket: UInt8) {
        startValue()
        bytes.append(bracket)
        open.append(true)
    }

    private mutating func end(_ bracket: UInt8) {
        precondition(!open.isEmpty && !afterKey, "what is closed was opened, and each key has a value")
        let empty = open.removeLast()
        if !empty { breakLine() }
        bytes.append(bracket)
    }

    private mutating func startValue() {
        if afterKey {
            afterKey = false
            return
        }
        guard let last = open.indices.last else { return }
        if !open[last] { bytes.append(0x2C) }
        open[last] = false
        breakLine()
    }

    private mutating func breakLine() {
        guard indented else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * open.count))
    }

    private mutating func quote(_ text: String) {
        bytes.append(0x22)
        let needsEscape = text.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
        if needsEscape {
            for byte in text.utf8 { escape(byte) }
        } else {
            bytes.append(contentsOf: text.utf8)
        }
        bytes.append(0x22)
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes += [0x5C, byte]
        case 0x0A: bytes += [0x5C, 0x6E]
        case 0x0D: bytes += [0x5C, 0x72]
        case 0x09: bytes += [0x5C, 0x74]
        case ..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes.append(byte)
        }
    }
}
