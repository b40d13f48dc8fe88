internal import Numbers
internal import Records

/// Writes records to a page, one person after another.
struct RecordWriter {
    let maker: SampleMaker
    let choices = Choices(.core)
    var page = Page()
    /// The choices that belong to the person being written.
    var draw: Draw
    /// The person being written.
    var person = 0
    /// The items of the person so far.
    var items = 0
    /// What panels and users think of the person, out of 100.
    var esteem = 0

    init(_ maker: SampleMaker) {
        self.maker = maker
        draw = Draw(maker.seed, .person, 0)
    }

    mutating func writeHead() {
        page.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<staff xmlns=\"")
        page.write(Vocabulary.namespace)
        page.write("\" version=\"1\">\n")
        for institution in 0..<maker.institutions { writeInstitution(institution) }
        for platform in 0..<maker.institutions { writePlatform(platform) }
    }

    mutating func writeFoot() {
        page.write("</staff>\n")
    }

    // MARK: Items

    /// Begins an item, up to the attributes that are its own.
    mutating func begin(_ kind: String) {
        items += 1
        page.write("    <")
        page.write(kind)
        page.attribute("id") {
            $0.write("i")
            $0.write(items)
        }
        if draw.chance(60) { page.attribute("verification", verification()) }
    }

    /// Ends the attributes of an item and writes its title.
    mutating func title(_ work: inout Draw) {
        page.write("><title>")
        let (study, object) = (work.pick(Words.studies), work.pick(Words.objects))
        let setting = work.pick(Words.settings)
        if work.chance(40) {
            page.write(setting.chinese)
            page.write("中")
            page.write(object.chinese)
            page.write("的")
            page.write(study.chinese)
        } else {
            page.write(study.latin)
            page.write(" of ")
            page.write(object.latin)
            page.write(" in ")
            page.write(setting.latin)
        }
        page.write("</title>")
    }

    /// Writes the title of an item that nobody shares.
    mutating func title() {
        var work = draw.fork()
        title(&work)
    }

    /// Writes a date of the last years, most often a day, sometimes less.
    mutating func date(_ name: String, _ work: inout Draw, years: ClosedRange<Int>? = nil) {
        let years = years ?? (work.chance(85) ? 2023...2025 : 2021...2022)
        let (year, month, day) = (work.number(in: years), work.number(in: 1...12), work.number(in: 1...28))
        let precision = work.below(20)
        page.attribute(name) {
            $0.write(year, width: 4)
            if precision == 0 { return }
            $0.write("-")
            $0.write(month, width: 2)
            if precision < 4 { return }
            $0.write("-")
            $0.write(day, width: 2)
        }
    }

    /// Writes a date of an item that nobody shares.
    mutating func date(_ name: String, years: ClosedRange<Int>? = nil) {
        var work = draw.fork()
        date(name, &work, years: years)
    }

    /// Writes an amount of some thousands, with fen.
    mutating func amount(_ name: String, thousands: ClosedRange<Int>) {
        let (yuan, fen) = (draw.number(in: thousands) * 1000 + draw.below(1000), draw.below(100))
        page.attribute(name) {
            $0.write(yuan)
            $0.write(".")
            $0.write(fen, width: 2)
        }
    }

    /// Writes a number that nobody else has: the person's, and that of the item.
    mutating func ownNumber(_ name: String, _ prefix: String) {
        let (person, item) = (person, items)
        page.attribute(name) {
            $0.write(prefix)
            $0.write(2_000_000 + person)
            $0.write("-")
            $0.write(item)
        }
    }
}
