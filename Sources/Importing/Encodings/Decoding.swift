internal import CLibXML2
internal import Diagnostics

/// A file's text in UTF-8, without a mark in front, and what there is to say about its encoding.
///
/// When the bytes cannot be decoded, the findings have an error and the text is empty.
func decoded(_ bytes: [UInt8], named name: String) -> (utf8: [UInt8], findings: [Finding]) {
    switch EncodingDeclaration(bytes.span) {
    case .utf8(let mark):
        if let invalid = firstInvalidByte(bytes) {
            let isDeclared = mark > 0 || declaredEncoding(bytes.span) != nil
            return ([], [undecodable("UTF-8", name, line: line(of: invalid, in: bytes), isDeclared: isDeclared)])
        }
        return (Array(bytes[mark...]), [lieBehindMark(bytes, name)].compactMap(\.self))
    case .utf16(let isLittleEndian):
        let mark = bytes[0] == 0x3C || bytes[0] == 0 ? 0 : 2
        let (utf8, findings) = transcoded(bytes[mark...], from: isLittleEndian ? "UTF-16LE" : "UTF-16BE", named: name)
        guard let declared = declaredEncoding(utf8.span), !isUTF16(declared) else { return (utf8, findings) }
        return (utf8, findings + [lie(declared, "UTF-16", name)])
    case .named(let encoding):
        if isUTF8(bytes), isUnlikely(encoding, for: bytes) { return (bytes, [lie(encoding, "UTF-8", name)]) }
        // The declaration is there to be read, which in UTF-16 it would not be.
        if isUTF16(encoding) { return ([], [undecodable(encoding, name)]) }
        // A few characters may be Western by chance. Words of an odd number of letters are no text in GB18030.
        if isWestern(encoding), bytes.count(where: { $0 >= 0x80 }) >= 16, looksChinese(bytes) {
            let (utf8, findings) = transcoded(bytes[...], from: "GB18030", named: name)
            if !findings.haveErrors { return (utf8, findings + [lie(encoding, "GB18030", name)]) }
        }
        let (utf8, findings) = transcoded(bytes[...], from: encoding, named: name)
        let isMixed = isSingleByte(encoding) && isMostlyUTF8(bytes)
        return (utf8, findings + (isMixed ? [mixture(encoding, name)] : []))
    }
}

/// What there is to say of a file that begins with the mark of UTF-8, which holds, and declares another encoding.
func lieBehindMark(_ bytes: [UInt8], _ name: String) -> Finding? {
    guard case .utf8(let mark) = EncodingDeclaration(bytes.span), mark > 0,
        let declared = declaredEncoding(bytes.span.extracting(mark...)), !isUTF8(declared)
    else { return nil }
    return lie(declared, "UTF-8", name)
}

/// Whether the bytes are UTF-8 throughout.
func isUTF8(_ bytes: [UInt8]) -> Bool { firstInvalidByte(bytes) == nil }

/// Where bytes are not UTF-8; `nil` if they are throughout.
private func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}

private func line(of place: Int, in bytes: [UInt8]) -> Int { 1 + bytes[..<place].count { $0 == 0x0A } }

/// Whether bytes that are UTF-8 throughout are hardly what they declare.
private func isUnlikely(_ encoding: String, for bytes: [UInt8]) -> Bool {
    // Not even the declaration could be read.
    if isUTF16(encoding) { return true }
    // The ASCII part of a text is the same in all of the others: it proves nothing.
    if isSingleByte(encoding) { return bytes.contains { $0 >= 0x80 } }
    // A Chinese text of a few characters may be UTF-8 by chance; a longer one is not.
    return encoding.hasPrefix("GB") && bytes.count { $0 >= 0xC0 } >= 8
}

/// Whether most of what is beyond ASCII are characters of UTF-8 of two or three bytes: in any other encoding such
/// sequences are rare.
private func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (inside, all, place) = (0, 0, 0)
    while place < bytes.count {
        let length =
            switch bytes[place] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            default: 1
            }
        let end = min(place + length, bytes.count)
        if bytes[place] >= 0x80 { all += 1 }
        if length > 1, end - place == length, bytes[(place + 1)..<end].allSatisfy({ 0x80...0xBF ~= $0 }) {
            (inside, all, place) = (inside + length, all + length - 1, end)
        } else {
            place += 1
        }
    }
    return 2 * inside > all
}

private func isSingleByte(_ encoding: String) -> Bool {
    ["ISO-8859-", "ISO8859-", "ISO_8859-", "WINDOWS-125", "CP125", "LATIN"].contains { encoding.hasPrefix($0) }
}

private func isWestern(_ encoding: String) -> Bool {
    ["ISO-8859-1", "ISO8859-1", "ISO_8859-1", "ISO-8859-15", "LATIN1", "LATIN-1", "WINDOWS-1252", "CP1252"]
        .contains(encoding)
}

private func isUTF16(_ encoding: String) -> Bool {
    ["UTF-16", "UTF16", "UCS-2", "UCS2", "ISO-10646-UCS-2"].contains { encoding.hasPrefix($0) }
}

private func lie(_ encoding: String, _ truth: String, _ name: String) -> Finding {
    Finding(
        code: "encoding-lie", severity: .warning,
        message: "The file declares the encoding \(encoding), but its text is \(truth) and was read as such.",
        hint: "Declare `encoding=\"\(truth)\"`.", place: Place(file: name, line: 1), value: encoding, allowed: truth)
}

private func mixture(_ encoding: String, _ name: String) -> Finding {
    Finding(
        code: "encoding-mixed", severity: .warning,
        message: "The file declares the encoding \(encoding) and was read as such, but most of what is beyond ASCII is "
            + "UTF-8.",
        hint: "Export it again, or mend what is not UTF-8.", place: Place(file: name, line: 1), value: encoding,
        allowed: "one encoding throughout")
}

private func undecodable(_ encoding: String, _ name: String, line: Int = 1, isDeclared: Bool = true) -> Finding {
    let reason = isDeclared ? " that the file declares" : ", which holds where no other is declared"
    return unreadable("The text is not valid in the encoding \(encoding)\(reason).", encoding, name, line: line)
}

private func unknown(_ encoding: String, _ name: String) -> Finding {
    unreadable("The file declares the encoding \(encoding), which is not known.", encoding, name)
}

private func unreadable(_ message: String, _ encoding: String, _ name: String, line: Int = 1) -> Finding {
    Finding(
        code: "encoding", message: message, hint: "Save the file as UTF-8.", place: Place(file: name, line: line),
        value: encoding, allowed: "UTF-8, UTF-16, GB18030, GBK, ISO-8859-1")
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
        return ([], [unknown(encoding, name)])
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
        unsafe result.append(
            contentsOf: UnsafeBufferPointer(start: xmlBufferContent(output), count: Int(xmlBufferLength(output))))
        // A character cut in two by the step is at most three bytes long before its end.
        guard left < step.count, left < 4 || step.count == 1 << 20 else {
            return ([], [undecodable(encoding, name, line: line(of: result.count, in: result))])
        }
        rest = rest.dropFirst(step.count - left)
    }
    return (result, [])
}
