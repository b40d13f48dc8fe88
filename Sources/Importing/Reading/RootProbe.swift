internal import CLibXML2

/// Looks for the root of a file in its first bytes.
///
/// - Returns: `nil` when there is no start tag in these bytes, or when they are not XML.
func findRoot(in bytes: [UInt8]) -> RootElement? {
    let bytes = bytes + [0]
    libxml2.prepare()
    guard let context = unsafe xmlNewParserCtxt() else { return nil }
    defer { unsafe xmlFreeParserCtxt(context) }
    return unsafe bytes.withUnsafeBytes { bytes in
        var probe = unsafe RootProbe(context: context, start: bytes.baseAddress, count: bytes.count)
        unsafe withUnsafeMutablePointer(to: &probe) { unsafe run(context, bytes, $0) }
        return probe.root
    }
}

/// What the callbacks of the probe fill in.
@safe private struct RootProbe {
    let context: xmlParserCtxtPtr
    let start: UnsafeRawPointer?
    let count: Int
    var hasDeclarations = false
    var root: RootElement?

    mutating func start(_ name: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) {
        guard root == nil, let name = unsafe name, let start = unsafe start,
            let input = unsafe context.pointee.input
        else { return }
        let cursor = unsafe UnsafeRawPointer(input.pointee.cur) - start
        guard 0...count ~= cursor, let tag = unsafe memrchr(start, 0x3C, cursor) else { return }
        let isEmpty = unsafe input.pointee.cur[0] == UInt8(ascii: "/")
        // The last bytes may cut the tag in two.
        guard unsafe isEmpty || input.pointee.cur[0] == UInt8(ascii: ">") else { return unsafe xmlStopParser(context) }
        root = unsafe RootElement(
            name: String(cString: name), namespace: uri.map { unsafe String(cString: $0) },
            prefix: prefix.map { unsafe String(cString: $0) },
            tag: UnsafeRawPointer(tag) - start..<min(count, cursor + (isEmpty ? 2 : 1)),
            hasDeclarations: hasDeclarations)
        unsafe xmlStopParser(context)
    }
}

private func run(_ context: xmlParserCtxtPtr, _ bytes: UnsafeRawBufferPointer, _ probe: UnsafeMutablePointer<RootProbe>)
{
    unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    guard let sax = unsafe context.pointee.sax else { return }
    unsafe sax.pointee = xmlSAXHandler()
    unsafe sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.pointee.startElementNs = { user, name, prefix, uri, _, _, _, _, _ in
        unsafe user?.assumingMemoryBound(to: RootProbe.self).pointee.start(name, prefix, uri)
    }
    unsafe sax.pointee.entityDecl = { user, _, _, _, _, _ in
        unsafe user?.assumingMemoryBound(to: RootProbe.self).pointee.hasDeclarations = true
    }
    unsafe sax.pointee.attributeDecl = { user, _, _, _, _, _, tree in
        unsafe xmlFreeEnumeration(tree)
        unsafe user?.assumingMemoryBound(to: RootProbe.self).pointee.hasDeclarations = true
    }
    unsafe sax.pointee.serror = { _, _ in }
    unsafe context.pointee.userData = UnsafeMutableRawPointer(probe)
    unsafe parseInPlace(context, bytes)
    unsafe context.pointee.userData = UnsafeMutableRawPointer(context)
}
