import Numbers
import Records
import RubricLanguage
@testable import Scoring
import Testing

extension RandomFaculty {
    /// The same people with other appointments: joint ones, some over institutions, and ones that end or begin on the
    /// way; and some people without any.
    func moving(seed: UInt64) -> RandomFaculty {
        var random = SplitMix64(seed: seed)
        var copy = self
        for person in copy.people.indices {
            copy.people[person].children.removeAll { $0.kind == "appointment" }
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                copy.people[person].children.append(Self.appointment(&random))
            }
        }
        return copy
    }

    /// The same people in the same institutions.
    var withoutUnits: RandomFaculty {
        var copy = self
        for person in copy.people.indices {
            for child in copy.people[person].children.indices
            where copy.people[person].children[child].kind == "appointment" {
                copy.people[person].children[child].fields.removeAll { $0.0 == "unit" }
            }
        }
        return copy
    }

    private static func appointment(_ random: inout SplitMix64) -> Element {
        var fields: [(String, FieldValue)] = [
            ("institution", .text("I\(Int.random(in: 0..<2, using: &random))")),
            ("fte", .decimal(Int.random(in: 1...10, using: &random), scale: 1)),
        ]
        if Int.random(in: 0..<4, using: &random) > 0 {
            fields.append(("unit", .text("U\(Int.random(in: 0..<3, using: &random))")))
        }
        let date = FieldValue.date(Int.random(in: 2023...2025, using: &random), 6, nil)
        if Bool.random(using: &random) { fields.append((Bool.random(using: &random) ? "from" : "to", date)) }
        return Element(kind: "appointment", fields: fields)
    }
}

@Suite struct `What places have` {
    private static let seeds = 1...20 as ClosedRange<UInt64>
    private static let dated =
        manifoldRubric
        .replacing("    values: {part", with: "    credited on: published\n    values: {part")
        .replacing("    once per: family", with: "    once per: family\n    credited on: granted")

    private static let aggregates = """

        places:
          people: {value: count(persons where grade = good)}
          best: {value: max(total of persons)}
          worst: {value: min(total of persons)}
          usual: {value: "mean(practice-days of persons where total > 1)"}
          all: {value: sum(papers.points of persons)}
        """

    private func evaluation(_ rubric: Rubric, _ faculty: RandomFaculty) -> Evaluation {
        var evaluation = Evaluation(rubric, threads: 1)
        evaluation.score(ListedBatches(batches: [Batch(faculty.people)]))
        return evaluation
    }

    @Test(arguments: seeds, [manifoldRubric, dated])
    func `sums from units to institutions, and with those of none to everybody`(seed: UInt64, text: String) throws {
        let rubric = try rubric(text)
        let faculty = RandomFaculty(people: 15, seed: seed).moving(seed: seed)
        let evaluation = evaluation(rubric, faculty)
        let places = Array(zip(evaluation.places.names, evaluation.totals))
        let scored = ScoredFaculty(Batch(faculty.people), rubric).people.values
        for measure in rubric.measures.indices {
            var everybody = evaluation.homeless.sums[measure]
            for (name, totals) in places where name.unit == nil {
                let units = places.filter { $0.0.institution == name.institution && $0.0.unit != nil }
                #expect(units.reduce(Exact.zero) { $0 + $1.1.sums[measure] } == totals.sums[measure])
                #expect(units.reduce(Exact.zero) { $0 + $1.1.heads } == totals.heads)
                #expect(units.reduce(Exact.zero) { $0 + $1.1.fullTime } == totals.fullTime)
                everybody += totals.sums[measure]
            }
            #expect(everybody == scored.reduce(Exact.zero) { $0 + ($1.values[measure] ?? 0) })
        }
    }

    /// Whoever belongs to several units of an institution is counted there once, with each work.
    @Test(arguments: seeds, [manifoldRubric, dated])
    func `is the same in an institution however its people are spread over units`(seed: UInt64, text: String) throws {
        let rubric = try rubric(text + Self.aggregates)
        let faculty = RandomFaculty(people: 15, seed: seed).moving(seed: seed)
        let (spread, whole) = (evaluation(rubric, faculty), evaluation(rubric, faculty.withoutUnits))
        let institutions = zip(spread.places.names, spread.totals).filter { $0.0.unit == nil }
        let others = zip(whole.places.names, whole.totals).filter { $0.0.unit == nil }
        #expect(institutions.map(\.0) == others.map(\.0))
        for (a, b) in zip(institutions.map(\.1), others.map(\.1)) {
            #expect(a.works.map(\.unique) == b.works.map(\.unique) && a.works.map(\.credits) == b.works.map(\.credits))
            #expect(a.works.map(\.worth) == b.works.map(\.worth) && a.grades == b.grades)
            #expect(a.heads == b.heads && a.scored == b.scored && a.fullTime == b.fullTime && a.total == b.total)
            #expect(a.aggregates.map(\.value) == b.aggregates.map(\.value))
        }
    }

