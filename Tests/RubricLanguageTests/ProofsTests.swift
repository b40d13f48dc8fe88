import Numbers
import Records
import Testing

@testable import RubricLanguage

@Suite struct `A proof about rows` {
    private var pool: ProofsPool

    init() throws { pool = try ProofsPool() }

    @Test mutating func `names the values that two rows share`() throws {
        let (tier, contributors) = (try pool.field("tier"), pool.add(.contributorCount))
        let core = try pool.equal(tier, "core", of: "paper-tier")
        let few = pool.compare(contributors, .lessOrEqual, 3)
        let one = pool.all([core, few])
        let other = pool.compare(contributors, .greaterOrEqual, 3)
        let witness = try #require(try pool.proof(["paper"]).overlap(one, other).witness)
        #expect(witness.description == "`tier = core`, `contributors = 3`")
        #expect(witness.isPlain && !witness.isConditional)
    }

    @Test mutating func `finds no overlap of whole numbers between 3 and 4`() throws {
        let contributors = pool.add(.contributorCount)
        let few = pool.compare(contributors, .lessOrEqual, 3)
        let many = pool.compare(contributors, .greater, 3)
        #expect(try pool.proof(["paper"]).overlap(few, many).isImpossible)
        let between = pool.range(
            NumberRange(lower: Exact(7, over: 2), upper: 4, includesUpper: false), of: contributors)
        #expect(try pool.proof(["paper"]).example(meeting: [between]).isImpossible)
    }

    @Test mutating func `says that a gap is only of missing values`() throws {
        let pages = try pool.field("pages")
        let (few, many) = (pool.compare(pages, .less, 5), pool.compare(pages, .greaterOrEqual, 5))
        let proof = try pool.proof(["paper"])
        let witness = try #require(proof.gap(in: [few, many]).witness)
        #expect(witness.description == "`pages` is missing")
        #expect(!witness.isPlain)
        let known = pool.add(.isKnown(pages))
        #expect(try pool.proof(["paper"], assuming: [known]).gap(in: [few, many]).isImpossible)
    }

    @Test mutating func `sees one amount under two units`() throws {
        let amount = try pool.field("amount")
        let unit = pool.number(10_000)
        let inUnits = pool.add(.divide(amount, unit))
        let (much, little) = (pool.compare(inUnits, .greaterOrEqual, 10), pool.compare(amount, .less, 100_000))
        #expect(try pool.proof(["benefit"]).overlap(much, little).isImpossible)
    }

    @Test mutating func `sees that an amount is not negative and a share at most one`() throws {
        let (amount, share) = (try pool.field("amount"), try pool.field(.own, "share"))
        let (debt, whole) = (pool.compare(amount, .less, 0), pool.compare(share, .greater, 1))
        #expect(try pool.proof(["benefit"]).example(meeting: [debt]).isImpossible)
        #expect(try pool.proof(["benefit"]).example(meeting: [whole]).isImpossible)
    }

    @Test mutating func `cuts the days at the ends of periods and years`() throws {
        let published = try pool.field("published")
        let run = pool.add(.runPeriod)
        let inPeriod = pool.add(.inPeriod(published, period: run))
        let year = pool.add(.year(published))
        let (other, same) = (pool.compare(year, .notEqual, 2024), pool.compare(year, .equal, 2024))
        let proof = try pool.proof(["paper"])
        #expect(proof.overlap(inPeriod, other).isImpossible)
        #expect(proof.reach(same, after: [inPeriod]).isImpossible)
        #expect(proof.gap(in: [same, other]).witness?.description == "`published` is missing")
    }

    @Test mutating func `leaves a date without a day between the rows`() throws {
        let published = try pool.field("published")
        let summer = pool.add(.date(try #require(PartialDate("2024-07-15")).bits))
        let before = pool.add(.compareDates(.less, published, summer))
        let after = pool.add(.compareDates(.greaterOrEqual, published, summer))
        let known = pool.add(.isKnown(published))
        let gap = try #require(try pool.proof(["paper"], assuming: [known]).gap(in: [before, after]).witness)
        #expect(gap.description == "`published = 2024-07` (no day given)")
        #expect(!gap.isPlain)
    }

    @Test mutating func `finds a row that earlier rows leave nothing to`() throws {
        let form = try pool.field("form", of: "patent")
        let (a, b) = (try pool.code("invention", of: "patent-form"), pool.add(.inCodes(form, set: 0b1110)))
        let invention = pool.add(.compareCodes(.equal, form, a))
        let known = pool.add(.isKnown(form))
        let proof = try pool.proof(["patent"])
        #expect(proof.reach(known, after: [invention, b]).isImpossible)
        #expect(proof.reach(nil, after: [invention, b]).witness?.description == "`form` is missing")
    }

    @Test mutating func `rests on a condition that it does not look into, and says so`() throws {
        let part = try #require(pool.rubric.vocabulary.kind("use"))
        let condition = try pool.field(.part, "arms-length")
        var aggregate = Aggregate(operation: .exists, source: .parts(part))
        aggregate.condition = condition
        let used = pool.aggregate(aggregate)
        let again = pool.aggregate(aggregate)
        let unused = pool.add(.not(again))
        let verified = try pool.field("product-verified")
        let proof = try pool.proof(["patent"])
        #expect(proof.overlap(used, unused).isImpossible)
        let witness = try #require(proof.overlap(used, verified).witness)
        #expect(witness.description == "`exists(use where arms-length)` holds, `product-verified` holds")
        #expect(witness.isConditional)
    }

    @Test mutating func `speaks of the order of two terms`() throws {
        let (pages, contributors) = (try pool.field("pages"), pool.add(.contributorCount))
        let less = pool.add(.compareNumbers(.less, pages, contributors))
        let greater = pool.add(.compareNumbers(.less, contributors, pages))
        let proof = try pool.proof(["paper"])
        #expect(proof.overlap(less, greater).isImpossible)
        #expect(
            proof.gap(in: [less, greater]).witness?.bindings.map(\.words).contains("`contributors` equals `pages`")
                == true)
    }

    @Test mutating func `knows that a kind without a field misses it`() throws {
        let quartile = try pool.field("quartile")
        let first = try pool.equal(quartile, "q1", of: "quartile")
        #expect(try pool.proof(["book"]).example(meeting: [first]).isImpossible)
        #expect(
            try pool.proof(["book", "paper"]).example(meeting: [first]).witness?.kind
                == pool.rubric.vocabulary.kind("paper"))
    }

    @Test mutating func `gives up when the work is bounded too tightly, and says so`() throws {
        let pages = try pool.field("pages")
        let rows = (0..<20).map { pool.compare(pages, .equal, Exact($0)) }
        guard case .notProved = try pool.proof(["paper"], steps: 10).gap(in: rows) else {
            Issue.record("the search ends before it can know")
            return
        }
        #expect(try pool.proof(["paper"]).gap(in: rows).witness?.description == "`pages = 20`")
    }
}
