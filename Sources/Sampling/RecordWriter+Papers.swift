extension RecordWriter {
    /// Writes a paper that colleagues share, if there is one and this person reports it.
    mutating func writeShared(_ paper: SharedPaper) {
        var work = Draw(maker.seed, paper.subject, paper.number)
        guard work.chance(75), paper.team.count > 1 else { return }
        let reporters = paper.team.filter { _ in work.chance(90) }
        guard reporters.contains(person) else { return }
        var team = paper.team
        team.swapAt(0, work.below(team.count))
        let authors = authors(around: team, outsiders: work.below(4), &work)
        writePaper(authors, &work) {
            $0.write(paper.subject == .nearPaper ? "n." : "f.")
            $0.write(paper.number)
        }
    }

    /// Writes a paper that nobody else of the file reports.
    mutating func writeOwnPaper() {
        var work = draw.fork()
        let authors = authors(around: [person], outsiders: work.below(7), &work)
        let (person, item) = (person, items)
        writePaper(authors, &work) {
            $0.write("p.")
            $0.write(person)
            $0.write(".")
            $0.write(item)
        }
    }

    /// Writes where the colleagues among the authors work, and that the others work elsewhere.
    private mutating func affiliations(of authors: [Author]) {
        for (position, author) in authors.prefix(2).enumerated() {
            page.write("<affiliation")
            page.attribute("institution", author.isColleague ? "Qinghe University" : "Nanling University")
            page.attribute("country", "CN")
            page.attribute("position", position + 1)
            page.write("/>")
        }
    }

    /// Writes a paper. What all reports of it must say alike is drawn from the work.
    private mutating func writePaper(_ authors: [Author], _ work: inout Draw, doi: (inout Page) -> Void) {
        begin("paper")
        page.attribute("contributors", authors.count)
        if work.chance(90) {
            page.attribute("doi") {
                $0.write("10.5555/s")
                $0.write(maker.seed)
                $0.write(".")
                doi(&$0)
            }
        }
        page.attribute("journal", work.pick(Words.journals))
        page.attribute("form", work.chance(80) ? "article" : work.pick(choices[.paperForm]))
        page.attribute("tier", work.pick(choices[.paperTier]))
        if work.chance(70) { page.attribute("quartile", work.pick(choices[.quartile])) }
        date("published", &work)
        if work.chance(1) {
            date("retracted", &work, years: 2025...2025)
            page.attribute("retraction", work.pick(choices[.retraction]))
        }
        if draw.chance(50) { page.attribute("citations", draw.below(120)) }
        title(&work)
        contributors(authors, &work)
        let isIndexed = work.chance(70)
        if isIndexed {
            page.write("<indexing")
            page.attribute("index", work.pick(choices[.index]))
            date("date", &work)
            page.write("/>")
        }
        // The last that the work decides, so that everything else stays as it is.
        if work.chance(8) { affiliations(of: authors) }
        end("paper", proved: isIndexed ? ["full-text", "index-certificate"] : ["full-text"])
    }
}
