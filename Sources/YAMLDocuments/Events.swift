internal import CYaml

/// What libyaml saw, with the bytes where it saw it.
struct Event {
    enum Kind {
        case scalar(String, YAMLNode.ScalarStyle)
        case alias
        case sequenceStart(flow: Bool)
        case mappingStart(flow: Bool)
        case end
        case document
    }

    let kind: Kind
    let range: Range<Int>
    var hasAnchor = false
    var hasTag = false
}

/// Why libyaml stopped.
struct SyntaxProblem {
    let problem: String
    let context: String?
    let at: Int
}

/// Reads a text as events, up to the first syntax error or to `depth` levels.
///
/// The text must be valid UTF-8 without a byte order mark.
@safe func events(of text: ArraySlice<UInt8>, depth: Int) -> (events: [Event], problem: SyntaxProblem?) {
    // libyaml keeps the address of its parser, so that it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { unsafe parser.deallocate() }
    guard unsafe yaml_parser_initialize(parser) == 1 else { preconditionFailure("there is memory for a parser") }
    defer { unsafe yaml_parser_delete(parser) }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    return unsafe text.withUnsafeBufferPointer { bytes in
        unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        var offsets = ByteOffsets(text)
        return unsafe readEvents(from: parser, &offsets, depth: depth)
    }
}

private func readEvents(
    from parser: UnsafeMutablePointer<yaml_parser_t>, _ offsets: inout ByteOffsets, depth: Int
) -> (events: [Event], problem: SyntaxProblem?) {
    var events: [Event] = []
    var level = 0
    while true {
        var raw = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &raw) == 1 else {
            return unsafe (events, problem(of: parser.pointee, &offsets))
        }
        defer { unsafe yaml_event_delete(&raw) }
        if unsafe raw.type == YAML_STREAM_END_EVENT { return (events, nil) }
        guard let event = unsafe event(raw, &offsets) else { continue }
        events.append(event)
        switch event.kind {
        case .sequenceStart, .mappingStart: level += 1
        case .end: level -= 1
        case .scalar, .alias, .document: break
        }
        if level > depth { return (events, nil) }
    }
}

private func event(_ raw: yaml_event_t, _ offsets: inout ByteOffsets) -> Event? {
    let start = unsafe offsets.byte(ofCharacter: raw.start_mark.index)
    let range = unsafe start..<max(start, offsets.byte(ofCharacter: raw.end_mark.index))
    switch unsafe raw.type {
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .document, range: range)
    case YAML_ALIAS_EVENT: return Event(kind: .alias, range: range)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return Event(kind: .end, range: range)
    case YAML_SCALAR_EVENT:
        let scalar = unsafe raw.data.scalar
        let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let text = unsafe String(decoding: bytes, as: UTF8.self)
        return unsafe Event(
            kind: .scalar(text, style(scalar.style)), range: range, hasAnchor: scalar.anchor != nil,
            hasTag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
        let sequence = unsafe raw.data.sequence_start
        return unsafe Event(
            kind: .sequenceStart(flow: sequence.style == YAML_FLOW_SEQUENCE_STYLE), range: range,
            hasAnchor: sequence.anchor != nil, hasTag: sequence.tag != nil)
    case YAML_MAPPING_START_EVENT:
        let mapping = unsafe raw.data.mapping_start
        return unsafe Event(
            kind: .mappingStart(flow: mapping.style == YAML_FLOW_MAPPING_STYLE), range: range,
            hasAnchor: mapping.anchor != nil, hasTag: mapping.tag != nil)
    default: return nil
    }
}

private func style(_ style: yaml_scalar_style_t) -> YAMLNode.ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
}

private func problem(of parser: yaml_parser_t, _ offsets: inout ByteOffsets) -> SyntaxProblem {
    let words = unsafe parser.problem.map { unsafe String(cString: $0) }
    let context = unsafe parser.context.map { unsafe String(cString: $0) }
    // The reader of bytes counts bytes, the scanner and the parser count characters.
    let isReader = unsafe parser.error == YAML_READER_ERROR
    let place = unsafe isReader ? parser.problem_offset : offsets.byte(ofCharacter: parser.problem_mark.index)
    return SyntaxProblem(problem: words ?? "the text cannot be read", context: context, at: place)
}

/// Turns libyaml's positions, which count Unicode scalars, into bytes. Fast for positions near the last one asked.
private struct ByteOffsets {
    private let text: ArraySlice<UInt8>
    private var character = 0
    private var byte: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        byte = text.startIndex
    }

    mutating func byte(ofCharacter index: Int) -> Int {
        while character < index, byte < text.endIndex {
            repeat { byte += 1 } while byte < text.endIndex && text[byte] & 0xC0 == 0x80
            character += 1
        }
        while character > index, byte > text.startIndex {
            repeat { byte -= 1 } while byte > text.startIndex && text[byte] & 0xC0 == 0x80
            character -= 1
        }
        return byte
    }
}
