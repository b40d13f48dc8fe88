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
        return judge(standings, under: rubric).verdicts
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
        #expect(try grades(totals, quota: quota(tie: .shared)).filter { $0.grade == 0 }.count == 3)
        #expect(try grades(totals, quota: quota(tie: .committee))[2].quota == .committee)
    }

    @Test func `gives equals the same rank`() throws {
        #expect(try grades([5, 7, 7, 1], quota: quota()).map(\.rank) == [3, 1, 1, 4])
    }
}
