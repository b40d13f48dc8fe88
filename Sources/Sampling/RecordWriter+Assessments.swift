extension RecordWriter {
    /// What others think of the person: panels of one or two works, users, third parties and society; at a
    /// vocational institute enterprises and students.
    mutating func writeJudgements() {
        guard !isVocational(Colleague(person, of: maker).institution) else {
            if draw.chance(90) { writeAssessment(source: "enterprise", assessors: 3...7) }
            if draw.chance(60) { writeAssessment(source: "student", assessors: 5...9) }
            return
        }
        if draw.chance(95) { writePanel(chosen: 1) }
        if draw.chance(30) { writePanel(chosen: 2) }
        if draw.chance(85) { writeAssessment(source: "user", assessors: 3...5) }
        if draw.chance(60) { writeAssessment(source: "third-party", assessors: 1...2) }
        if draw.chance(30) { writeAssessment(source: "social", assessors: 5...7) }
    }

    /// A panel's scores of a representative work; now and then too few of them.
    private mutating func writePanel(chosen: Int) {
        let work = draw.number(in: 1...max(1, items))
        writeAssessment(source: "panel", of: work, chosen: chosen, assessors: draw.chance(4) ? 3...4 : 5...7)
    }

    mutating func writeAssessment(
        source: String, of work: Int? = nil, chosen: Int? = nil, assessors: ClosedRange<Int>
    ) {
        begin("assessment")
        page.attribute("source", source)
        if let work {
            page.attribute("of") {
                $0.write("i")
                $0.write(work)
            }
        }
        if let chosen { page.attribute("chosen", chosen) }
        date("held", years: 2025...2025)
        page.write(">")
        for assessor in 1...draw.number(in: assessors) {
            page.write("<score")
            page.attribute("assessor") {
                $0.write("A")
                $0.write(assessor)
            }
            page.attribute("value") {
                $0.write(min(99, esteem + draw.below(15) - 7))
                $0.write(draw.chance(30) ? ".5" : "")
            }
            page.flag("conflict", draw.chance(3))
            page.attribute("criterion", draw.pick(Words.criteria))
            page.write("/>")
        }
        end("assessment", proved: [])
    }
}
