internal import Numbers

extension RecordWriter {
    mutating func writePatent() {
        let isGranted = draw.chance(75)
        begin("patent")
        if isGranted { ownNumber("number", "ZL") }
        ownNumber("family", "F")
        page.attribute("office", draw.chance(90) ? "CNIPA" : "EPO")
        page.attribute("form", draw.pick(choices[.patentForm]))
        date("filed", years: 2019...2022)
        if isGranted {
            date("granted", years: 2023...2025)
            page.flag("granted-abroad", draw.chance(10))
            page.flag("product-verified", draw.chance(20))
        }
        title()
        ownContributors(role: "inventor")
        page.write("<status")
        page.attribute("value", isGranted ? draw.pick(choices[.status]) : "filed")
        date("date")
        page.write("/>")
        if isGranted, draw.chance(25) { writeUse() }
        if isGranted, draw.chance(15) { writeReceipts() }
        end("patent")
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
            page.attribute("value", draw.pick(["in-force", "withdrawn", "superseded"]))
            date("date", years: 2025...2025)
            page.write("/>")
        }
        end("standard")
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
        end("solution")
    }

    mutating func writeTransformation() {
        begin("transformation")
        ownNumber("contract", "HT")
        page.attribute("form", draw.pick(choices[.transformationForm]))
        page.attribute("partner", draw.pick(Words.companies))
        date("signed", years: 2020...2025)
        page.attribute("registered", draw.chance(80) ? "true" : "false")
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
        end("transformation")
    }

    /// One payment, or several stages.
    mutating func writeReceipts() {
        for _ in 0..<draw.number(in: 1...3) {
            page.write("<receipt")
            date("date")
            amount("amount", thousands: 5...900)
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
        end("milestone")
    }

    mutating func writeBenefit() {
        begin("benefit")
        ownNumber("contract", "HT")
        page.attribute("form", draw.pick(choices[.benefitForm]))
        page.attribute("fiscal-year", draw.number(in: 2021...2025))
        amount("amount", thousands: 100...20_000)
        page.attribute("currency", "CNY")
        page.attribute("audited", draw.chance(70) ? "true" : "false")
        title()
        ownContributors(role: "lead")
        end("benefit")
    }

    /// A placement of one or more spans, which may overlap.
    mutating func writePlacement() {
        begin("placement")
        page.attribute("company", draw.pick(Words.companies))
        page.attribute("mode", draw.pick(choices[.placementMode]))
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
        end("placement")
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
