import Testing

@testable import RubricLanguage

@Suite struct `Proofs about random conditions` {
    /// The questions about one trial: which rows are met, which fail, and the answer.
    private func questions(_ trial: ProofsTrial) -> [(met: [Int32], failing: [Int32], answer: RegionProof.Answer)] {
        let (a, b, c) = (trial.rows[0], trial.rows[1], trial.rows[2])
        return [
            ([a, b], [], trial.proof.overlap(a, b)), ([], [a, b, c], trial.proof.gap(in: [a, b, c])),
            ([c], [a, b], trial.proof.reach(c, after: [a, b])),
        ]
    }

    @Test(arguments: 0..<80 as Range<UInt64>)
    func `agree with trying every item`(seed: UInt64) throws {
        let trial = try ProofsTrial(seed: seed)
        for (met, failing, answer) in questions(trial) {
            #expect(answer.isImpossible == !trial.exists(met: met, failing: failing))
        }
    }

    @Test(arguments: 0..<80 as Range<UInt64>)
    func `give examples that are examples`(seed: UInt64) throws {
        let trial = try ProofsTrial(seed: seed)
        for (met, failing, answer) in questions(trial) {
            guard let witness = answer.witness else { continue }
            #expect(!witness.isConditional)
            #expect(trial.isExample(witness, met: met, failing: failing), "\(witness)")
        }
    }

    @Test(arguments: 0..<80 as Range<UInt64>)
    func `never exclude an item that is there, even when fields are compared with each other`(seed: UInt64) throws {
        let trial = try ProofsTrial(seed: seed, joinsFields: true)
        for (met, failing, answer) in questions(trial) where trial.exists(met: met, failing: failing) {
            #expect(answer.witness != nil)
        }
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `depend on no order of rows`(seed: UInt64) throws {
        let trial = try ProofsTrial(seed: seed)
        let (a, b, c) = (trial.rows[0], trial.rows[1], trial.rows[2])
        #expect(trial.proof.overlap(a, b).isImpossible == trial.proof.overlap(b, a).isImpossible)
        #expect(trial.proof.gap(in: [a, b, c]).isImpossible == trial.proof.gap(in: [c, b, a]).isImpossible)
    }
}
