internal import CLibXML2

extension XPathEvaluator {
    /// The text that a plain expression yields at a node.
    func text(_ text: PlainString, at node: TreeNode) -> [UInt8] {
        if case .constant(let constant) = text { return constant }
        var bytes: [UInt8] = []
        append(text, at: node, to: &bytes)
        return bytes
    }

    private func append(_ text: PlainString, at node: TreeNode, to bytes: inout [UInt8]) {
        let start = bytes.count
        switch text {
        case .constant(let constant): bytes += constant
        case .first(let nodes):
            if let node = first(nodes, from: node) { appendString(of: node, to: &bytes) }
        case .joined(let parts):
            for part in parts { append(part, at: node, to: &bytes) }
        case .normalised(let inner):
            append(inner, at: node, to: &bytes)
            bytes.normalise(from: start)
        case .before(let inner, let mark):
            append(inner, at: node, to: &bytes)
            let end = bytes[start...].place(of: self.text(mark, at: node)) ?? start
            bytes.removeSubrange(end...)
        case .behind(let inner, let mark):
            append(inner, at: node, to: &bytes)
            let mark = self.text(mark, at: node)
            let end = bytes[start...].place(of: mark).map { $0 + mark.count } ?? bytes.count
            bytes.removeSubrange(start..<end)
        case .characters(let inner, let range):
            append(inner, at: node, to: &bytes)
            bytes.keepCharacters(range, from: start)
        case .translated(let inner, let translation):
            append(inner, at: node, to: &bytes)
            bytes.translate(translation, from: start)
        case .name(let nodes, let isLocal):
            if let node = first(nodes, from: node) { bytes += (isLocal ? node.localName : node.fullName).utf8 }
        case .file(let nodes):
            if let node = first(nodes, from: node) { bytes += fileMark(functions.files.place(of: node)).utf8 }
        }
    }

    private func first(_ nodes: PlainNodes, from node: TreeNode) -> TreeNode? {
        var first: TreeNode?
        _ = walk(nodes, from: node) {
            first = $0
            return true
        }
        return first
    }

    /// Appends the text of a node as it stands there.
    func appendString(of node: TreeNode, to bytes: inout [UInt8]) {
        if node.isText {
            guard let content = unsafe node.pointer.pointee.content else { return }
            unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
            return
        }
        var child = node.firstChild
        while let inner = child {
            count(1)
            if inner.isText || inner.isElement { appendString(of: inner, to: &bytes) }
            child = inner.next
        }
    }

    /// The keys that an expression yields: the texts of its nodes, or its own, with white space normalised.
    func keys(_ expression: PlainExpression, at node: TreeNode) -> [[UInt8]] {
        guard case .nodes(let nodes) = expression else {
            return expression.text.map { [text(.normalised($0), at: node)] } ?? []
        }
        var keys: [[UInt8]] = []
        _ = walk(nodes, from: node) { found in
            var key: [UInt8] = []
            found.appendText(to: &key)
            keys.append(key)
            return false
        }
        return keys
    }
}

extension [UInt8] {
    /// Normalises white space from a place on.
    mutating func normalise(from start: Int) {
        var end = start
        for place in start..<count {
            let byte = self[place]
            if !isBlank(byte) {
                self[end] = byte
                end += 1
            } else if end > start, self[end - 1] != 0x20 {
                self[end] = 0x20
                end += 1
            }
        }
        if end > start, self[end - 1] == 0x20 { end -= 1 }
        removeSubrange(end...)
    }

    /// Leaves of the characters from a place on those whose numbers, counted from 1, are in a range.
    fileprivate mutating func keepCharacters(_ range: Range<Int>, from start: Int) {
        var (number, end) = (0, start)
        for place in start..<count {
            if self[place] & 0xC0 != 0x80 { number += 1 }
            if range.contains(number) {
                self[end] = self[place]
                end += 1
            }
        }
        removeSubrange(end...)
    }

    fileprivate mutating func translate(_ translation: PlainTranslation, from start: Int) {
        var end = start
        for place in start..<count {
            let byte = self[place]
            let other = byte < 128 ? translation.bytes[Int(byte)] : byte
            if byte < 128, other == 255 { continue }
            self[end] = other
            end += 1
        }
        removeSubrange(end...)
    }
}

extension ArraySlice<UInt8> {
    /// Where another text begins; an empty one does in front.
    func place(of other: [UInt8]) -> Int? {
        guard let first = other.first else { return startIndex }
        guard count >= other.count else { return nil }
        return (startIndex...(endIndex - other.count)).first { place in
            self[place] == first && self[place...].starts(with: other)
        }
    }
}

extension TreeNode {
    /// The local name of an element or attribute; others have none.
    fileprivate var localName: String { isElement || isAttribute ? name : "" }

    /// The name with its prefix.
    fileprivate var fullName: String {
        guard isElement || isAttribute, let prefix = unsafe pointer.pointee.ns?.pointee.prefix else { return localName }
        return unsafe String(cString: prefix) + ":" + name
    }
}
