internal import CLibXML2

/// Parts of texts as elements, which `split(PATH, SEPARATORS)` and `beside(PATH, SEPARATORS)` of an expression make.
///
/// No tree holds them: each knows the element whose text it is part of as its parent, and its neighbours, so that paths
/// lead from it as from any other; but nothing leads to it.
@safe final class TextParts {
    private var made: [UnsafeMutablePointer<xmlNode>] = unsafe []
    /// The place of each in its text, counted from 0 and with the parts that are blank, and how many the text has.
    private var places: [(place: Int, count: Int)] = []
    /// How many were made. libxml2 compares two elements by such numbers, which must be beyond those of the tree.
    private var count = 1 << 40
    /// The texts that were cut last.
    private var cuts: [(text: String, separators: String, pieces: [Substring])] = []
    /// Lists that should have had as many parts as the one beside, each once.
    private(set) var uneven: [UnevenLists] = []

    deinit { free() }

    /// Frees all that were made. Nothing may point to them any more.
    func free() {
        while let node = unsafe made.popLast() {
            unsafe node.pointee.parent = nil
            unsafe node.pointee.next = nil
            unsafe node.pointee.prev = nil
            unsafe xmlFreeNode(node)
        }
        places.removeAll(keepingCapacity: true)
        uneven.removeAll()
    }

    /// The parts of a text of a node between any of some characters, without those that are blank.
    func parts(of text: String, at separators: String, in node: TreeNode) -> [TreeNode] {
        var last: TreeNode?
        let pieces = pieces(of: text, at: separators)
        return pieces.indices.compactMap { place in
            guard let part = part(pieces, place, in: node) else { return nil }
            unsafe part.pointer.pointee.prev = last.map { unsafe $0.pointer }
            unsafe last?.pointer.pointee.next = part.pointer
            last = part
            return part
        }
    }

    /// The part of a text of a node that stands at the place of another part in its own; `nil` if it is blank.
    func part(of text: String, at separators: String, in node: TreeNode, beside other: TreeNode) -> TreeNode? {
        guard let (place, count) = place(of: other) else { return nil }
        let pieces = pieces(of: text, at: separators)
        // What stands behind the last separator may be a blank part, or none.
        guard pieces.count == count || filled(pieces) == count else {
            if filled(pieces) > 0, let list = other.parent {
                let lists = UnevenLists(list: list, other: node, counts: [count, filled(pieces)])
                if uneven.last != lists { uneven.append(lists) }
            }
            return nil
        }
        return part(pieces, place, in: node)
    }

    /// One of the pieces of a text as an element; `nil` if it is blank.
    private func part(_ pieces: [Substring], _ place: Int, in node: TreeNode) -> TreeNode? {
        let holder = node.isElement ? node : node.parent ?? node
        guard !isBlankText(pieces[place]),
            let element = unsafe xmlNewDocRawNode(holder.pointer.pointee.doc, nil, "part", String(pieces[place]))
        else { return nil }
        unsafe element.pointee.parent = holder.pointer
        unsafe element.pointee.psvi = UnsafeMutableRawPointer(bitPattern: holder.line)
        unsafe element.pointee.content = UnsafeMutablePointer(bitPattern: -count)
        unsafe made.append(element)
        places.append((place, filled(pieces)))
        count += 1
        return unsafe TreeNode(element)
    }

    /// Where a part stands; `nil` for any other node.
    func place(of part: TreeNode) -> (place: Int, count: Int)? {
        guard part.isElement else { return nil }
        let number = unsafe -Int(bitPattern: part.pointer.pointee.content) - (count - made.count)
        return unsafe made.indices.contains(number) && made[number] == part.pointer ? places[number] : nil
    }

    func forgetUneven() { uneven.removeAll() }

    /// The parts with the blank ones. All parts of a list ask for those beside them in the same few texts.
    private func pieces(of text: String, at separators: String) -> [Substring] {
        if let known = cuts.first(where: { $0.text == text && $0.separators == separators }) { return known.pieces }
        let pieces = text.split(omittingEmptySubsequences: false, whereSeparator: separators.contains)
        cuts = cuts.suffix(3) + [(text, separators, pieces)]
        return pieces
    }
}

/// How many pieces there are without a blank one at the end.
private func filled(_ pieces: [Substring]) -> Int {
    pieces.count - (pieces.last.map(isBlankText) == true ? 1 : 0)
}

private func isBlankText(_ text: Substring) -> Bool { text.utf8.allSatisfy(isBlank) }

/// Two lists of which each part should have had one beside it.
struct UnevenLists: Hashable {
    var list: TreeNode
    var other: TreeNode
    var counts: [Int]
}

/// `split(VALUE, SEPARATORS)`: the parts of the text of the value, or of each of its nodes.
func splitText(_ parser: xmlXPathParserContextPtr?, _ count: Int32) {
    guard let parser = unsafe parser else { return }
    guard count == 2, let separators = unsafe valuePop(parser), let value = unsafe valuePop(parser) else {
        return unsafe xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue))
    }
    let characters = String(decoding: unsafe takeText(separators), as: UTF8.self)
    let found = unsafe xmlXPathNodeSetCreate(nil)
    if let context = unsafe parser.pointee.context, let functions = unsafe MappingFunctions.over(context) {
        for (node, text) in unsafe takeTexts(value, at: TreeNode(optional: context.pointee.node)) {
            guard let node else { continue }
            for part in functions.parts.parts(of: String(decoding: text, as: UTF8.self), at: characters, in: node) {
                _ = unsafe xmlXPathNodeSetAddUnique(found, part.pointer)
            }
        }
    }
    unsafe valuePush(parser, xmlXPathWrapNodeSet(found))
}

/// `beside(VALUE, SEPARATORS)`: the part of the text of the value at the place of the part at which it is called.
func findBeside(_ parser: xmlXPathParserContextPtr?, _ count: Int32) {
    guard let parser = unsafe parser else { return }
    guard count == 2, let separators = unsafe valuePop(parser), let value = unsafe valuePop(parser) else {
        return unsafe xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue))
    }
    let characters = String(decoding: unsafe takeText(separators), as: UTF8.self)
    guard let context = unsafe parser.pointee.context, let part = unsafe TreeNode(optional: context.pointee.node),
        let parts = unsafe MappingFunctions.over(context)?.parts, parts.place(of: part) != nil
    else {
        unsafe xmlXPathFreeObject(value)
        return unsafe xmlXPathErr(parser, Int32(XPATH_INVALID_CTXT.rawValue))
    }
    let found = unsafe xmlXPathNodeSetCreate(nil)
    if let (node, text) = unsafe takeTexts(value, at: part).first, let node,
        let other = parts.part(of: String(decoding: text, as: UTF8.self), at: characters, in: node, beside: part)
    {
        _ = unsafe xmlXPathNodeSetAddUnique(found, other.pointer)
    }
    unsafe valuePush(parser, xmlXPathWrapNodeSet(found))
}