    @Test func `are works of whoever belongs nowhere, too, each once`() throws {
        let faculty = RandomFaculty(people: 15, seed: 3)
        let homeless = faculty.people.map { person in
            var person = person
            person.children.removeAll { $0.kind == "appointment" }
            return person
        }
        var batch = Batch(homeless)
        let rubric = try rubric(manifoldRubric)
        for index in 0..<batch.count { batch.setWork(WorkIndex(index), of: Row(index)) }
        var (alone, shared) = (Evaluation(rubric, threads: 1), Evaluation(rubric, threads: 1))
        alone.score(ListedBatches(batches: [Batch(homeless)]))
        shared.score(ListedBatches(batches: [batch]))
        #expect(alone.homeless.works.contains { $0.unique > 0 })
        #expect(alone.homeless.works.map(\.unique) == shared.homeless.works.map(\.unique))
        #expect(alone.homeless.works.map(\.worth) == shared.homeless.works.map(\.worth))
    }

    @Test(arguments: seeds) func `does not depend on order`(seed: UInt64) throws {
        let rubric = try rubric(Self.dated)
        let faculty = RandomFaculty(people: 12, seed: seed).moving(seed: seed)
        let (one, other) = (evaluation(rubric, faculty), evaluation(rubric, faculty.shuffled(seed: seed)))
        #expect(one.places.names == other.places.names)
        for (a, b) in zip(one.totals, other.totals) {
            #expect(a.sums == b.sums && a.works.map(\.unique) == b.works.map(\.unique) && a.heads == b.heads)
        }
    }

    @Test func `stays with the old unit for what was done before a transfer`() throws {
        let text = """
            rubric: moves
            version: 1
            period: 2023-01-01..2025-12-31
            criteria: {papers: {counts: paper, credited on: published, points: 3}}
            total: papers.points
            """
        func paper(_ id: String, _ date: RandomFaculty.FieldValue?) -> RandomFaculty.Element {
            .init(kind: "paper", fields: [("id", .text(id))] + (date.map { [("published", $0)] } ?? []))
        }
        func appointment(_ unit: String, _ field: String, _ day: Int, _ month: Int) -> RandomFaculty.Element {
            .init(
                kind: "appointment",
                fields: [
                    ("institution", .text("I")), ("unit", .text(unit)), (field, .date(2025, month, day)),
                ])
        }
        let items = [
            paper("a", .date(2024, nil, nil)), paper("b", .date(2025, 6, 14)), paper("c", .date(2025, 6, 15)),
            paper("d", nil),
        ]
        let moved = [appointment("old", "to", 14, 6), appointment("new", "from", 15, 6)]
        let person = RandomFaculty.Element(kind: "person", fields: [("id", .text("P"))], children: moved + items)
        var faculty = RandomFaculty(people: 0, seed: 1)
        faculty.people = [person]
        func points(_ text: String) throws -> [String: Exact] {
            let evaluation = evaluation(try rubric(text), faculty)
            let units = zip(evaluation.places.names, evaluation.totals).filter { $0.0.unit != nil }
            return Dictionary(uniqueKeysWithValues: units.map { ($0.0.unit ?? "", $0.1.sums[0]) })
        }
        #expect(try points(text) == ["old": 6, "new": 6])
        #expect(try points(text.replacing(" credited on: published,", with: "")) == ["new": 12])
        #expect(
            try points(
                text.replacing("2023-01-01..2025-12-31", with: "2024").replacing(" credited on: published,", with: ""))
                == ["old": 12], "a year that is over looks at its own end")
    }

    @Test func `is nobody's without an appointment on the day, and still part of the run`() throws {
        let rubric = try rubric(
            """
            rubric: early
            version: 1
            period: 2024-01-01..2025-12-31
            criteria: {papers: {counts: paper, credited on: published, points: 3}}
            total: papers.points
            """)
        let person = RandomFaculty.Element(
            kind: "person", fields: [("id", .text("P"))],
            children: [
                .init(kind: "appointment", fields: [("institution", .text("I")), ("from", .date(2025, 1, 1))]),
                .init(kind: "paper", fields: [("id", .text("a")), ("published", .date(2024, 5, 1))]),
            ])
        var faculty = RandomFaculty(people: 0, seed: 1)
        faculty.people = [person]
        let evaluation = evaluation(rubric, faculty)
        #expect(evaluation.totals.allSatisfy { $0.sums[0].isZero } && evaluation.homeless.sums[0] == 3)
        #expect(evaluation.totals.first?.sums[rubric.total.index] == 3, "the person's total goes with the person")
    }
}
