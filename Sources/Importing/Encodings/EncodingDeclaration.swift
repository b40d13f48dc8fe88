/// How the beginning of a file says that it is encoded.
enum EncodingDeclaration: Equatable {
    /// UTF-8, said or assumed; so many bytes of a mark stand in front.
    case utf8(mark: Int)
    /// UTF-16, known by its mark or by its zeros.
    case utf16(isLittleEndian: Bool)
    /// What the XML declaration says, if it is not UTF-8.
    case named(String)

    init(_ bytes: Span<UInt8>) {
        func begins(_ pattern: [UInt8]) -> Bool {
            bytes.count >= pattern.count && pattern.indices.allSatisfy { bytes[$0] == pattern[$0] }
        }
        if begins([0xEF, 0xBB, 0xBF]) {
            self = .utf8(mark: 3)
        } else if begins([0xFF, 0xFE]) || begins([0x3C, 0]) && bytes.count > 3 && bytes[2] != 0 {
            self = .utf16(isLittleEndian: true)
        } else if begins([0xFE, 0xFF]) || begins([0, 0x3C, 0]) {
            self = .utf16(isLittleEndian: false)
        } else if let name = declaredEncoding(bytes), !isUTF8(name) {
            self = .named(name)
        } else {
            self = .utf8(mark: 0)
        }
    }
}

/// Whether a text in an encoding is UTF-8 as well.
func isUTF8(_ encoding: String) -> Bool { ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(encoding) }

/// The encoding that an XML declaration names, in capitals.
func declaredEncoding(_ bytes: Span<UInt8>) -> String? {
    let head = (0..<min(bytes.count, 256)).map { Character(Unicode.Scalar(bytes[$0])) }
    guard head.starts(with: "<?xml"), let end = head.firstRange(of: "?>"),
        let name = head[..<end.lowerBound].firstRange(of: "encoding")
    else { return nil }
    let rest = head[name.upperBound..<end.lowerBound].drop { $0 != "\"" && $0 != "'" }
    guard let quote = rest.first else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote }).uppercased()
}

extension Array where Element == Character {
    fileprivate func firstRange(of text: String) -> Range<Int>? { self[...].firstRange(of: text) }
}

extension ArraySlice where Element == Character {
    fileprivate func firstRange(of text: String) -> Range<Int>? {
        let pattern = Array(text)
        guard count >= pattern.count else { return nil }
        let starts = startIndex...(endIndex - pattern.count)
        return starts.first { self[$0..<$0 + pattern.count].elementsEqual(pattern) }.map { $0..<$0 + pattern.count }
    }
}
