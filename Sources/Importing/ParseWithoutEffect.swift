internal import CLibXML2

/// Parses a file with callbacks that do nothing: the least that any reader built on libxml2 must spend, and the
/// yardstick for the speed of a run.
///
/// - Returns: whether the file is well-formed.
public func parseWithoutEffect(_ source: StaffSource) throws -> Bool {
    libxml2.prepare()
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { _, _, _, _, _, _, _, _, _ in }
    unsafe handler.endElementNs = { _, _, _, _ in }
    unsafe handler.characters = { _, _, _ in }
    unsafe handler.ignorableWhitespace = handler.characters
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else { return false }
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue))
    var chunk: [UInt8] = []
    var offset = 0
    while true {
        chunk.removeAll(keepingCapacity: true)
        let count = try source.bytes.append(to: &chunk, count: 1 << 16, at: offset)
        offset += count
        _ = unsafe chunk.withUnsafeBytes {
            unsafe xmlParseChunk(
                context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), count == 0 ? 1 : 0)
        }
        if count == 0 { return unsafe context.pointee.wellFormed == 1 }
    }
}
