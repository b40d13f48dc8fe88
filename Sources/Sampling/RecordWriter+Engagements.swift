extension RecordWriter {
    mutating func writeProject() {
        begin("project")
        ownNumber("number", "XM")
        page.attribute("level", draw.pick(choices[.level]))
        page.attribute("form", draw.pick(choices[.projectForm]))
        page.attribute("funder", draw.pick(Words.funders))
        date("approved")
        date("started")
        amount("budget", thousands: 20...3000)
        page.attribute("currency", "CNY")
        title()
        ownContributors(role: draw.chance(60) ? "lead" : "participate")
        let isPaid = draw.chance(60)
        if isPaid { writeReceipts() } else { writeFunding() }
        end("project", proved: ["approval-letter"] + (isPaid ? ["contract", "bank-slip"] : []))
    }

    mutating func writeFunding() {
        page.write("<funding")
        page.attribute("funder", draw.pick(Words.funders))
        page.write("/>")
    }

    mutating func writeAward() {
        begin("award")
        page.attribute("level", draw.pick(choices[.level]))
        page.attribute("grade", draw.pick(choices[.awardGrade]))
        date("awarded")
        page.attribute("institution-rank", draw.number(in: 1...3))
        title()
        ownContributors()
        end("award", proved: ["certificate"])
    }

    mutating func writeTeaching() {
        begin("teaching")
        page.attribute("course", draw.pick(Words.courses))
        page.attribute("form", draw.pick(choices[.teachingForm]))
        page.attribute("level", draw.pick(choices[.level]))
        page.attribute("hours") {
            $0.write(draw.number(in: 8...96))
            $0.write(draw.chance(20) ? ".5" : "")
        }
        date("held")
        title()
        if draw.chance(30) { writeSpan() }
        end("teaching")
    }

    mutating func writeSupervision() {
        begin("supervision")
        let student = Name(maker.people + draw.below(1_000_000), seed: maker.seed)
        page.attribute("student") { student.write(to: &$0) }
        page.attribute("degree", draw.pick(["master", "doctor", "postdoctoral"]))
        page.attribute("role", draw.pick(["supervisor", "co-supervisor"]))
        date("started", years: 2019...2022)
        date("completed", years: 2023...2025)
        title()
        end("supervision")
    }

    mutating func writeService() {
        begin("service")
        page.attribute("organisation", draw.pick(Words.bodies))
        page.attribute("level", draw.pick(choices[.level]))
        page.attribute("post", draw.pick(["member", "委员", "secretary", "reviewer"]))
        date("held")
        title()
        if draw.chance(40) { writeSpan() }
        end("service")
    }

    mutating func writeDecision() {
        begin("decision")
        page.attribute("finding", draw.pick(choices[.decisionFinding]))
        if draw.chance(70) { ownNumber("number", "JD") }
        date("decided")
        title()
        end("decision")
    }
}
