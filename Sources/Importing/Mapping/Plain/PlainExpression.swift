/// An XPath expression of the plain sort, which most are: its paths lead to children, attributes, parents and what is
/// inside, and its functions are about texts and keys. It is evaluated here, several times faster than by libxml2, to
/// which whatever else XPath can say is left.
enum PlainExpression: Hashable, Sendable {
    case nodes(PlainNodes)
    case text(PlainString)
    case condition(PlainCondition)
}

/// An expression that yields nodes, in the order of the document.
indirect enum PlainNodes: Hashable, Sendable {
    /// What steps lead to from the node at hand.
    case path([PlainStep])
    /// What steps lead to from above the roots.
    case pathFromTop([PlainStep])
    /// What steps lead to from other nodes.
    case pathFrom(PlainNodes, [PlainStep])
    /// Those of some nodes that conditions choose.
    case chosen(PlainNodes, [PlainPredicate])
    case union([PlainNodes])
    /// Those of paths on which nodes may come twice, or not in the order of the document.
    case sorted(PlainNodes)
    /// The nodes of a table of keys.
    case keyed(table: String, by: PlainExpression)
}

/// A step from a node to others.
struct PlainStep: Hashable, Sendable {
    enum Axis: Hashable, Sendable { case child, attribute, itself, parent, inside }

    enum Test: Hashable, Sendable {
        /// Any element, or any attribute on their axis.
        case any
        case named(NameIndex)
        /// Whatever its local name, in the namespace of a name.
        case inNamespace(of: NameIndex)
        case text
        /// Whatever there is: `.` and `..`.
        case node
    }

    var axis: Axis
    var test: Test
    var predicates: [PlainPredicate] = []
}

/// What stands in brackets behind a step.
enum PlainPredicate: Hashable, Sendable {
    case condition(PlainCondition)
    /// Counted from 1, among those that fulfil the conditions before it.
    case position(Int)

    var isPosition: Bool { if case .position = self { true } else { false } }
}

/// An expression that yields a text.
indirect enum PlainString: Hashable, Sendable {
    case constant([UInt8])
    /// The text of the first of some nodes.
    case first(PlainNodes)
    case joined([PlainString])
    /// With white space normalised.
    case normalised(PlainString)
    case before(PlainString, of: PlainString)
    case behind(PlainString, of: PlainString)
    /// Characters counted from 1.
    case characters(of: PlainString, Range<Int>)
    /// With characters of ASCII replaced or, where nothing stands for them, removed.
    case translated(PlainString, PlainTranslation)
    /// The name of the first of some nodes, with its prefix or without.
    case name(PlainNodes, isLocal: Bool)
    /// What tells the file of the first of some nodes from others.
    case file(PlainNodes)
}

/// What stands for each character of ASCII: itself, another, or nothing.
struct PlainTranslation: Hashable, Sendable {
    /// 255 for nothing.
    private(set) var bytes = Array(UInt8(0)..<128)

    /// `nil` if one of the texts is not of ASCII, for which bytes are not characters.
    init?(from: [UInt8], to: [UInt8]) {
        guard (from + to).allSatisfy({ $0 < 128 }) else { return nil }
        for (place, byte) in from.enumerated().reversed() { bytes[Int(byte)] = place < to.count ? to[place] : 255 }
    }
}

/// An expression that is true or false.
indirect enum PlainCondition: Hashable, Sendable {
    case constant(Bool)
    case exists(PlainNodes)
    case filled(PlainString)
    case not(PlainCondition)
    case all([PlainCondition])
    case some([PlainCondition])
    case contains(PlainString, PlainString)
    case begins(PlainString, with: PlainString)
    /// Whether any text on one side equals, or does not, any on the other.
    case compare(PlainExpression, PlainExpression, isEqual: Bool)
    case language([UInt8])
    /// Whether a table has nodes under a key, or any in the file.
    case hasKey(table: String, by: PlainExpression?)
}

extension PlainExpression {
    /// The value as a condition.
    var condition: PlainCondition {
        switch self {
        case .nodes(let nodes): .exists(nodes)
        case .text(let text): .filled(text)
        case .condition(let condition): condition
        }
    }

    /// The value as a text; `nil` where it is true or false.
    var text: PlainString? {
        switch self {
        case .nodes(let nodes): .first(nodes)
        case .text(let text): text
        case .condition: nil
        }
    }

    var nodes: PlainNodes? { if case .nodes(let nodes) = self { nodes } else { nil } }
}

extension PlainNodes {
    /// The node at hand.
    static let here = PlainNodes.path([])
}

extension [PlainStep] {
    /// Whether they lead from one node to others in the order of the document, to each once.
    var areInOrder: Bool {
        let below = drop { $0.axis == .parent }.drop { $0.axis == .child || $0.axis == .itself }
        let last = below.first?.axis == .inside ? below.dropFirst() : below
        return last.allSatisfy { $0.axis == .attribute || $0.axis == .itself }
    }
}
