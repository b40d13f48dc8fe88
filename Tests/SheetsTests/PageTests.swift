import Records
import Testing

@testable import Sheets

@Suite struct `A person's page` {
    @Test func `has the ten blocks in both languages`() throws {
        for language in Language.allCases {
            let words = Words.in(language)
            let page = try #require(try run(classified, [person("1", [paper("a")])], language).pages.first)
            let headings = [
                words.blockHead, words.blockGates, words.blockItems, words.blockAdjustments, words.blockTotal,
                words.blockPanels, words.blockResult, words.blockNotCounted,
                OutlookWords.in(language).heading, words.blockStatement,
            ]
            for (index, heading) in headings.enumerated() {
                #expect(page.contains("<h2><b>\(index + 1)</b>\(heading)</h2>"))
            }
        }
    }

    @Test func `lets no record write markup`() throws {
        let wicked = "<script>alert('\"&\")</script>"
        let run = try run(
            classified, [person("1", name: wicked, [paper("<b>", ["title": wicked, "journal": wicked])])])
        for page in run.pages + [run.text(.indexRow)] {
            #expect(!page.contains("<script"))
            #expect(!page.contains("<b></b>"))
            #expect(page.contains("&lt;script&gt;alert(&#39;&quot;&amp;&quot;)&lt;/script&gt;"))
        }
    }

    @Test func `names rubric, version, fingerprints and lines`() throws {
        let page = try #require(try run(classified, [person("1", [paper("a")])]).pages.first)
        #expect(page.contains("classified 1.2.0 · SHA-256 bb22"))
        #expect(page.contains("staff.xml · SHA-256 aa11"))
        #expect(page.contains("<div class=\"src\">staff.xml:5</div>"))
    }

    @Test func `bears the mark of a legacy metric on every sheet`() throws {
        let legacy = classified.replacing("version: 1.2.0", with: "version: 1.2.0\nlegacy: true")
        let mark = Words.in(.english).legacy
        #expect(try run(legacy, [person("1", [])]).pages.allSatisfy { $0.contains(mark) })
        #expect(try run(classified, [person("1", [])]).pages.allSatisfy { !$0.contains("LEGACY") })
    }

    @Test func `needs nothing from a network`() throws {
        let page = try #require(try run(classified, [person("1", [paper("a")])]).pages.first)
        for outside in ["<script", "<link", "src=", "url(", "@import"] { #expect(!page.contains(outside)) }
    }
}

@Suite struct `The name of a page` {
    @Test func `stays in its folder and tells numbers apart`() {
        let numbers = [
            "1", "../1", "a/b", "a~2Fb", ".", "..", "甲", "a b", "A", "%41", String(repeating: "x", count: 400),
        ]
        let names = numbers.map(pageName)
        #expect(Set(names).count == numbers.count)
        for name in names {
            #expect(!name.contains("/") && !name.hasPrefix(".") && name.utf8.count < 200)
            #expect(name.utf8.allSatisfy { $0 < 128 && $0 != 0x25 })
        }
    }
}

@Suite struct `The page of a place` {
    private let shared = [
        Record("contributor", ["person": "1", "position": "1"]),
        Record("contributor", ["person": "2", "position": "2"]),
    ]

    @Test func `shows unique works beside person credits`() throws {
        let run = try run(classified, [person("1", [paper("a", [:], shared)]), person("2", [paper("b", [:], shared)])])
        let table = table(institutionsTable(run.evaluation, PlaceNames()))
        let institution = try #require(table.first { $0["level"] == "institution" })
        #expect(institution["papers.credits"] == "2")
        #expect(institution["papers.points"] == "10.000")
        #expect(institution["heads"] == "2")
        let unit = try #require(table.first { $0["unit"] == "U-1" })
        #expect(unit["papers.credits"] == "2")
    }

    @Test func `lists its people and links their sheets`() throws {
        let run = try run(classified, [person("1", [paper("a")])])
        var pages: [String: String] = [:]
        placePages(
            run.evaluation, description(.english), PlaceNames(), people: { _, _ in run.streams[.unitRow] ?? [] },
            write: { pages[$0] = String(decoding: $1, as: UTF8.self) })
        #expect(Set(pages.keys) == ["institutions/U.html", "institutions/U+U-1.html"])
        #expect(pages["institutions/U+U-1.html"]?.contains("href=\"../persons/1.html\"") == true)
        #expect(pages["institutions/U.html"]?.contains("href=\"U+U-1.html\"") == true)
    }
}
