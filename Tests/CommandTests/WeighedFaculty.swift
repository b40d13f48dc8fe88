/// People whose papers and patents are weighed, in a folder of their own.
struct WeighedFaculty {
    let scratch: Scratch

    /// - Parameters:
    ///   - rubric: criteria, dimensions, weights, and what else the rubric has.
    ///   - count: so many people. Each has a paper less than the one before, and every second one a patent more.
    ///   - more: what else the person of a number has.
    init(_ rubric: String, people count: Int, having more: (Int) -> [String] = { _ in [] }) throws {
        scratch = try Scratch()
        let head = """
            rubric: weighed
            version: 1.0.0
            policy: none
            period: 2023-01-01..2025-12-31
            tracks: {all: "true"}
            grades: {of: total, bands: {good: 20.., fair: ..<20}}

            """
        _ = try scratch.write(head + rubric + "\n", to: "weighed/rubric.yaml")
        let people = (1...count).map { number in
            let papers = (0..<(count + 1 - number)).map { paper("p\(number)\($0)") }
            let patents = (0..<(number / 2)).map { patent("t\(number)\($0)") }
            return person("\(number)", (papers + patents + more(number)).joined())
        }
        _ = try scratch.write(staff(people.joined()), to: "a.xml")
    }

    func tune(_ arguments: [String]) throws -> Program {
        try Program(["tune", scratch.path + "/weighed", scratch.path + "/a.xml"] + arguments)
    }
}
