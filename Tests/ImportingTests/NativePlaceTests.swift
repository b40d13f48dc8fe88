import Diagnostics
import Records
import Testing

@testable import Importing

@Suite struct `Institutions of several files` {
    private func institution(_ name: String, units: String...) -> String {
        "<institution id='Q'><name>\(name)</name>"
            + units.map { "<unit id='\($0)'><name>\($0)</name></unit>" }.joined() + "</institution>"
    }

    @Test func `are brought together with all their units`() {
        let result = imported(
            staff(institution("Qing", units: "a", "b") + person()), staff(institution("Qing", units: "b", "c")))
        #expect(result.findings.isEmpty)
        let places = result.places
        let units = places.roots.flatMap { places.children(of: $0) }.map { places.describe($0, Slot(0), in: .core) }
        #expect(units == ["a", "b", "c"])
        #expect(result.counts.reduce(0, +) == 1)
    }

    @Test func `keep the first words, and a finding says where others are used`() {
        let result = imported(staff(institution("Qing")), staff("\n" + institution("Ching")))
        #expect(result.findings.map(\.code) == ["place-differs"])
        #expect(result.findings.first?.place.file == "b.xml")
        #expect(result.findings.first?.place.line == 2)
        #expect(result.isUsable)
        #expect(result.places.roots.map { tree(result.places, $0).contains("Qing") } == [true])
    }
}
