import Diagnostics
import Glibc
import Numbers
import Records
import Testing

@testable import Importing

/// A random file: people sound and unsound, and things that look like people and are none.
private func randomFile(seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    let disguises = [
        "<!-- <person id='c1'><name>no</name></person> -->",
        "<!-- <person id='c2'> --><!-- </person> -->",
        "<?look <person id='c3'> ?>",
        "<foreign><person id='c4'><name>no</name></person><person/></foreign>",
    ]
    var text = "<?xml version='1.0'?>\n<!-- <person id='c0'> -->\n"
    text += "<staff xmlns='\(Vocabulary.namespace)'\n  version='1'>\n"
    for number in 0..<Int.random(in: 1..<30, using: &random) {
        let inside =
            [
                "<paper id='a'><title>甲<![CDATA[<person id='c5'>]]></title></paper>\n",
                "<paper id='b' pages='x'/>", "<person id='inner'/>", "", "<track value='basic'/>\n\n", disguises[0],
                "<institution id='I'/>",
            ].randomElement(using: &random) ?? ""
        text += disguises.randomElement(using: &random) ?? ""
        text += "<person id='\(number % 25)'>\n<name>李 \(number)</name>\(inside)</person>"
        text += ["\n", "", "  "].randomElement(using: &random) ?? ""
        if Int.random(in: 0..<5, using: &random) == 0 {
            text +=
                "<institution id='U\(number % 3)'><name>N\(number % 2)</name><unit id='x'><name>X</name></unit></institution>"
        }
        if Int.random(in: 0..<10, using: &random) == 0 {
            text += "<platform id='\(number)' type='basic-condition'><name>P</name></platform>"
        }
    }
    let endings = ["</staff>", "</staff>\n<!-- <person -->", "</faculty>", "", "<person>&", "</staff><person/>"]
    return text + (Int.random(in: 0..<3, using: &random) > 0 ? endings[0] : endings.randomElement(using: &random) ?? "")
}

@Suite struct `A file in pieces` {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `gives the same records and findings for any piece size and any number of threads`(seed: UInt64) {
        let text = randomFile(seed: seed)
        let whole = everything(in: imported(text, pieceSize: 1 << 20))
        for (pieceSize, threads) in [(1, 1), (7, 1), (64, 1), (300, 1), (1, 2), (40, 3), (200, 2), (1000, 4)] {
            let parts = everything(in: imported(text, pieceSize: pieceSize, threads: threads))
            #expect(parts == whole, "pieces of \(pieceSize) bytes on \(threads) threads")
        }
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `gives the same for any order of the files`(seed: UInt64) {
        let sources = [("b", seed), ("a", seed + 100), ("c", seed + 200)].map { name, seed in
            StaffSource(name: name, bytes: ByteSource(Array(randomFile(seed: seed).utf8)))
        }
        let first = everything(in: imported(sources))
        #expect(everything(in: imported([sources[2], sources[0], sources[1]], threads: 2)) == first)
    }

    @Test(arguments: [1, 2, 3])
    func `loses nobody`(threads: Int) {
        let count = 3000
        let people = (0..<count).map { person("<paper id='p'><contributor position='1'/></paper>\n", id: "n\($0)") }
        let result = imported(staff(people.joined()), pieceSize: 5000, threads: threads)
        #expect(result.persons.count == count)
        #expect(result.counts.reduce(0, +) == 3 * count)
        #expect(result.findings.isEmpty)
        #expect(result.store.count > 20)
        for index in 0..<count {
            let (batch, row) = result.persons[index]
            #expect(result.store.batch(at: batch).describe(row, Slot(0), in: .core) == "n\(index)")
        }
    }

    @Test func `keeps the people in front of the place where the XML breaks`() {
        let text = staff(
            person(id: "1") + person(id: "2") + "\n<person id='3'><name>C</nam></person>" + person(id: "4"))
        for pieceSize in [10, 50, 1 << 20] {
            let result = imported(text, pieceSize: pieceSize, partial: true)
            #expect(result.persons.count == 2)
            #expect(result.unsound == 1)
            #expect(result.findings.map(\.code) == ["xml"])
            #expect(result.findings.first?.place.line == 2)
            #expect(result.files.first?.sha256.count == 64)
        }
    }

    @Test func `may wait in a temporary file`() throws {
        let path = Array("/tmp/steelyard-test-XXXXXX".utf8CString)
        let people = (0..<300).map { person("<paper id='p'><title>甲</title></paper>", id: "n\($0)") }
        let sources = [StaffSource(name: "a", bytes: ByteSource(Array(staff(people.joined()).utf8)))]
        var options = ImportOptions(memoryBudget: 3000) { try nameless(path) }
        options.pieceSize = 500
        let spilled = importStaff(sources, vocabulary: .core, options: options)
        #expect(spilled.store.residentBytes <= 3000)
        #expect(spilled.store.count > 10)
        #expect(everything(in: spilled) == everything(in: imported(sources)))
    }
}

/// A file without a name.
func nameless(_ template: [CChar]) throws -> Int32 {
    var path = template
    let descriptor = unsafe mkstemp(&path)
    unsafe unlink(path)
    return descriptor
}
