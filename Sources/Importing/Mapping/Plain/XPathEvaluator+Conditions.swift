internal import CLibXML2
internal import Glibc

extension XPathEvaluator {
    /// Whether a plain condition holds at a node.
    func holds(_ condition: PlainCondition, at node: TreeNode) -> Bool {
        switch condition {
        case .constant(let truth): truth
        case .exists(let nodes): walk(nodes, from: node) { _ in true }
        case .filled(let text): !self.text(text, at: node).isEmpty
        case .not(let condition): !holds(condition, at: node)
        case .all(let conditions): conditions.allSatisfy { holds($0, at: node) }
        case .some(let conditions): conditions.contains { holds($0, at: node) }
        case .contains(let text, let part):
            self.text(text, at: node)[...].place(of: self.text(part, at: node)) != nil
        case .begins(let text, let start): self.text(text, at: node).starts(with: self.text(start, at: node))
        case .compare(let left, let right, let isEqual): compare(left, right, isEqual: isEqual, at: node)
        case .language(let language): node.isInLanguage(language)
        case .hasKey(let table, let key?):
            keys(key, at: node).contains { !functions.keys.numbers(in: table, under: $0).isEmpty }
        case .hasKey(let table, nil):
            !functions.keys.numbers(in: table, within: functions.files.range(around: node)).isEmpty
        }
    }

    private func compare(
        _ left: PlainExpression, _ right: PlainExpression, isEqual: Bool, at node: TreeNode
    ) -> Bool {
        let others = strings(right, at: node)
        switch left {
        case .nodes(let nodes):
            var string: [UInt8] = []
            return walk(nodes, from: node) { found in
                string.removeAll(keepingCapacity: true)
                appendString(of: found, to: &string)
                return others.contains { ($0 == string) == isEqual }
            }
        default:
            let string = strings(left, at: node)
            return others.contains { ([$0] == string) == isEqual }
        }
    }

    /// The texts of the nodes of an expression, or its own.
    private func strings(_ expression: PlainExpression, at node: TreeNode) -> [[UInt8]] {
        guard case .nodes(let nodes) = expression else {
            return expression.text.map { [text($0, at: node)] } ?? []
        }
        var strings: [[UInt8]] = []
        _ = walk(nodes, from: node) { found in
            var string: [UInt8] = []
            appendString(of: found, to: &string)
            strings.append(string)
            return false
        }
        return strings
    }
}

extension TreeNode {
    /// Whether the node is in a language, as `en` or `en-GB` for `en`, by what it or the nearest element around it says.
    fileprivate func isInLanguage(_ wanted: [UInt8]) -> Bool {
        guard let text = unsafe xmlNodeGetLang(pointer) else { return false }
        defer { unsafe Glibc.free(text) }
        let language = unsafe UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
        guard language.count >= wanted.count,
            unsafe zip(language, wanted).allSatisfy({ upper($0) == upper($1) })
        else { return false }
        return unsafe language.count == wanted.count || language[wanted.count] == UInt8(ascii: "-")
    }
}

private func upper(_ byte: UInt8) -> UInt8 { 0x61...0x7A ~= byte ? byte - 0x20 : byte }
