import Glibc
import Testing

/// A text without declaration in an encoding, behind a declaration of that or of another encoding, or of none.
func encoded(_ text: String, as encoding: String, declaring declared: String? = nil, mark: [UInt8] = []) -> [UInt8] {
    let declaration = "<?xml version=\"1.0\" encoding=\"\(declared ?? encoding)\"?>"
    return mark + converted((declared == "" ? "" : declaration) + text, to: encoding)
}

/// A text in an encoding, without a mark; what the encoding lacks is written as character references.
func converted(_ text: String, to encoding: String) -> [UInt8] {
    if encoding == "UTF-8" { return Array(text.utf8) }
    if let bytes = iconv(Array(text.utf8), to: encoding) { return bytes }
    return text.unicodeScalars.flatMap { scalar in
        iconv(Array(String(scalar).utf8), to: encoding) ?? Array("&#\(scalar.value);".utf8)
    }
}

private func iconv(_ bytes: [UInt8], to encoding: String) -> [UInt8]? {
    guard let converter = unsafe iconv_open(encoding, "UTF-8"), Int(bitPattern: converter) != -1 else {
        Issue.record("the system knows no \(encoding)")
        return nil
    }
    defer { unsafe iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 4 * bytes.count + 4)
    let left: Int? = unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe output.withUnsafeMutableBufferPointer { output in
            var from = input.baseAddress
            var to = output.baseAddress
            var fromLeft = input.count
            var toLeft = output.count
            return unsafe Glibc.iconv(converter, &from, &fromLeft, &to, &toLeft) == -1 ? nil : toLeft
        }
    }
    return left.map { output.dropLast($0).map { UInt8(bitPattern: $0) } }
}
