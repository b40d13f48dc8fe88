internal import Records

/// Where evidence says by which number and by which digest of its file it is known.
struct EvidencePlan: Sendable {
    let kind: KindIndex
    private let slots: [Slot]
    private let type: Slot?
    /// The place of `attendance-log` among the types.
    private let log: Int?

    /// `nil` for a vocabulary without evidence.
    init?(_ vocabulary: Vocabulary) {
        guard let kind = vocabulary.kind("evidence") else { return nil }
        self.kind = kind
        slots = ["reference", "sha256"].compactMap { vocabulary[kind].slot($0) }
        type = vocabulary[kind].slot("type")
        log = vocabulary.enumeration("evidence-type")?.values.firstIndex { $0.name == "attendance-log" }
    }

    /// Hands each name of a piece of evidence to the body, with its key.
    func forEachName(of evidence: Row, in batch: Batch, _ body: (UInt64, Symbol) -> Void) {
        for slot in slots {
            guard let bits = batch.bits(evidence, slot) else { continue }
            let symbol = Symbol(bits: bits)
            body(batch.symbols.withUTF8(of: symbol) { hash(of: $0, seed: UInt64(slot.index) + 1) }, symbol)
        }
    }

    /// Whether it is the log of a placement.
    func isLog(_ evidence: Row, in batch: Batch) -> Bool {
        guard let log, let type else { return false }
        return batch.integer(evidence, type) == log
    }
}
