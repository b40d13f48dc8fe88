import Numbers
import Records

/// Random records of a vocabulary: every kind where it may stand, any fields, texts that XML must escape.
struct RandomRecords: ~Copyable {
    let vocabulary: Vocabulary
    private var random: SplitMix64
    private var number = 0
    private var builder = BatchBuilder(file: 0)
    private let reader: ValueReader

    static func batch(_ vocabulary: Vocabulary, seed: UInt64, subjects: Int) -> Batch {
        var records = RandomRecords(vocabulary, seed: seed)
        for _ in 0..<subjects {
            for kind in vocabulary.kinds(in: .subject) { records.add(kind) }
        }
        return records.builder.take()
    }

    private init(_ vocabulary: Vocabulary, seed: UInt64) {
        self.vocabulary = vocabulary
        random = SplitMix64(seed: seed)
        reader = ValueReader(vocabulary)
    }

    private mutating func add(_ kind: KindIndex) {
        let record = vocabulary[kind]
        builder.begin(kind, line: 0, offset: 0)
        for (slot, field) in record.fields.enumerated() where field.isRequired || Bool.random(using: &random) {
            // What the reader refuses, such as a wrong check digit, is left out.
            try? builder.read(value(of: field), into: Slot(slot), with: reader)
        }
        for child in record.children where Int.random(in: 0..<3, using: &random) == 0 {
            guard let inner = vocabulary.kind(child) else { continue }
            for _ in 0..<Int.random(in: 1...2, using: &random) { add(inner) }
        }
        builder.end()
    }

    private mutating func value(of field: Field) -> String {
        number += 1
        return switch field.type {
        case .text, .name: text()
        case .integer: field.name == "position" ? "1" : String(Int.random(in: 1...999, using: &random))
        case .decimal, .money: decimal(below: 1_000_000)
        case .share: "0." + String(Int.random(in: 0...9999, using: &random))
        case .date: date(of: field)
        case .boolean: String(Bool.random(using: &random))
        case .enumeration(let name):
            vocabulary.enumeration(name)?.values.randomElement(using: &random)?.name ?? ""
        case .identifier(.doi): "10.5555/a<\(number)>&"
        case .identifier(.issn): "0317-8471"
        case .identifier(.isbn): "978-0-306-40615-7"
        case .identifier(.orcid): "0000-0002-1825-0097"
        case .identifier(.patent): "CN2019\(number)"
        case .identifier(.standard): "GB/T \(number)-2024"
        case .identifier: "n \(number)\"&'<"
        }
    }

    /// Dates by which things end lie behind all by which they begin.
    private mutating func date(of field: Field) -> String {
        let year = ["to", "closed", "completed"].contains(field.name) ? "2099" : "2001"
        return year + (["", "-07", "-07-31"].randomElement(using: &random) ?? "")
    }

    private mutating func decimal(below limit: Int) -> String {
        let places = ["", ".0", ".5", ".50", ".000001"].randomElement(using: &random) ?? ""
        return (Bool.random(using: &random) ? "-" : "") + String(Int.random(in: 0..<limit, using: &random)) + places
    }

    private mutating func text() -> String {
        let pieces = [
            "清河", "a", "<", ">", "&", "\"", "'", "]]>", "&amp;", "x\ty", "x\ny", "x\ry", "𠀀", "é", " ", "-->",
        ]
        return "t" + (0..<8).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
}
