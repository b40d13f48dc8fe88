internal import Diagnostics
internal import Records

extension FileReading {
    /// Reports something about a node. Of each code only so many are listed: to say where a node stands takes as long
    /// as it has sisters.
    mutating func report(
        _ code: String, _ severity: Severity, _ message: String, at node: TreeNode, hint: String? = nil,
        value: String? = nil, allowed: String? = nil
    ) {
        counts[code, default: 0] += 1
        guard counts[code, default: 0] <= PieceFindings.limit else { return unlisted.count(code, severity) }
        let (own, records) = (standing, view.records)
        let standing = { node in own?.record == node ? own : records?.standing(of: node) }
        let isSheet = compiled.mapping.spreadsheet != nil
        findings.append(
            Finding(
                code: code, severity: severity, message: message, hint: hint,
                place: Place(file: fileNames[view.file(of: node)], line: node.line),
                element: isSheet ? node.sheetPath : node.path(with: standing, among: &sisters), person: subject.label,
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
    var path: String {
        var places = SisterPlaces()
        return path(among: &places)
    }

    /// - Parameters:
    ///   - standing: where a record stands, for those beside which others are not in the tree.
    ///   - places: what is known of places from earlier paths.
    func path(
        with standing: (TreeNode) -> RecordStanding? = { _ in nil }, among places: inout SisterPlaces
    ) -> String {
        guard let parent, parent.isElement || isAttribute else { return "/" + name }
        let around = parent.path(with: standing, among: &places)
        if isAttribute { return around + "/@" + name }
        guard isElement else { return around }
        if let standing = standing(self) {
            return around + "/" + name + (standing.count > 1 ? "[\(standing.number)]" : "")
        }
        return around + "/" + name + (places.place(of: self, in: parent).map { "[\($0)]" } ?? "")
    }

    /// The namespace as a text.
    var namespaceText: String? {
        guard let namespace = unsafe namespace else { return nil }
        return unsafe String(cString: namespace)
    }
}
