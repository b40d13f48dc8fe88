import Records
import Testing

@testable import Importing

@Suite struct `The key of an identifier` {
    private func key(_ text: String, kind: Int = 3, slot: Int = 1) -> IdentifierKey {
        let text = text
        return IdentifierKey(text.utf8Span.span, kind: KindIndex(kind), slot: slot)
    }

    @Test func `is the hash that its inventors published`() {
        let key = (0x0706_0504_0302_0100 as UInt64, 0x0f0e_0d0c_0b0a_0908 as UInt64)
        let empty: [UInt8] = []
        let one: [UInt8] = [0]
        #expect(SipHash.hash(empty.span, key: key) == (0xe6a8_25ba_047f_81a3, 0x9302_55c7_1472_f66d))
        #expect(SipHash.hash(one.span, key: key) == (0x44af_996b_d8c1_87da, 0x45fc_229b_1159_7634))
    }

    @Test func `differs with the text, the kind and the field`() {
        var keys: Set<IdentifierKey> = []
        for number in 0..<20_000 { keys.insert(key("10.5555/\(number)")) }
        for number in 0..<20_000 { keys.insert(key("\(number)/10.5555.\(number % 10)")) }
        for place in 0..<64 { keys.insert(key("CN1", kind: place)) }
        for place in 0..<64 where place != 1 { keys.insert(key("CN1", slot: place)) }
        #expect(keys.count == 40_000 + 64 + 63)
    }

    @Test func `spreads over all its bits`() {
        let keys = (0..<4096).map { key("HT\($0)") }
        for bit in 0..<64 { #expect(1800...2300 ~= keys.count { $0.high >> UInt64(bit) & 1 == 1 }) }
        for bit in 0..<32 { #expect(1800...2300 ~= keys.count { $0.low >> UInt32(bit) & 1 == 1 }) }
    }
}
