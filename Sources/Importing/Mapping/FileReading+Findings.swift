internal import Diagnostics
internal import Records

extension FileReading {
    /// Reports something about a node.
    mutating func report(
        _ code: String, _ severity: Severity, _ message: String, at node: TreeNode, hint: String? = nil,
        value: String? = nil, allowed: String? = nil
    ) {
        let isSheet = compiled.mapping.spreadsheet != nil
        findings.append(
            Finding(
                code: code, severity: severity, message: message, hint: hint,
                place: Place(file: fileNames[view.file(of: node)], line: node.line),
                element: isSheet ? node.sheetPath : node.path(with: standing), person: subject.label,
                value: value.map(shortened), allowed: allowed))
    }

    /// Reports a value that a field cannot hold.
    mutating func report(_ fault: ValueFault, _ slot: Slot, of kind: KindIndex, at node: TreeNode) {
        let allowed = fault.allowed(in: compiled.mapping.vocabulary)
        report(fault.code, fault.complaint, slot, of: kind, at: node, allowed: allowed)
    }

    /// Reports a value that cannot be converted.
    mutating func report(_ fault: ConversionFault, _ slot: Slot, of kind: KindIndex, at node: TreeNode) {
        report(fault.code, fault.complaint, slot, of: kind, at: node, allowed: fault.allowed)
    }

    private mutating func report(
        _ code: String, _ complaint: String, _ slot: Slot, of kind: KindIndex, at node: TreeNode, allowed: String?
    ) {
        let value = String(decoding: text, as: UTF8.self)
        let kind = compiled.mapping.vocabulary[kind]
        report(
            code, .warning,
            "`\(shortened(value))` \(complaint); the field `\(kind.fields[slot.index].name)` of a record "
                + "`\(kind.name)` stays empty.", at: node, value: value, allowed: allowed)
    }
}

extension TreeNode {
    /// The path from the root: `/cv/papers/paper[3]/@year`. Elements that have no sister of their name bear no number.
    ///
    /// - Parameter standing: where a record stands, if the records beside it are not in the tree.
    func path(with standing: RecordStanding? = nil) -> String {
        guard let parent, parent.isElement || isAttribute else { return "/" + name }
        if isAttribute { return parent.path(with: standing) + "/@" + name }
        guard isElement else { return parent.path(with: standing) }
        if let standing, self == standing.record {
            return parent.path() + "/" + name + (standing.count > 1 ? "[\(standing.number)]" : "")
        }
        var place = 0
        var sisters = 0
        var child = parent.firstChild
        while let node = child {
            if node.isElement, unsafe node.nameIdentity == nameIdentity {
                sisters += 1
                if node == self { place = sisters }
            }
            child = node.next
        }
        return parent.path(with: standing) + "/" + name + (sisters > 1 ? "[\(place)]" : "")
    }

    /// The namespace as a text.
    var namespaceText: String? {
        guard let namespace = unsafe namespace else { return nil }
        return unsafe String(cString: namespace)
    }
}
