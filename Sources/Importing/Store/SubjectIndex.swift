public import Records

/// The subjects of a run by their identifiers: some fifty bytes for each, however much they report.
public struct SubjectIndex: Sendable {
    private var identifiers = SymbolTable()
    private var batches: [UInt32] = []
    private var rows: [Row] = []

    public init() {}

    public var count: Int { rows.count }

    /// The batch and the row of a subject, counted in the order of the run's files.
    public subscript(index: Int) -> (batch: Int, row: Row) { (Int(batches[index]), rows[index]) }

    /// The identifier of a subject.
    public func identifier(_ index: Int) -> String { identifiers[Symbol(index)] }

    /// Hands the UTF-8 bytes of a subject's identifier to the body.
    public func withIdentifier<Result>(_ index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        identifiers.withUTF8(of: Symbol(index), body)
    }

    /// The subject with an identifier.
    public func find(_ identifier: Span<UInt8>) -> Int? { identifiers.find(identifier).map(\.index) }

    /// The subject with an identifier.
    public func find(_ identifier: String) -> Int? {
        let identifier = identifier
        return find(identifier.utf8Span.span)
    }

    /// All subjects in the order of the bytes of their identifiers: the same however the files were split.
    public func inOrder() -> [Int] {
        (0..<count).sorted { a, b in
            withIdentifier(a) { a in identifiers.withUTF8(of: Symbol(b)) { b in precedes(a, b) } }
        }
    }

    /// Takes up an identifier, whose place is still to be added; false when it is known already.
    mutating func insert(_ identifier: Span<UInt8>) -> Bool {
        let known = identifiers.count
        return identifiers.intern(identifier).index == known
    }

    /// Adds the place of the next identifier that was taken up.
    mutating func append(batch: Int, row: Row) {
        batches.append(UInt32(batch))
        rows.append(row)
        precondition(rows.count <= identifiers.count, "an identifier is taken up before its place")
    }
}
