internal import Numbers

extension RecordWriter {
    mutating func writePatent() {
        let isGranted = draw.chance(88)
        begin("patent")
        if isGranted { ownNumber("number", "ZL") }
        ownNumber("family", "F")
        page.attribute("office", draw.chance(90) ? "CNIPA" : "EPO")
        page.attribute("form", pickMostly("invention", choices[.patentForm], percent: 60))
        date("filed", years: 2019...2021)
        let (isUsed, isPaid) = (isGranted && draw.chance(40), isGranted && draw.chance(25))
        if isGranted {
            date("granted")
            page.flag("granted-abroad", draw.chance(10))
            page.flag("product-verified", isUsed)
        }
        title()
        ownContributors(role: "inventor")
        if isUsed, draw.chance(30) { writeApplicants() }
        page.write("<status")
        page.attribute("value", isGranted ? pickMostly("in-force", choices[.status], percent: 88) : "filed")
        date("date")
        page.write("/>")
        if isUsed { writeUse() }
        if isPaid { writeReceipts() }
        var documents = isGranted ? ["certificate"] : []
        if isUsed { documents += ["user-letter", "audit"] }
        if isPaid { documents += ["contract", "registration", "bank-slip"] }
        end("patent", proved: documents)
    }

    /// Writes that the university applied together with an enterprise.
    private mutating func writeApplicants() {
        for (name, type) in [("Qinghe University", "university"), (draw.pick(Words.companies), "enterprise")] {
            page.write("<applicant")
            page.attribute("name", name)
            page.attribute("type", type)
            page.write("/>")
        }
    }

    mutating func writeStandard() {
        begin("standard")
        ownNumber("number", "GB/T ")
        page.attribute("level", draw.pick(choices[.standardLevel]))
        date("published")
        title()
        ownContributors(role: "lead")
        if draw.chance(30) {
            page.write("<status")
            page.attribute("value", pickMostly("in-force", ["withdrawn", "superseded"], percent: 70))
            date("date", years: 2025...2025)
            page.write("/>")
        }
        end("standard", proved: ["full-text"])
    }

    mutating func writeSolution() {
        begin("solution")
        ownNumber("contract", "TS")
        page.attribute("form", draw.pick(choices[.solutionForm]))
        page.attribute("client", draw.pick(Words.companies))
        date("accepted")
        title()
        ownContributors(role: "lead")
        if draw.chance(40) { writeReceipts() }
        end("solution", proved: ["contract", "acceptance-report"])
    }

    mutating func writeTransformation() {
        begin("transformation")
        ownNumber("contract", "HT")
        page.attribute("form", draw.pick(choices[.transformationForm]))
        page.attribute("partner", draw.pick(Words.companies))
        date("signed", years: 2020...2023)
        page.attribute("registered", "true")
        amount("contract-amount", thousands: 20...9000)
        page.attribute("currency", "CNY")
        page.attribute("maturity", draw.number(in: 3...9))
        if draw.chance(8) {
            page.attribute("related-party", "true")
            page.attribute("appraised", draw.chance(50) ? "true" : "false")
            page.attribute("disclosed", draw.chance(50) ? "true" : "false")
        }
        title()
        ownContributors(role: "lead")
        writeReceipts()
        end("transformation", proved: ["contract", "registration", "bank-slip"])
    }

    /// One payment, or several stages.
    mutating func writeReceipts() {
        for _ in 0..<draw.number(in: 1...3) {
            page.write("<receipt")
            date("date", years: 2023...2025)
            amount("amount", thousands: 20...900)
            page.attribute("currency", "CNY")
            page.attribute("stage", draw.pick(choices[.receiptStage]))
            page.attribute("reference") {
                $0.write("B")
                $0.write(draw.below(1_000_000_000), width: 9)
            }
            page.write("/>")
        }
    }

    mutating func writeMilestone() {
        begin("milestone")
        ownNumber("number", "CXZL")
        page.attribute("form", draw.pick(choices[.milestoneForm]))
        date("approved")
        title()
        ownContributors(role: "lead")
        end("milestone", proved: ["certificate"])
    }

    mutating func writeBenefit() {
        begin("benefit")
        if draw.chance(30) { ownNumber("contract", "HT") }
        page.attribute("form", draw.pick(choices[.benefitForm]))
        page.attribute("fiscal-year", draw.number(in: 2022...2025))
        amount("amount", thousands: 100...20_000)
        page.attribute("currency", "CNY")
        page.attribute("audited", draw.chance(70) ? "true" : "false")
        title()
        ownContributors(role: "lead")
        end("benefit", proved: ["audit"])
    }

    /// A placement of one or more spans, which may overlap.
    mutating func writePlacement() {
        begin("placement")
        page.attribute("company", draw.pick(Words.companies))
        page.attribute("mode", pickMostly("full-time", choices[.placementMode], percent: 60))
        page.flag("related-party", draw.chance(4))
        ownNumber("certificate", "PC")
        title()
        for _ in 0..<draw.number(in: 1...3) { writeSpan() }
        if draw.chance(50) {
            page.write("<outcome")
            page.attribute("form", draw.pick(choices[.outcomeForm]))
            page.attribute("accepted", draw.chance(70) ? "true" : "false")
            page.write("/>")
        }
        end("placement", proved: ["agreement", "attendance-log", "evaluation", "report"])
    }

    /// A span of up to four months in the five years to the end of 2025.
    mutating func writeSpan() {
        let start = Day(clamping: 18_628 + draw.below(1700))
        page.write("<span")
        page.attribute("from", start)
        page.attribute("to", start.advanced(by: draw.number(in: 2...120)))
        page.write("/>")
    }
}
