import Analysis
import Numbers
import RubricLanguage
import Scoring
import Testing

@Suite struct `A scored population` {
    @Test func `has totals, ranks with ties and grades`() throws {
        let faculty = TestFaculty([
            .init(id: "P10", papers: 4, patents: 4), .init(id: "P2", papers: 1), .init(id: "P3", standards: 8),
            .init(id: "P1"),
        ])
        let people = Population(try rubric(countingRubric()), faculty.batches(), threads: 1)
        #expect(people.ids == ["P1", "P2", "P3", "P10"])
        #expect(people.totals == [0, 1, 16, 16])
        #expect(people.ranks(among: [0, 1, 2, 3]) == [4, 3, 1, 1])
        #expect(people.ranks(among: [1, 3]) == [2, 1])
        #expect(people.verdicts.map(\.rank) == [4, 3, 1, 1])
        #expect(people.verdicts.map(\.grade) == [2, 2, 0, 0])
        #expect(people.scored == [0, 1, 2, 3])
    }

    @Test func `divides people by what their records say`() throws {
        let faculty = TestFaculty([
            .init(id: "P1", title: "professor", unit: "U2", born: 1960), .init(id: "P2", unit: "U10", born: 1990),
            .init(id: "P3", title: "lecturer", unit: "U2", born: 1991),
        ])
        let people = Population(try rubric(countingRubric()), faculty.batches(), threads: 1)
        let titles = try #require(people.groupings.first { $0.name == "title" })
        #expect(titles.groups.map { $0.map { titles.values[$0].name } } == ["professor", nil, "lecturer"])
        let units = try #require(people.groupings.first { $0.name == "unit" })
        #expect(units.values.map(\.name) == ["I1 / U2", "I1 / U10"])
        #expect(units.groups == [0, 1, 0])
        let ages = try #require(people.groupings.first { $0.name == "age-band" })
        #expect(ages.groups.map { $0.map { ages.values[$0].name } } == ["55..", "35..<45", "..<35"])
        #expect(!people.groupings.contains { $0.name == "qualification" })
    }

    @Test func `knows what each item gives, and where items hang together`() throws {
        let text = countingRubric(more: "").replacing("points: 3}", with: "points: 3, at most: {items: 2}}")
        let faculty = TestFaculty([.init(id: "P1", papers: 2, patents: 3)])
        let people = Population(try rubric(text), faculty.batches(), threads: 1, withItems: true)
        let items = people.items(of: 0)
        #expect(items.points.map(\.id) == ["a0", "a1", "b0", "b1"])
        #expect(items.points.map(\.points) == [1, 1, 3, 3])
        #expect(items.points[1].title == "Paper 1")
        #expect(items.entangled.map(\.index) == [1])
    }

    /// Straight lines between points, as the R package `smaa` tests them: each line is a ramp that a formula cuts off, or
    /// lets go on. An amount is a number of papers; in the first, 1 over 100 less 0.15.
    @Test(arguments: [
        (
            "0.1 * min(1, n / 15) + 0.8 * min(1, max(0, (n - 15) / 25)) + 0.1 * min(1, max(0, (n - 40) / 10))",
            [50, 0, 15, 40, 25], ["1", "0", "0.1", "0.9", "0.42"]
        ),
        (
            "1 - 0.2 * min(1, max(0, (n - 50) / 25)) - 0.3 * min(1, max(0, (n - 75) / 15)) "
                + "- 0.5 * min(1, max(0, (n - 90) / 10))",
            [50, 60, 75, 90, 100, 10, 40, 101, 120], ["1", "0.92", "0.8", "0.5", "0", "1", "1", "0", "0"]
        ),
        (
            "1 - 0.2 * min(1, (n - 50) / 25) - 0.3 * min(1, max(0, (n - 75) / 15)) - 0.5 * max(0, (n - 90) / 10)",
            [10, 40, 101, 120], ["1.32", "1.08", "-0.05", "-1"]
        ),
    ])
    func `has totals that lie on lines between points`(formula: String, amounts: [Int], values: [String]) throws {
        let value = formula.replacing("n -", with: "papers.points -").replacing("n /", with: "papers.points /")
        let text = countingRubric().replacing(
            "total: papers.points + patents.points + standards.points", with: "total: \"\(value)\"")
        let people = amounts.enumerated().map { TestFaculty.Person(id: "P\($0)", papers: $1) }
        let population = Population(try rubric(text), TestFaculty(people).batches(), threads: 1)
        #expect(population.totals == values.map { Exact($0) })
    }

    @Test func `knows the terms of a total that is a sum`() throws {
        func terms(_ total: String) throws -> [String]? {
            let rubric = try rubric(
                countingRubric().replacing(
                    "total: papers.points + patents.points + standards.points", with: "total: \"\(total)\""))
            return rubric.totalParts?.terms.map { "\($0.factor) \(rubric.measures[$0.measure.index].name)" }
        }
        #expect(try terms("2 * papers.points - patents.points / 4") == ["2 papers.points", "-0.25 patents.points"])
        #expect(try terms("papers.points + 3 * papers.points") == ["4 papers.points"])
        #expect(try terms("min(10, papers.points)") == nil)
    }

    @Test(arguments: [1, 7, 23] as [UInt64]) func `does not depend on the order of records, batches or threads`(
        seed: UInt64
    ) throws {
        let faculty = TestFaculty(people: 40, seed: seed)
        let rubric = try rubric(countingRubric())
        let one = Population(rubric, faculty.batches(), threads: 1, withItems: true)
        let other = Population(rubric, faculty.batches(7, shuffledBy: seed), threads: 3, withItems: true)
        #expect(other.ids == one.ids)
        #expect(other.columns == one.columns)
        #expect(other.verdicts == one.verdicts)
        #expect(other.groupings.map(\.groups) == one.groupings.map(\.groups))
        for person in one.ids.indices {
            #expect(other.items(of: person).points.map(\.points) == one.items(of: person).points.map(\.points))
        }
    }

    @Test func `keeps numbers that no decimal writes`() throws {
        let rubric = try rubric(
            countingRubric(papers: "1 / 3").replacing("rounding:", with: "# rounding:"))
        let people = Population(rubric, TestFaculty([.init(id: "P1", papers: 1)]).batches(), threads: 1)
        #expect(people.totals == [Exact(1, over: 3)])
    }
}
