internal import CLibXML2
internal import Diagnostics

/// A file's text in UTF-8, without a mark in front, and what there is to say about its encoding.
///
/// When the bytes cannot be decoded, the findings have an error and the text is empty.
func decoded(_ bytes: [UInt8], named name: String) -> (utf8: [UInt8], findings: [Finding]) {
    switch EncodingDeclaration(bytes.span) {
    case .utf8(let mark): return (Array(bytes[mark...]), [])
    case .utf16(let isLittleEndian):
        let mark = bytes[0] == 0x3C || bytes[0] == 0 ? 0 : 2
        return transcoded(bytes[mark...], from: isLittleEndian ? "UTF-16LE" : "UTF-16BE", named: name)
    case .named(let encoding):
        // The ASCII part of a text is the same in all of these: it proves nothing.
        if isSingleByte(encoding), bytes.contains(where: { $0 >= 0x80 }), isUTF8(bytes) {
            return (bytes, [lie(encoding, name)])
        }
        return transcoded(bytes[...], from: encoding, named: name)
    }
}

/// Whether the bytes are UTF-8 throughout.
func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
}

private func isSingleByte(_ encoding: String) -> Bool {
    ["ISO-8859-", "ISO8859-", "ISO_8859-", "WINDOWS-125", "CP125", "LATIN"].contains { encoding.hasPrefix($0) }
}

private func lie(_ encoding: String, _ name: String) -> Finding {
    Finding(
        code: "encoding-lie", severity: .warning,
        message: "The file declares the encoding \(encoding), but its text is UTF-8 and was read as such.",
        hint: "Declare `encoding=\"UTF-8\"`.", place: Place(file: name, line: 1), value: encoding, allowed: "UTF-8")
}

private func undecodable(_ encoding: String, _ name: String, isKnown: Bool) -> Finding {
    Finding(
        code: "encoding",
        message: isKnown
            ? "The text is not valid in the encoding \(encoding) that the file declares."
            : "The file declares the encoding \(encoding), which is not known.",
        hint: "Save the file as UTF-8.", place: Place(file: name, line: 1), value: encoding,
        allowed: "UTF-8, UTF-16, GB18030, GBK, ISO-8859-1")
}

/// Whether an encoding can be read.
func isKnownEncoding(_ name: String) -> Bool {
    guard let handler = unsafe xmlFindCharEncodingHandler(name) else { return false }
    unsafe xmlCharEncCloseFunc(handler)
    return true
}

/// The bytes brought to UTF-8 from an encoding, whatever they declare.
func transcoded(
    _ bytes: ArraySlice<UInt8>, from encoding: String, named name: String
) -> (utf8: [UInt8], findings: [Finding]) {
    guard let handler = unsafe xmlFindCharEncodingHandler(encoding) else {
        return ([], [undecodable(encoding, name, isKnown: false)])
    }
    // The library would print its own words; a finding says it.
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer {
        xmlSetStructuredErrorFunc(nil, nil)
        unsafe xmlCharEncCloseFunc(handler)
    }
    var result: [UInt8] = []
    var rest = bytes
    // In steps: libxml2 counts in 32 bits and makes its own guess of the room that is needed.
    while !rest.isEmpty {
        guard let input = unsafe xmlBufferCreate(), let output = unsafe xmlBufferCreate() else { break }
        defer {
            unsafe xmlBufferFree(input)
            unsafe xmlBufferFree(output)
        }
        let step = rest.prefix(1 << 20)
        _ = unsafe step.withUnsafeBufferPointer { unsafe xmlBufferAdd(input, $0.baseAddress, Int32($0.count)) }
        _ = unsafe xmlCharEncInFunc(handler, output, input)
        let left = Int(unsafe xmlBufferLength(input))
        // A character cut in two by the step is at most three bytes long before its end.
        guard left < step.count, left < 4 || step.count == 1 << 20 else {
            return ([], [undecodable(encoding, name, isKnown: true)])
        }
        unsafe result.append(
            contentsOf: UnsafeBufferPointer(start: xmlBufferContent(output), count: Int(xmlBufferLength(output))))
        rest = rest.dropFirst(step.count - left)
    }
    return (result, [])
}
