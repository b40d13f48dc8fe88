import RubricLanguage
import Testing

@Suite struct `A rubric that looks at other people` {
    @Test func `gathers what people have together level by level`() throws {
        let (rubric, findings) = try check(sound: "people")
        #expect(findings == "no findings")
        let levels = try #require(rubric).levels.map { level in
            level.aggregates.compactMap { rubric?.pool.aggregates[$0].operation.rawValue }
        }
        #expect(levels == [["sum", "sum", "median", "count"], ["count", "share-below"], ["share-below"]])
    }

    @Test(arguments: ["simple", "grades-by-conditions"]) func `has no level without other people`(name: String) throws {
        #expect(try #require(check(sound: name).rubric).levels.isEmpty)
    }

    @Test func `does not know their values where something may be missing`() throws {
        let rubric = try #require(check(sound: "people").rubric)
        func isOptional(_ name: String) -> Bool? {
            rubric.measure(named: name).map { rubric.measures[$0.index].isOptional }
        }
        #expect(isOptional("place") == true && isOptional("behind") == true && isOptional("unit-mean") == true)
        #expect(isOptional("above") == false && isOptional("by") == false)
    }
}
