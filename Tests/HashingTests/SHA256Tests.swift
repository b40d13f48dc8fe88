import Hashing
import Testing

@Suite struct `A SHA-256` {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `is the digest of the standard`(text: String, digest: String) {
        #expect(SHA256.hash(Array(text.utf8).span) == digest)
    }

    @Test func `does not depend on how the bytes arrive`() {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        var hash = SHA256()
        for start in stride(from: 0, to: bytes.count, by: 777) {
            hash.update(bytes[start..<min(start + 777, bytes.count)].span)
        }
        #expect(hash.finish() == SHA256.hash(bytes.span))
    }
}
