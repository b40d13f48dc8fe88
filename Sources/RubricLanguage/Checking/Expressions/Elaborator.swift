import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// Gives an expression its meaning: names become places, types and units are made to agree.
///
/// Each part that has a fault reports it and yields nothing; what contains it yields nothing either and stays silent,
/// so that one mistake is one finding. Parts beside it are looked at all the same.
struct Elaborator {
    let checker: Checker
    /// The scalar that holds the expression.
    let scalar: YAMLNode
    var scope: Scope

    /// The meaning of an expression.
    ///
    /// - Parameter expected: the type that its place asks for, if it is known; it gives bare words their meaning.
    func elaborate(_ node: SyntaxNode, expecting expected: ValueType? = nil) -> Typed? {
        switch node.kind {
        case .number, .percent, .quantity, .date, .text, .truth: literal(node, expecting: expected)
        case .path(let path): resolve(path, expecting: expected)
        case .index(let path, let keys): lookup(path, keys, at: node.range)
        case .call(let name, let arguments): call(name, arguments, at: node.range)
        case .set: misplacedSet(node)
        case .negative(let value): negative(value)
        case .not(let value): not(value)
        case .binary(let left, let op, let right): binary(left, op, right)
        case .membership(let value, let membership, let negated): contains(value, membership, negated: negated)
        case .presence(let value, let missing): presence(value, missing: missing)
        case .conditional(let condition, let then, let otherwise):
            conditional(condition, then, otherwise, expecting: expected)
        case .fallback(let value, let otherwise): fallback(value, otherwise, expecting: expected)
        }
    }

    /// The same in another scope.
    func with(_ scope: Scope) -> Elaborator {
        Elaborator(checker: checker, scalar: scalar, scope: scope)
    }

    // MARK: Building

    func add(_ node: Node) -> Int32 { checker.pool.add(node) }

    /// A truth that is unknown when one of its operands is missing.
    func truth(_ node: Node, of operands: Typed...) -> Typed {
        Typed(node: add(node), type: .truth, isOptional: operands.contains(where: \.isOptional))
    }

    // MARK: Reporting

    func report(
        _ code: String, _ message: String, at range: Range<Int>, hint: String? = nil, value: String? = nil,
        allowed: [String]? = nil
    ) {
        checker.reader.report(
            code, message, at: scalar.source(ofText: range), hint: hint, value: value,
            allowed: allowed.flatMap { $0.isEmpty ? nil : $0.joined(separator: ", ") })
    }

    /// The words of a part of the expression.
    func text(_ range: Range<Int>) -> String {
        guard let text = scalar.text else { return "" }
        return String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }

    private func misplacedSet(_ node: SyntaxNode) -> Typed? {
        report("misplaced-set", "A set can only stand after `in`.", at: node.range)
        return nil
    }
}

/// The hint that names what was probably meant.
func suggestion(for name: String, among allowed: some Sequence<String>) -> String? {
    nearest(to: name, among: allowed).map { "Did you mean `\($0)`?" }
}
