import Testing

@testable import Records

@Suite struct `The table of enumerators` {
    @Test func `finds each in its enumeration and nothing else`() {
        let enumerations = Vocabulary.core.enumerations
        let table = EnumeratorTable(enumerations)
        let names = Set(enumerations.flatMap { $0.values.map(\.name) })
        for (number, enumeration) in enumerations.enumerated() {
            for name in names {
                let place = enumeration.values.firstIndex { $0.name == name }
                #expect(table.find(name.utf8Span.span, in: number) == place)
                for other in [name + "x", "x" + name, String(name.dropLast())] where !names.contains(other) {
                    #expect(table.find(other.utf8Span.span, in: number) == nil)
                }
            }
        }
    }
}
