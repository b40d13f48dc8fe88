import Testing

@testable import RubricLanguage

@Suite struct `Lints of tracks` {
    private let criterion = "criteria:\n  c: {counts: patent, points: 1, where: granted in period}\n"

    private func findings(_ tracks: String) throws -> [String] {
        try lints("tracks:\n\(tracks)\n\(criterion)")
    }

    @Test func `find nothing where exactly one always holds`() throws {
        let findings = try findings(
            "  basic: person.track = basic\n  other: person.track != basic\n  none: person.track is missing")
        #expect(findings == [])
    }

    @Test func `show a subject for whom two hold`() throws {
        let findings = try findings(
            "  a: person.track in {basic, applied}\n  b: person.track != basic\n  none: person.track is missing")
        #expect(
            findings == [
                "error tracks-overlap: Tracks `a` and `b` both hold for a `person` where `person.track = applied`."
            ])
    }

    @Test func `show a subject for whom none holds`() throws {
        let gap = try findings(
            "  a: person.track = basic\n  b: person.track = tech-dev and person.title = professor\n"
                + "  none: person.track is missing")
        #expect(
            gap == [
                "warning tracks-leave-gap: No track holds for a `person` where `person.track = tech-dev`,"
                    + " `person.title = assistant`."
            ])
        let missing = try findings("  a: person.track = basic\n  b: person.track != basic")
        #expect(
            missing == ["note tracks-leave-gap: No track holds for a `person` where `person.track` is missing."])
    }

    @Test func `only note the tracks of other rubrics`() throws {
        let gap = try findings("  a: person.track = basic\n  b: person.track in {applied, tech-dev}")
        #expect(
            gap == [
                "note tracks-leave-gap: No track holds for a `person` where `person.track = applied-basic`."
            ])
        let known = try findings("  a: person.track is missing")
        #expect(
            known == ["warning tracks-leave-gap: No track holds for a `person` where `person.track = basic`."])
    }

    @Test func `find a limit that lets nothing be left out`() throws {
        func text(_ limit: Int) -> String {
            "\(criterion)dimensions:\n  d: {score: 2}\n  e: {score: 1}\nweights:\n  all: {d: 70, e: 30}\n"
                + "optional:\n  all: {leave out: [e], at most: \(limit)}\n"
        }
        #expect(
            try lints(text(20), total: nil) == [
                "warning optional-never: Track `all` may leave out dimensions of at most 20 %,"
                    + " but each of them weighs at least 30 %."
            ])
        #expect(try lints(text(30), total: nil) == [])
    }
}
