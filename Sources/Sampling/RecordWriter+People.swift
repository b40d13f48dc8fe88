internal import Numbers

extension RecordWriter {
    mutating func writePerson(_ number: Int) {
        draw = Draw(maker.seed, .person, number)
        (person, items, esteem) = (number, 0, draw.number(in: 55...94))
        writePersonHead()
        writeAppointment()
        writeTitles()
        let isApplied = writeTrack()
        writeQualification()
        // Three judgements come on top.
        let wanted = draw.number(in: 5...13)
        for paper in SharedPaper.all(of: person, people: maker.people) { writeShared(paper) }
        while items < wanted { writeItem(isApplied: isApplied) }
        writeJudgements()
        page.write("  </person>\n")
    }

    private mutating func writePersonHead() {
        let name = Name(person, seed: maker.seed)
        page.write("  <person")
        page.attribute("id") { $0.writeStaffNumber(person) }
        page.attribute("born") {
            $0.write(draw.number(in: 1958...1998))
            $0.write("-")
            $0.write(draw.number(in: 1...12), width: 2)
        }
        date("entered", years: 1990...2020)
        if draw.chance(3) { page.attribute("assessed", "false") }
        page.write("><name>")
        name.write(to: &page)
        page.write("</name>")
        if name.isChinese {
            page.write("<native-name>")
            name.writeChinese(to: &page)
            page.write("</native-name>")
        }
        page.write("\n")
    }

    /// One appointment, or two that split the person's time.
    private mutating func writeAppointment() {
        let home = Colleague(person, of: maker)
        let share = draw.chance(5) ? draw.number(in: 5...9) * 10 : 100
        writeAppointment(home.institution, unit: home.unit, share: share)
        if share < 100 {
            let other = (home.institution + 1) % maker.institutions
            writeAppointment(other, unit: draw.below(SampleMaker.units), share: 100 - share)
        }
    }

    private mutating func writeAppointment(_ institution: Int, unit: Int, share: Int) {
        let id = institutionNumber(institution)
        page.write("    <appointment")
        page.attribute("institution", id)
        page.attribute("unit") {
            $0.write(id)
            $0.write("-")
            $0.write(unit + 1)
        }
        page.attribute("fte") {
            $0.write(share)
            $0.write(" %")
        }
        date("from", years: 2005...2020)
        page.write("/>\n")
    }

    /// The title; for one in ten it changed in the last years.
    private mutating func writeTitles() {
        let isVocational = isVocational(Colleague(person, of: maker).institution)
        let titles = isVocational ? choices[.title] : choices.academicTitles
        let title = draw.below(titles.count)
        page.write("    <title")
        if title > 0, draw.chance(10) {
            let day = Day(clamping: 18_700 + draw.below(1800))
            page.attribute("value", titles[title - 1])
            page.attribute("to", day)
            page.write("/><title")
            page.attribute("value", titles[title])
            page.attribute("from", day.advanced(by: 1))
        } else {
            page.attribute("value", titles[title])
        }
        page.write("/>")
    }

    /// Writes the track; whether it is one of those that put research to use.
    private mutating func writeTrack() -> Bool {
        let isVocational = isVocational(Colleague(person, of: maker).institution)
        let track = draw.pick(isVocational ? Choices.vocationalTracks : choices.academicTracks)
        page.write("<track")
        page.attribute("value", track)
        page.write("/>")
        return isVocational || Choices.appliedTracks.contains(track)
    }

    private mutating func writeQualification() {
        page.write("<qualification")
        page.attribute("value", draw.pick(choices[.qualification]))
        date("from", years: 1985...2015)
        page.write("/>\n")
    }

    /// Writes an item of some kind: who puts research to use has more that is used.
    private mutating func writeItem(isApplied: Bool) {
        if draw.chance(isApplied ? 62 : 22) { writeApplication() } else { writeScholarship() }
    }

    private mutating func writeScholarship() {
        switch draw.below(1000) {
        case ..<560: writeOwnPaper()
        case ..<710: writeProject()
        case ..<755: writeBook()
        case ..<800: writeTalk()
        case ..<810: writeArtwork()
        case ..<850: writeSoftware()
        case ..<890: writeAward()
        case ..<945: writeTeaching()
        case ..<975: writeSupervision()
        case ..<995: writeService()
        default: writeDecision()
        }
    }

    private mutating func writeApplication() {
        switch draw.below(1000) {
        case ..<300: writePatent()
        case ..<470: writeStandard()
        case ..<670: writeTransformation()
        case ..<740: writeSolution()
        case ..<800: writeMilestone()
        case ..<850: writeBenefit()
        default: writePlacement()
        }
    }
}
