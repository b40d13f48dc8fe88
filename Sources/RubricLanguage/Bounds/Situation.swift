import Numbers
import Records

/// What is known where an expression stands: which kinds of records it is about, and what holds for them.
struct Situation {
    let rubric: Rubric
    let kinds: [KindIndex]
    let assumptions: [Int32]
    /// The points of the item, as far as they have come.
    var points = Bounds.anything

    init(_ rubric: Rubric, kinds: [KindIndex], assuming assumptions: [Int32]) {
        self.rubric = rubric
        self.kinds = kinds
        self.assumptions = assumptions
    }

    /// Whether some conditions may hold where others do not.
    func mayHold(_ met: [Int32?], failing: [Int32?] = []) -> Bool {
        guard !kinds.isEmpty else { return true }
        let proof = RegionProof(rubric, kinds: kinds, assuming: assumptions)
        if case .impossible = proof.example(meeting: met, failing: failing) { return false }
        return true
    }

    /// Whether a field may have a value of its enumeration.
    func mayBe(_ node: Int32, code: Int) -> Bool {
        var copy = rubric
        let value = copy.pool.add(.code(Int32(code)))
        let condition = copy.pool.add(.compareCodes(.equal, node, value))
        return Situation(copy, kinds: kinds, assuming: assumptions).mayHold([condition])
    }
}
