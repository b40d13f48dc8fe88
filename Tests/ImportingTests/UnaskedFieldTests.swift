import Records
import Sampling
import Testing

@testable import Importing

@Suite struct `Fields that nobody asks for` {
    private let unasked = Vocabulary.core.kinds.map(\.onlyShownMask)

    private func imported(_ bytes: [UInt8], _ unasked: [UInt64], pieceSize: Int) -> StaffImport {
        var options = ImportOptions()
        options.unasked = unasked
        options.pieceSize = pieceSize
        return importStaff(
            [StaffSource(name: "a.xml", bytes: ByteSource(bytes))], vocabulary: .core, options: options)
    }

    @Test(arguments: [200, 4096, 1 << 20])
    func `are not kept, and all others are`(pieceSize: Int) throws {
        var bytes: [UInt8] = []
        SampleMaker(people: 40, seed: 5).write { piece in
            unsafe piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        }
        let all = imported(bytes, [], pieceSize: pieceSize)
        let some = imported(bytes, unasked, pieceSize: pieceSize)
        #expect(some.findings == all.findings)
        var forgotten = 0
        for index in 0..<all.store.count {
            let (whole, part) = (all.store.batch(at: index), some.store.batch(at: index))
            try #require(whole.count == part.count)
            for row in (0..<whole.count).map(Row.init) {
                let (mask, kind) = (whole.mask(of: row), whole.kind(of: row))
                let left = mask & unasked[kind.index]
                forgotten += left.nonzeroBitCount
                #expect(part.kind(of: row) == kind)
                #expect(part.mask(of: row) == mask & ~left)
                let symbols = Vocabulary.core[kind].symbolMask
                for slot in (0..<64).map(Slot.init) where part.bits(row, slot) != nil {
                    if symbols & 1 << UInt64(slot.rawValue) != 0 {
                        #expect(part.text(row, slot) == whole.text(row, slot))
                    } else {
                        #expect(part.bits(row, slot) == whole.bits(row, slot))
                    }
                }
            }
        }
        #expect(forgotten > 100)
    }

    @Test(arguments: ["name=''", "name='  '", "name=\"\"", "name='A' name='B'"])
    func `are checked like all`(attribute: String) {
        let person = """
            <person id='1'><name>Ana</name><paper id='p'><title>On</title><contributor \(attribute)/></paper></person>
            """
        let other = "<person id='2'><name>Bo</name></person>"
        let text =
            "<staff xmlns='\(Vocabulary.namespace)' version='1'>\(other)\(person)"
            + other.replacing("2", with: "3") + "</staff>"
        for pieceSize in [1, 1 << 20] {
            let all = imported(Array(text.utf8), [], pieceSize: pieceSize)
            let some = imported(Array(text.utf8), unasked, pieceSize: pieceSize)
            #expect(all.errors > 0)
            #expect(some.findings == all.findings)
        }
    }

    @Test func `are all texts`() {
        for kind in Vocabulary.core.kinds {
            for field in kind.fields where field.isOnlyShown { #expect(field.type == .name || field.type == .text) }
        }
    }
}
