internal import CLibXML2

/// Builds the element as libxml2 does and keeps its line, which the tree itself holds only up to 65,535.
func startElementWithLine(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, _ namespaceCount: Int32, _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ attributeCount: Int32, _ defaultedCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
    unsafe xmlSAX2StartElementNs(
        context, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
    guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let element = unsafe parser.pointee.node, let input = unsafe parser.pointee.input
    else { return }
    unsafe element.pointee.psvi = UnsafeMutableRawPointer(bitPattern: Int(input.pointee.line))
}

/// Stops the parser at the declaration of an entity.
func refuseEntity(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ type: Int32,
    _ publicID: UnsafePointer<xmlChar>?, _ systemID: UnsafePointer<xmlChar>?, _ content: UnsafeMutablePointer<xmlChar>?
) {
    unsafe stop(context)
}

/// Stops the parser at the declaration of an entity that is not XML.
func refuseUnparsedEntity(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ publicID: UnsafePointer<xmlChar>?,
    _ systemID: UnsafePointer<xmlChar>?, _ notation: UnsafePointer<xmlChar>?
) {
    unsafe stop(context)
}

/// Stops the parser for good and leaves the line of the declaration in the parser's private word.
private func stop(_ context: UnsafeMutableRawPointer?) {
    guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
    let line = unsafe parser.pointee.input.map { unsafe Int($0.pointee.line) } ?? 1
    unsafe parser.pointee._private = UnsafeMutableRawPointer(bitPattern: max(1, line))
    unsafe xmlStopParser(parser)
}
