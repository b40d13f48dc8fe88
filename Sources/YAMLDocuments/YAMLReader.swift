public import Diagnostics

/// Reads the meaning out of a YAML document and collects what is wrong with it.
///
/// ```swift
/// let reader = YAMLReader(source)
/// let fields = reader.fields(of: reader.root, allowed: ["rubric", "version", "tables"])
/// let name = fields.requiredText("rubric")
/// for (name, table) in fields.entries("tables") { … }
/// return reader.findings
/// ```
///
/// Each question answers `nil` when the document has no such thing, or has it in the wrong shape; in the second case
/// a finding says so. So a reader goes on after a fault and finds the others.
public final class YAMLReader {
    public let source: SourceText
    /// The document; `nil` if it cannot be read or is empty, which a finding says.
    public let root: YAMLNode?
    private var collected: [Finding]

    /// Reads the YAML of `source`.
    public init(_ source: SourceText) {
        self.source = source
        (root, collected) = readYAML(source)
        if root == nil, collected.isEmpty {
            collected.append(
                Finding(code: "yaml-empty", message: "The file is empty.", place: Place(file: source.name)))
        }
    }

    /// A document that was read, or put together, elsewhere.
    public init(_ source: SourceText, root: YAMLNode?, findings: [Finding]) {
        self.source = source
        self.root = root
        collected = findings
    }

    /// What was found so far, in order of place.
    public var findings: [Finding] { collected.inOrder() }

    /// Whether what was found so far forbids to use the document.
    public var hasErrors: Bool { collected.haveErrors }

    // MARK: Reporting

    /// Adds a finding made elsewhere.
    public func report(_ finding: Finding) { collected.append(finding) }

    /// Reports something about some bytes of the source.
    public func report(
        _ code: String, severity: Severity = .error, _ message: String, at range: Range<Int>, hint: String? = nil,
        value: String? = nil, allowed: String? = nil
    ) {
        collected.append(
            Finding(
                code: code, severity: severity, message: message, hint: hint, place: source.place(at: range),
                value: value, allowed: allowed))
    }

    /// Reports something about a node.
    public func report(
        _ code: String, severity: Severity = .error, _ message: String, at node: YAMLNode, hint: String? = nil,
        value: String? = nil, allowed: String? = nil
    ) {
        report(code, severity: severity, message, at: node.range, hint: hint, value: value, allowed: allowed)
    }

    /// Reports that a node has not the shape that was expected.
    public func wrongShape(_ node: YAMLNode, expected: String, hint: String? = nil) {
        report("wrong-shape", "Expected \(expected), found \(node).", at: node.headRange, hint: hint)
    }
}

extension YAMLNode {
    /// The bytes to point at when the whole node is meant: for a mapping its first key.
    fileprivate var headRange: Range<Int> {
        if case .mapping(let entries) = content, let first = entries.first { return first.key.range }
        return range
    }
}
