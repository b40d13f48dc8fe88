extension RecordWriter {
    /// The number by which records name an institution.
    func institutionNumber(_ institution: Int) -> String { "U\(101 + institution)" }

    mutating func writeInstitution(_ number: Int) {
        var draw = Draw(maker.seed, .institution, number)
        let types = choices[.institutionType]
        let id = institutionNumber(number)
        page.write("  <institution")
        page.attribute("id", id)
        page.attribute("type", isVocational(number) ? "vocational" : number == 0 ? "university" : draw.pick(types))
        page.write(">")
        writeInstitutionName(number)
        for unit in 0..<SampleMaker.units {
            let school = Words.schools[(number + unit) % Words.schools.count]
            page.write("\n    <unit id=\"")
            page.write(id)
            page.write("-")
            page.write(unit + 1)
            page.write("\"><name>")
            page.write(school.latin)
            page.write("</name><native-name>")
            page.write(school.chinese)
            page.write("</native-name></unit>")
        }
        page.write("\n  </institution>\n")
    }

    /// Every eighth institution is vocational, the first is a university.
    func isVocational(_ institution: Int) -> Bool { institution % 8 == 1 }

    private mutating func writeInstitutionName(_ number: Int) {
        let city = Words.cities[number % Words.cities.count]
        page.write("<name>")
        page.write(city.latin)
        page.write(isVocational(number) ? " Vocational Institute " : " University ")
        page.write(number + 1)
        page.write("</name><native-name>")
        page.write(city.chinese)
        page.write("第")
        page.write(number + 1)
        page.write(isVocational(number) ? "职业技术学院</native-name>" : "大学</native-name>")
    }

    mutating func writePlatform(_ number: Int) {
        draw = Draw(maker.seed, .platform, number)
        (person, items, esteem) = (maker.people + number, 0, draw.number(in: 60...92))
        let city = Words.cities[number % Words.cities.count]
        let hours = draw.number(in: 800...6000)
        page.write("  <platform")
        page.attribute("id", "P\(101 + number)")
        page.attribute("type", draw.pick(choices[.platformType]))
        page.attribute("user-enterprises", draw.below(60))
        page.attribute("machine-hours", hours)
        page.attribute("external-hours", hours * draw.below(80) / 100)
        for rule in ["written-rules", "own-staff", "ethics-review", "open-booking"] {
            page.attribute(rule, draw.chance(70) ? "true" : "false")
        }
        page.flag("serious-accident", draw.chance(2))
        amount("equipment-value", thousands: 500...60_000)
        page.attribute("equipment-readiness") {
            $0.write(draw.number(in: 60...100))
            $0.write(" %")
        }
        page.attribute("site-area", draw.number(in: 100...5000))
        page.attribute("full-time-staff", draw.below(30))
        amount("secured-funding", thousands: 100...8000)
        page.write(" currency=\"CNY\"><name>")
        page.write(city.latin)
        page.write(" Biomedical Platform</name><native-name>")
        page.write(city.chinese)
        page.write("生物医药平台</native-name>\n    <appointment")
        page.attribute("institution", institutionNumber(number))
        page.write("/>\n")
        writeTransformation()
        writeStandard()
        writeAssessment(source: "user", assessors: 3...5)
        if draw.chance(70) { writeAssessment(source: "third-party", assessors: 1...2) }
        page.write("  </platform>\n")
    }
}
