// Parses files with libxml2's SAX2 interface and does nothing with what it finds: the yardstick. With `--tree` it
// builds libxml2's tree of each file and does nothing with that: the yardstick of mapped files.

import CLibXML2
import Foundation

/// What the callbacks count, so that the parse is seen to have happened.
final class Count {
    var elements = 0
}

func parse(_ path: String) -> Int {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, _, _, _, _, _, _, _, _ in
        guard let context else { return }
        Unmanaged<Count>.fromOpaque(context).takeUnretainedValue().elements += 1
    }
    handler.endElementNs = { _, _, _, _ in }
    handler.characters = { _, _, _ in }
    let count = Count()
    let user = Unmanaged.passUnretained(count).toOpaque()
    guard let file = fopen(path, "rb"), let context = xmlCreatePushParserCtxt(&handler, user, nil, 0, path) else {
        return -1
    }
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    while true {
        let length = fread(&buffer, 1, buffer.count, file)
        guard xmlParseChunk(context, buffer, Int32(length), length == 0 ? 1 : 0) == 0 else { return -1 }
        if length == 0 { break }
    }
    xmlFreeParserCtxt(context)
    fclose(file)
    return count.elements
}

/// Builds the tree of a file; the number of its roots.
func buildTree(_ path: String) -> Int {
    guard let tree = xmlReadFile(path, nil, Int32(XML_PARSE_COMPACT.rawValue)) else { return -1 }
    defer { xmlFreeDoc(tree) }
    return xmlDocGetRootElement(tree) == nil ? 0 : 1
}

let arguments = CommandLine.arguments.dropFirst()
let counts = arguments.filter { $0 != "--tree" }.map(arguments.contains("--tree") ? buildTree : parse)
print(counts.reduce(0, +))
exit(counts.contains { $0 < 0 } ? 1 : 0)
