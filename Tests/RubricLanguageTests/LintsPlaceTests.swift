import Diagnostics
import RubricLanguage
import Testing

@Suite struct `The places of a rubric` {
    @Test func `fall back to what is around`() {
        var places = RubricPlaces(whole: Place(file: "r.yaml"))
        #expect(places[.row(criterion: 1, 2)] == Place(file: "r.yaml"))
        places[.criterion(1)] = Place(file: "r.yaml", line: 7)
        #expect(places[.row(criterion: 1, 2)].line == 7)
        #expect(places[.row(criterion: 0, 2)].line == nil)
        places[.row(criterion: 1, 2)] = Place(file: "r.yaml", line: 9)
        #expect(places[.row(criterion: 1, 2)].line == 9)
        #expect(places[.row(criterion: 1, 3)].line == 7)
    }
}
