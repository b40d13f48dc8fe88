import Numbers
import Records
import RubricLanguage
@testable import Scoring
import Testing

/// What must hold for every rubric and every faculty.
@Suite struct `The laws of scoring` {
    static let seeds = Array<UInt64>(1...20)

    @Test(arguments: seeds) func `each measure is the sum of its postings`(seed: UInt64) throws {
        let rubric = try rubric(manifoldRubric)
        for (id, person) in ScoredFaculty(Batch(RandomFaculty(people: 12, seed: seed).people), rubric).people {
            for index in rubric.measures.indices {
                let sum = person.postings.filter { $0.measure == MeasureIndex(index) }.reduce(0) { $0 + $1.amount }
                #expect(sum == person.values[index] ?? 0, "\(id): \(rubric.measures[index].name)")
            }
        }
    }

    @Test(arguments: seeds) func `the credits of a work over its contributors are its points`(seed: UInt64) throws {
        let rubric = try rubric(
            manifoldRubric.replacing(
                "at most: [{per: [tier, journal], items: 2}, {tier: core, points: 2}]", with: ""
            )
            .replacing("select: {best: 4}", with: ""))
        var random = SplitMix64(seed: seed)
        var faculty = RandomFaculty(people: 15, seed: seed)
        for index in faculty.people.indices { faculty.people[index].children.removeAll { $0.kind == "paper" } }
        let paper = RandomFaculty.paper("work", of: 3, among: 15, &random)
        guard
            paper.fields.contains(where: {
                $0.name == "published" && $0.value != .date(2022, nil, nil) && $0.value != .date(2026, nil, nil)
            })
        else { return }
        for index in faculty.people.indices
        where paper.children.contains(where: { $0.fields[0].value == faculty.people[index].fields[0].value }) {
            faculty.people[index].children.append(paper)
        }
        let scored = ScoredFaculty(Batch(faculty.people), rubric)
        let measure = try #require(rubric.measures.firstIndex { $0.name == "papers.points" })
        let paid = scored.people.values.flatMap(\.paid).filter { $0.criterion == CriterionIndex(0) }
        let credits = scored.people.values.reduce(Exact.zero) { $0 + ($1.values[measure] ?? 0) }
        #expect(credits == paid.first?.worth)
    }

    @Test(arguments: seeds) func `the order of people, items, parts and fields does not matter`(seed: UInt64) throws {
        let rubric = try rubric(manifoldRubric)
        let faculty = RandomFaculty(people: 12, seed: seed)
        let one = ScoredFaculty(Batch(faculty.people), rubric)
        let other = ScoredFaculty(Batch(faculty.shuffled(seed: seed &+ 99).people), rubric)
        for (id, person) in one.people {
            #expect(other.people[id]?.values == person.values, "\(id)")
            #expect(other.people[id]?.postings.map(\.amount) == person.postings.map(\.amount), "\(id)")
        }
    }

    @Test(arguments: seeds) func `one more item never lowers a total`(seed: UInt64) throws {
        let rubric = try rubric(manifoldRubric)
        let faculty = RandomFaculty(people: 8, seed: seed)
        let before = ScoredFaculty(Batch(faculty.people), rubric)
        var random = SplitMix64(seed: seed &+ 7)
        for person in faculty.people.indices {
            for extra in 0..<6 {
                var richer = faculty
                var item = RandomFaculty.item(100 + extra, of: person, among: 8, &random)
                item.fields[0].value = .text("extra\(extra)")
                richer.people[person].children.append(item)
                let after = ScoredFaculty(Batch([richer.people[person]]), rubric)
                let id = RandomFaculty.id(person)
                let totals = (
                    before.people[id]?.values[rubric.total.index], after.people[id]?.values[rubric.total.index]
                )
                #expect(totals.1 ?? 0 >= totals.0 ?? 0, "\(id) with one more \(item.kind)")
            }
        }
    }

    @Test(arguments: seeds) func `a change of one person's records changes nobody else`(seed: UInt64) throws {
        let rubric = try rubric(manifoldRubric)
        let faculty = RandomFaculty(people: 10, seed: seed)
        var changed = faculty
        changed.people[4].children.removeAll { $0.kind == "paper" || $0.kind == "patent" }
        let one = ScoredFaculty(Batch(faculty.people), rubric)
        let other = ScoredFaculty(Batch(changed.people), rubric)
        for (id, person) in one.people where id != RandomFaculty.id(4) {
            #expect(other.people[id]?.values == person.values)
        }
    }

    @Test(arguments: seeds) func `threads and batches change nothing`(seed: UInt64) throws {
        let rubric = try rubric(manifoldRubric)
        let faculty = RandomFaculty(people: 30, seed: seed)
        let expected = evaluate(faculty, rubric, batches: 1, threads: 1)
        for (batches, threads) in [(5, 1), (5, 3), (30, 4)] {
            #expect(evaluate(faculty, rubric, batches: batches, threads: threads) == expected)
        }
    }

    /// All that a run says, as one text.
    private func evaluate(_ faculty: RandomFaculty, _ rubric: Rubric, batches: Int, threads: Int) -> String {
        let size = (faculty.people.count + batches - 1) / batches
        let source = ListedBatches(
            batches: stride(from: 0, to: faculty.people.count, by: size).map {
                Batch(Array(faculty.people[$0..<min($0 + size, faculty.people.count)]))
            })
        var evaluation = Evaluation(rubric, threads: threads)
        evaluation.score(source)
        var text = ""
        evaluation.report(source, with: PlainReporter(), ordinal: { $0 }) { report in
            text += report.streams.map { String(decoding: $0, as: UTF8.self) }.joined()
        }
        for (name, total) in zip(evaluation.places.names, evaluation.totals) {
            text += "\(name): \(total.heads) \(total.sums) \(total.works.map(\.unique)) \(total.grades)\n"
        }
        return text
    }
}

/// Batches in memory.
struct ListedBatches: BatchSource {
    var batches: [Batch]
    var count: Int { batches.count }
    func batch(at index: Int) -> JoinedBatch { JoinedBatch(batch: batches[index]) }
}

/// Writes the values and the verdict of each subject.
struct PlainReporter: SubjectReporter {
    var streamCount: Int { 1 }

    func makeSink() -> LedgerSink { LedgerSink() }

    func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<LedgerSink>,
        to streams: inout [[UInt8]]
    ) {
        let values = scorer.rubric.measures.indices.map { scorer.value(of: MeasureIndex($0))?.description ?? "-" }
        let line = "\(values) \(verdict) \(outcome.leftOut.map(\.rawValue)) \(scorer.sink.postings.map(\.amount))\n"
        streams[0] += Array(line.utf8)
    }
}
