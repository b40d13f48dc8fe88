extension RecordWriter {
    mutating func writeBook() {
        begin("book")
        page.attribute("isbn") { $0.writeISBN(draw.below(100_000_000)) }
        page.attribute("publisher", draw.pick(Words.publishers))
        page.attribute("publisher-tier", draw.pick(choices[.publisherTier]))
        page.attribute("form", draw.pick(choices[.bookForm]))
        date("published")
        page.attribute("characters", draw.number(in: 80...900) * 1000)
        title()
        ownContributors(role: "editor")
        end("book", proved: ["certificate", "full-text"])
    }

    mutating func writeTalk() {
        begin("talk")
        page.attribute("event", draw.pick(Words.events))
        page.attribute("form", draw.pick(choices[.talkForm]))
        page.attribute("level", draw.pick(choices[.level]))
        date("held")
        title()
        ownContributors()
        end("talk")
    }

    mutating func writeArtwork() {
        begin("artwork")
        page.attribute("form", draw.pick(choices[.artworkForm]))
        page.attribute("event", draw.pick(Words.events))
        page.attribute("level", draw.pick(choices[.level]))
        date("presented")
        title()
        ownContributors()
        end("artwork", proved: ["certificate"])
    }

    mutating func writeSoftware() {
        begin("software")
        ownNumber("registration", "SR")
        date("registered")
        title()
        ownContributors()
        if draw.chance(30) { writeUse() }
        end("software", proved: ["certificate"])
    }

    mutating func writeUse() {
        page.write("<use")
        page.attribute("company", draw.pick(Words.companies))
        page.attribute("arms-length", draw.chance(80) ? "true" : "false")
        date("from")
        page.write("/>")
    }
}

extension Page {
    /// The ISBN of a Chinese book with a number of eight digits: its check digit is right.
    fileprivate mutating func writeISBN(_ number: Int) {
        let start = bytes.count
        write("9787")
        write(number, width: 8)
        var sum = 0
        for place in 0..<12 {
            sum += Int(bytes[start + place] - UInt8(ascii: "0")) * (place.isMultiple(of: 2) ? 1 : 3)
        }
        write((10 - sum % 10) % 10)
    }
}
