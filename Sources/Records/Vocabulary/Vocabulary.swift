/// All kinds of records and all enumerations that a run knows: the core and what extends it.
public struct Vocabulary: Sendable {
    /// The namespace of the native staff record format.
    public static let namespace = "urn:steelyard:staff:1"

    public private(set) var kinds: [RecordKind]
    public private(set) var enumerations: [Enumeration]
    private var kindByName: [String: KindIndex] = [:]
    private var enumerationByName: [String: Int] = [:]

    public init(kinds: [RecordKind], enumerations: [Enumeration]) {
        self.kinds = kinds
        self.enumerations = enumerations
        reindex()
        checkInvariants()
    }

    public subscript(kind: KindIndex) -> RecordKind { kinds[kind.index] }

    /// The kind with this name.
    public func kind(_ name: String) -> KindIndex? { kindByName[name] }

    /// The enumeration with this name.
    public func enumeration(_ name: String) -> Enumeration? { enumerationByName[name].map { enumerations[$0] } }

    /// All kinds with a role, in the order of the vocabulary.
    public func kinds(in role: RecordKind.Role) -> [KindIndex] {
        kinds.indices.filter { kinds[$0].role == role }.map(KindIndex.init)
    }

    /// Adds a kind of item, which may stand inside every subject, or a kind of part.
    public mutating func add(_ kind: RecordKind) {
        precondition(kindByName[kind.name] == nil, "a kind is declared once")
        kinds.append(kind)
        if kind.role == .item {
            for index in kinds.indices where kinds[index].role == .subject {
                kinds[index].children.append(kind.name)
            }
        }
        reindex()
    }

    /// Lets records of one kind stand inside those of another.
    public mutating func add(part: String, to kind: KindIndex) {
        precondition(kindByName[part] != nil, "children of a kind are declared")
        if !kinds[kind.index].children.contains(part) { kinds[kind.index].children.append(part) }
    }

    /// Adds a field to a kind.
    public mutating func add(_ field: Field, to kind: KindIndex) {
        precondition(kinds[kind.index].slot(field.name) == nil, "a field is declared once")
        precondition(kinds[kind.index].fields.count < 64, "a kind has at most 64 fields")
        kinds[kind.index].fields.append(field)
    }

    /// Adds an enumeration, or values at the end of one that exists.
    public mutating func add(_ addition: Enumeration) {
        if let known = enumerationByName[addition.name] {
            enumerations[known].values += addition.values
        } else {
            enumerations.append(addition)
            reindex()
        }
    }

    private mutating func reindex() {
        kindByName = Dictionary(uniqueKeysWithValues: kinds.indices.map { (kinds[$0].name, KindIndex($0)) })
        enumerationByName = Dictionary(uniqueKeysWithValues: enumerations.indices.map { (enumerations[$0].name, $0) })
    }

    /// Every name that is used is declared. Runs in debug builds.
    private func checkInvariants() {
        assert(
            kinds.allSatisfy { $0.children.allSatisfy { kindByName[$0] != nil } }, "children of a kind are declared")
        assert(
            kinds.flatMap(\.fields).allSatisfy {
                if case .enumeration(let name) = $0.type { enumerationByName[name] != nil } else { true }
            }, "enumerations of fields are declared")
    }
}
