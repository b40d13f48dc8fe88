internal import Records

/// One item as the bytes of a batch of its own, which begins where the item was read.
struct Parcel: Sendable {
    private let bytes: [UInt8]

    init(_ item: Row, of batch: Batch, in vocabulary: Vocabulary) {
        let origin = batch.origin(of: item)
        var single = Batch(file: origin.file, firstLine: origin.line, firstOffset: origin.offset)
        _ = single.graft(item, of: batch, in: vocabulary)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(single.byteCount + 128)
        single.write(into: &bytes)
        self.bytes = bytes
    }

    /// The batch, whose first row is the item.
    func unpacked() -> Batch { Batch(reading: bytes.span) }
}
