import Numbers
import Records
import RubricLanguage
import Testing

/// Builds conditions node by node, on top of an empty rubric.
struct ProofsPool {
    var rubric: Rubric

    init(_ vocabulary: Vocabulary = .core, subject: String = "person") throws {
        let period = try #require(Period("2024"))
        rubric = Rubric(
            name: "r", version: "1", title: Labels("r", "r"), policy: .general,
            subject: try #require(vocabulary.kind(subject)), period: period, vocabulary: vocabulary,
            total: MeasureIndex(0))
    }

    mutating func add(_ node: Node) -> Int32 {
        rubric.pool.nodes.append(node)
        return Int32(rubric.pool.nodes.count - 1)
    }

    mutating func number(_ value: Exact) -> Int32 {
        rubric.pool.numbers.append(value)
        return add(.number(Int32(rubric.pool.numbers.count - 1)))
    }

    mutating func text(_ value: String) -> Int32 {
        rubric.pool.texts.append(value)
        return add(.text(Int32(rubric.pool.texts.count - 1)))
    }

    mutating func arguments(_ nodes: [Int32]) -> Int32 {
        rubric.pool.arguments += nodes
        return Int32(rubric.pool.arguments.count - nodes.count)
    }

    mutating func range(_ range: NumberRange, of node: Int32) -> Int32 {
        rubric.pool.ranges.append(range)
        return add(.inRange(node, range: Int32(rubric.pool.ranges.count - 1)))
    }

    mutating func aggregate(_ aggregate: Aggregate) -> Int32 {
        rubric.pool.aggregates.append(aggregate)
        return add(.aggregate(Int32(rubric.pool.aggregates.count - 1)))
    }

    /// A field of the item, in one kind or in all that have it.
    mutating func field(_ name: String, of kind: String? = nil) throws -> Int32 { try field(.item, name, of: kind) }

    mutating func field(_ scope: FieldReference.Scope, _ name: String, of owner: String? = nil) throws -> Int32 {
        let kinds = rubric.vocabulary.kinds
        let owners = kinds.filter { kind in
            if let owner { return kind.name == owner }
            return switch scope {
            case .item: kind.role == .item
            case .subject: kind.role == .subject
            case .attribute(let index): kind.name == rubric.vocabulary[index].name
            case .own: kind.name == "contributor"
            case .part: kind.role == .part
            }
        }
        let field = try #require(owners.lazy.compactMap { $0.fields.first { $0.name == name } }.first)
        let names = Set(owners.map(\.name))
        let slots = kinds.map { kind in
            names.contains(kind.name) ? kind.slot(name)?.rawValue ?? 255 : 255
        }
        rubric.pool.fields.append(FieldReference(scope: scope, name: name, type: field.type, slots: slots))
        return add(.field(Int32(rubric.pool.fields.count - 1)))
    }

    /// The place of a value of a field's enumeration, as a node.
    mutating func code(_ name: String, of enumeration: String) throws -> Int32 {
        add(.code(Int32(try #require(rubric.vocabulary.enumeration(enumeration)?.index(of: name)))))
    }

    /// `field = value`.
    mutating func equal(_ field: Int32, _ value: String, of enumeration: String) throws -> Int32 {
        let value = try code(value, of: enumeration)
        return add(.compareCodes(.equal, field, value))
    }

    mutating func compare(_ node: Int32, _ comparison: Comparison, _ value: Exact) -> Int32 {
        let value = number(value)
        return add(.compareNumbers(comparison, node, value))
    }

    mutating func all(_ nodes: [Int32]) -> Int32 {
        nodes.dropFirst().reduce(nodes[0]) { add(.and($0, $1)) }
    }

    func expression(_ node: Int32, _ type: ValueType = .truth, text: String = "") -> Expression {
        Expression(root: node, type: type, isOptional: false, text: text)
    }

    func proof(_ kinds: [String], assuming: [Int32] = [], steps: Int = 200_000) throws -> RegionProof {
        RegionProof(
            rubric, kinds: try kinds.map { try #require(rubric.vocabulary.kind($0)) }, assuming: assuming, steps: steps)
    }
}

extension RegionProof.Answer {
    /// The example, when there is one.
    var witness: Witness? {
        if case .possible(let witness) = self { witness } else { nil }
    }

    var isImpossible: Bool {
        if case .impossible = self { true } else { false }
    }
}
