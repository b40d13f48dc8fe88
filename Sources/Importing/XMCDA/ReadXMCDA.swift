public import Diagnostics
internal import Numbers

/// Reads a document of XMCDA 4.0.0 with the same care as staff records: nothing is fetched, nothing is expanded.
///
/// Numbers are exact: `integer`, `real` and `rational` are taken as they are written. The findings name the line, the
/// value and what is allowed; a document in which one of them is an error should not be used.
public func readXMCDA(_ source: SourceText) -> (document: XMCDADocument, findings: [Finding]) {
    let (bytes, findings) = decoded(source.bytes, named: source.name)
    var reader = XMCDAReader(name: source.name, findings: findings)
    guard !findings.haveErrors else { return (reader.document, findings) }
    do {
        let tree = try XMLTree(bytes.span)
        reader.read(tree)
    } catch {
        reader.findings.append(Finding(error, in: source.name))
    }
    return (reader.document, reader.findings.inOrder())
}

private struct XMCDAReader {
    let name: String
    /// Places that the paths of findings name.
    private var places = SisterPlaces()
    var document = XMCDADocument()
    var findings: [Finding]

    init(name: String, findings: [Finding]) {
        (self.name, self.findings) = (name, findings)
    }

    /// Nodes point into the tree, which lives as long as it is read.
    mutating func read(_ tree: borrowing XMLTree) {
        for root in tree.roots { read(root) }
    }

    private mutating func read(_ root: TreeNode) {
        guard root.name == "xmcda", root.namespaceName == xmcdaNamespace else {
            return report(
                "xmcda-root", "The file is no document of XMCDA 4.0.0.", at: root, value: root.name,
                allowed: "xmcda in the namespace \(xmcdaNamespace)")
        }
        for part in root.elements {
            switch part.name {
            case "alternatives": document.alternatives += named(part, "alternative")
            case "criteria": document.criteria += named(part, "criterion")
            case "criteriaValues": readCriteriaValues(part)
            case "performanceTable": readPerformances(part)
            default: break
            }
        }
    }

    private mutating func named(_ list: TreeNode, _ item: String) -> [PerformanceTable.Named] {
        list.elements(item).compactMap { node in
            guard let id = node.plainAttribute("id") else {
                report("xmcda-id", "A `\(item)` has no id.", at: node, allowed: "id=\"…\"")
                return nil
            }
            return PerformanceTable.Named(id: id, name: node.plainAttribute("name"))
        }
    }

    private mutating func readCriteriaValues(_ part: TreeNode) {
        let values = part.elements("criterionValues").compactMap { node -> XMCDADocument.CriterionValue? in
            guard let criterion = text(of: "criterionID", in: node), let value = value(in: node) else { return nil }
            return .init(criterion: criterion, value: value.exact, place: place(node))
        }
        document.criteriaValues.append(
            .init(concept: part.plainAttribute("mcdaConcept"), values: values, place: place(part)))
    }

    private mutating func readPerformances(_ part: TreeNode) {
        for row in part.elements("alternativePerformances") {
            guard let alternative = text(of: "alternativeID", in: row) else { continue }
            for node in row.elements("performance") {
                guard let criterion = text(of: "criterionID", in: node), let value = value(in: node) else { continue }
                document.performances.append(
                    .init(alternative: alternative, criterion: criterion, value: value.exact, place: place(node)))
            }
        }
    }

    private mutating func text(of name: String, in node: TreeNode) -> String? {
        if let text = node.elements(name).first?.text, !text.isEmpty { return text }
        report("xmcda-id", "A `\(node.name)` has no `\(name)`.", at: node, allowed: name)
        return nil
    }

    // MARK: Values

    /// The one value of a node; `nil` when there is no such one, which is then reported.
    private mutating func value(in node: TreeNode) -> XMCDAValue? {
        let values = node.elements("values").flatMap { $0.elements("value") }
        guard values.count == 1, let content = values[0].elements.first(where: { $0.name != "description" }) else {
            report(
                "xmcda-value", "A `\(node.name)` has \(values.isEmpty ? "no value" : "\(values.count) values").",
                at: node, allowed: "values with one value")
            return nil
        }
        let value: XMCDAValue? =
            switch content.name {
            case "NA": .notKnown
            case "integer": whole(content.text).map { .known($0) }
            case "real": real(content.text).map { .known($0) }
            case "rational": rational(content).map { .known($0) }
            default: nil
            }
        if value == nil {
            report(
                "xmcda-number", "The \(content.name) `\(content.text)` is no number that can be taken exactly.",
                at: content, value: content.text, allowed: "integer, real without INF and NaN, rational, NA")
        }
        return value
    }

    private func whole(_ text: String) -> Exact? { text.contains(".") ? nil : Exact(text) }

    /// A decimal with or without an exponent, exactly.
    private func real(_ text: String) -> Exact? {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard let mantissa = Exact(parts[0]) else { return nil }
        guard parts.count == 2 else { return mantissa }
        guard let exponent = Int(parts[1]), abs(exponent) <= 330 else { return nil }
        let power = Exact(10).raised(to: abs(exponent))
        return exponent < 0 ? mantissa / power : mantissa * power
    }

    private func rational(_ node: TreeNode) -> Exact? {
        guard let numerator = node.elements("numerator").first.flatMap({ whole($0.text) }),
            let denominator = node.elements("denominator").first.flatMap({ whole($0.text) }), !denominator.isZero
        else { return nil }
        return numerator / denominator
    }

    // MARK: Findings

    private func place(_ node: TreeNode) -> Place { Place(file: name, line: node.line) }

    private mutating func report(
        _ code: String, _ message: String, at node: TreeNode, value: String? = nil, allowed: String
    ) {
        findings.append(
            Finding(
                code: code, message: message, place: place(node), element: node.path(among: &places), value: value,
                allowed: allowed))
    }
}

/// A value, which may be stated not to be known.
private enum XMCDAValue {
    case known(Exact)
    case notKnown

    var exact: Exact? {
        if case .known(let value) = self { value } else { nil }
    }
}

extension TreeNode {
    /// The elements inside, in order.
    fileprivate var elements: [TreeNode] {
        var (found, child) = ([TreeNode](), firstChild)
        while let node = child {
            if node.isElement { found.append(node) }
            child = node.next
        }
        return found
    }

    fileprivate func elements(_ name: String) -> [TreeNode] { elements.filter { $0.name == name } }

    fileprivate var text: String {
        var bytes: [UInt8] = []
        appendText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value of an attribute without a namespace.
    fileprivate func plainAttribute(_ name: String) -> String? {
        var attribute = firstAttribute
        while let node = attribute {
            if node.name == name, node.namespaceName == nil { return node.text }
            attribute = node.next
        }
        return nil
    }

    fileprivate var namespaceName: String? {
        guard let namespace = unsafe namespace else { return nil }
        return unsafe String(cString: namespace)
    }
}
