/// A paper that several colleagues report.
///
/// Who they are and what the paper is follows from its number alone, so that each of them can write the same list
/// of authors without knowing what the others wrote. Near papers are shared by neighbours in the file; the authors
/// of far papers stand a third of the file apart.
struct SharedPaper {
    /// The people that share one paper at most.
    static let teamSize = 3

    let subject: Draw.Subject
    let number: Int
    /// The authors who are in the file.
    let team: [Int]

    /// The paper that a person shares with neighbours, and the one that he shares with people far away.
    static func all(of person: Int, people: Int) -> [SharedPaper] {
        let stride = max(1, (people + teamSize - 1) / teamSize)
        let near = person / teamSize
        let far = person % stride
        return [
            SharedPaper(.nearPaper, near, team: (0..<teamSize).map { near * teamSize + $0 }, people),
            SharedPaper(.farPaper, far, team: (0..<teamSize).map { far + $0 * stride }, people),
        ]
    }

    private init(_ subject: Draw.Subject, _ number: Int, team: [Int], _ people: Int) {
        self.subject = subject
        self.number = number
        self.team = team.filter { $0 < people }
    }
}
