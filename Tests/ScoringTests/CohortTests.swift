import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring

@Suite struct `The quota` {
    /// A cohort in one institution, given by totals; everybody reaches the limited grade.
    private func grades(_ totals: [Int], units: [Int32]? = nil, quota: Quota) throws -> [Verdict] {
        var rubric = try rubric(manifoldRubric)
        rubric.quota = quota
        rubric.tieBreaks = []
        var standings = Standings(rubric)
        for total in totals { standings.append(.init(track: 0, grade: 0, isAssessed: true), keys: [Exact(total)]) }
        standings.setHomes { (0, Int(units?[$0] ?? 0)) }
        return judge(standings, under: rubric)
    }

    private func quota(_ scopes: [Quota.Scope] = [.institution], tie: Quota.Tie = .allOut) -> Quota {
        Quota(grade: 0, share: Exact(1, over: 5), rounding: .floor, scopes: scopes, tie: tie)
    }

    @Test func `never gives more seats than a fifth, for any number of people`() throws {
        for count in Array(0...60) + [99, 107, 250, 999, 1000] {
            let verdicts = try grades(Array(0..<count), quota: quota())
            #expect(verdicts.filter { $0.grade == 0 }.count == count / 5)
        }
    }

    @Test func `shares the institution's seats among its units by largest remainder`() throws {
        let units: [Int32] = (0..<12).map { Int32($0 / 3) }
        let verdicts = try grades(Array(0..<12), units: units, quota: quota([.institution, .unit]))
        #expect(verdicts.filter { $0.grade == 0 }.count == 2)
        #expect(verdicts[2].grade == 0 && verdicts[5].grade == 0)
    }

    @Test func `leaves equals at the last seat to the rubric's rule`() throws {
        let totals = [9, 8, 8, 7, 6, 5, 4, 3, 2, 1]
        let out = try grades(totals, quota: quota(tie: .allOut))
        #expect(out.filter { $0.grade == 0 }.count == 1)
        #expect(out[1].quota == .tiedOut && out[2].quota == .tiedOut && out[3].quota == .full)
        #expect(try grades(totals, quota: quota(tie: .committee))[2].quota == .committee)
    }

    @Test func `gives equals the same rank`() throws {
        #expect(try grades([5, 7, 7, 1], quota: quota()).map(\.rank) == [3, 1, 1, 4])
    }
}

@Suite struct `Cohorts` {
    @Test func `have the totals of those who are ranked in them, and no others`() throws {
        var rubric = try rubric(manifoldRubric)
        rubric.ranksWithinTrack = true
        rubric.tieBreaks = []
        rubric.quota = nil
        var standings = Standings(rubric)
        for (total, track) in [(5, 0), (7, 1), (3, 0), (9, nil), (8, 1)] as [(Int, Int?)] {
            standings.append(.init(track: track, grade: 0, isAssessed: true), keys: [Exact(total)])
        }
        standings.setHomes { _ in (0, 1) }
        let verdicts = judge(standings, under: rubric)
        #expect(verdicts.map(\.cohortIndex) == [0, 1, 0, nil, 1])
        #expect(verdicts.map(\.cohort) == [2, 2, 2, 0, 2])
        #expect(totals(standings, verdicts) == [[5, 3], [7, 8]])
    }
}

@Suite struct `Seats of a limited grade` {
    private static let seeds = 1...20 as ClosedRange<UInt64>

    private func seats(_ standings: Standings, scopes: [Quota.Scope]) throws -> (Seats, [Verdict]) {
        var rubric = try rubric(manifoldRubric)
        rubric.quota = Quota(grade: 0, share: Exact(1, over: 5), rounding: .floor, scopes: scopes, tie: .allOut)
        rubric.tieBreaks = []
        let verdicts = judge(standings, under: rubric)
        return (Seats(standings, verdicts, rubric), verdicts)
    }

    private func standings(_ people: [(total: Int, grade: Int)]) throws -> Standings {
        var rubric = try rubric(manifoldRubric)
        rubric.tieBreaks = []
        var standings = Standings(rubric)
        for (total, grade) in people {
            standings.append(.init(track: 0, grade: grade, band: 0, isAssessed: true), keys: [Exact(total)])
        }
        standings.setHomes { (0, 1 + $0 % 3) }
        return standings
    }

    @Test func `that a gate takes go to the next`() throws {
        let people = [(9, 1), (8, 0), (7, 0), (6, 1)] + Array(repeating: (1, 0), count: 6)
        let (seats, verdicts) = try seats(standings(people), scopes: [.institution])
        #expect(seats.losses == [.init(subject: 0, taker: 2)])
        #expect(verdicts[1].quota == .seated && verdicts[2].quota == .seated)
        #expect(seats.groups == [.init(place: 0, track: nil, assessed: 10, seats: 2, candidates: 8, seated: 2)])
    }

    @Test func `that a gate takes stay empty where nobody else reaches the grade`() throws {
        let seats = try seats(
            standings(Array(repeating: (5, 1), count: 1) + Array(repeating: (1, 1), count: 9)),
            scopes: [.institution]
        ).0
        #expect(seats.losses == [.init(subject: 0, taker: nil)])
    }

    @Test(arguments: seeds) func `are as many as keep the grade`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let people = (0..<40).map { _ in
            (Int.random(in: 0..<30, using: &random), Int.random(in: 0..<4, using: &random) / 3)
        }
        for scopes in [[.institution], [.unit], [.institution, .unit], [.track]] as [[Quota.Scope]] {
            let (seats, verdicts) = try seats(standings(people), scopes: scopes)
            #expect(seats.groups.reduce(0) { $0 + $1.seated } == verdicts.count { $0.quota == .seated })
            #expect(seats.groups.reduce(0) { $0 + $1.assessed } == people.count)
            for group in seats.groups { #expect(group.seated <= group.seats && group.seated <= group.candidates) }
            for loss in seats.losses {
                #expect(people[loss.subject].1 == 1)
                if let taker = loss.taker { #expect(verdicts[taker].quota == .seated) }
            }
        }
    }
}
