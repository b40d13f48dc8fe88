import Numbers
import Records
import RubricLanguage
import Scoring
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
                words.outlook.heading, words.blockStatement,
            ]
            for (index, heading) in headings.enumerated() {
                #expect(page.contains("<h2 id=\"s\(index + 1)\"><b>\(index + 1)</b>\(heading)</h2>"))
            }
        }
    }

    /// One font that is not the small one makes each sheet twice as slow to print.
    @Test func `asks first for the font of paper, wherever it names fonts`() throws {
        let page = try #require(try run(classified, [person("1", [paper("a")])], .chinese).pages.first)
        for mark in ["font-family:", "font-family=\"", "--mono:", "font:7.5pt "] {
            let lists = page.split(separator: mark).dropFirst()
            #expect(!lists.isEmpty && lists.allSatisfy { $0.hasPrefix("Paper") || $0.hasPrefix("var(") }, "\(mark)")
        }
    }

    @Test func `says at its top why the grade is not that of the score`() throws {
        let people = (1...6).map { number in person("\(number)", (1...number).map { paper("p\($0)") }) }
        var told = 0
        for (page, account) in zip(try run(classified, people).pages, try accounts(classified, people)) {
            let result = account.result
            let reasons = result.limits + [result.quota].compactMap(\.self)
            let top = page.split(separator: "class=\"charts\"")[0]
            let isTold = reasons.contains { top.contains("<p class=\"warn\">" + $0) }
            #expect(isTold == (result.grade != result.band && !reasons.isEmpty), "\(result)")
            told += isTold ? 1 : 0
        }
        #expect(told > 0)
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

    @Test func `lists the files that its records come from, and says how many others there are`() throws {
        var account = Account()
        account.files = ["b.xml"]
        var description = description(.english)
        description.inputs += (1...2000).map {
            RunInput(role: .staff, name: $0 == 7 ? "b.xml" : "\($0).xml", byteCount: 1, sha256: "f\($0)")
        }
        let frame = PageFrame(try rubric(classified), description)
        let page = String(decoding: PersonPage(frame: frame).page(account), as: UTF8.self)
        #expect(page.contains("<p>b.xml · SHA-256 f7</p>") && !page.contains("1.xml"))
        #expect(page.contains("2000 staff files are not listed here"))
        let everybody = String(decoding: frame.page("") { _ in }, as: UTF8.self)
        #expect(everybody.contains("2001 staff files are not listed here") && everybody.utf8.count < 20_000)
        let own = try #require(try run(classified, [person("1", [paper("a")])]).pages.first)
        #expect(!own.contains("not listed here"))
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

@Suite struct `A fraction on a page` {
    @Test func `has a decimal beside it that a reader can compare`() {
        #expect(withDecimal("247/3") == "247/3 ≈ 82.333")
        #expect(withDecimal("-1/6 days") == "-1/6 ≈ -0.167 days")
        for text in ["82.333", "0", "", "a/b", "12.5/3"] { #expect(withDecimal(text) == text) }
    }
}

@Suite struct `The page of a place` {
    private let shared = [
        Record("contributor", ["person": "1", "position": "1"]),
        Record("contributor", ["person": "2", "position": "2"]),
    ]

    @Test func `shows unique works beside person credits`() throws {
        let run = try run(classified, [person("1", [paper("a", [:], shared)]), person("2", [paper("b", [:], shared)])])
        let table = table(institutionsTable(RunPlaces(run.evaluation), PlaceNames()))
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
        var numbers: [String] = []
        placePages(
            RunPlaces(run.evaluation), description(.english), PlaceNames(), run.tallies,
            people: { _, _ in run.streams[.unitRow] ?? [] },
            write: { path, content, number in
                pages[path] = String(decoding: content, as: UTF8.self)
                numbers.append(number)
            })
        #expect(Set(pages.keys) == ["institutions/U.html", "institutions/U+U-1.html"])
        #expect(numbers == ["U", "U+U-1"])
        #expect(pages["institutions/U+U-1.html"]?.contains("href=\"../persons/1.html\"") == true)
        #expect(pages["institutions/U.html"]?.contains("href=\"U+U-1.html\"") == true)
    }

    @Test func `shows the means of each track over those who have a score`() throws {
        let run = try run(
            classified, [person("1", [paper("a")]), person("2", [paper("b")]), person("3", track: "applied", [])])
        let tracks = run.tallies.of(.init(institution: "U", unit: nil))
        #expect(tracks.map(\.track) == [0, 1] || tracks.map(\.track) == [0])
        #expect(tracks.first?.tally.heads == 2)
        #expect(tracks.first?.tally.mean(0) == Exact("23.333"))
    }

    @Test func `shows the seats of the quota beside the grades`() throws {
        let people = (1...6).map { person("\($0)", [paper("p\($0)")]) }
        let run = try run(classified, people)
        #expect(run.evaluation.seats.groups.map(\.seats) == [3])
        let page = try #require(pages(run)["institutions/U.html"])
        #expect(page.contains("0; seats 3"))
    }

    private func pages(_ run: Run) -> [String: String] {
        var pages: [String: String] = [:]
        placePages(
            RunPlaces(run.evaluation), description(.english), PlaceNames(), run.tallies, people: { _, _ in [] },
            write: { path, content, _ in pages[path] = String(decoding: content, as: UTF8.self) })
        return pages
    }
}

@Suite struct `A page for everybody` {
    private func everyPage(_ language: Language) throws -> [String] {
        let people = (1...6).map { person("\($0)", [paper("p\($0)", ["title": "肾小球滤过屏障"])]) }
        let run = try run(classified, people, language)
        let index = IndexPage(run.rubric, description(language), PlaceNames(), tables: ["persons.csv"])
        var pages = run.pages
        pages.append(
            String(
                decoding: index.start(run.evaluation) + (run.streams[.indexRow] ?? [])
                    + index.end(run.evaluation, RunPlaces(run.evaluation), parts: []), as: UTF8.self))
        placePages(
            RunPlaces(run.evaluation), description(language), PlaceNames(), run.tallies,
            people: { _, _ in run.streams[.unitRow] ?? [] },
            write: {
                pages.append(String(decoding: $1, as: UTF8.self)); _ = ($0, $2)
            })
        return pages
    }

    @Test func `says its language, and that of Chinese on a page that is not`() throws {
        #expect(try everyPage(.english).allSatisfy { $0.contains("<html lang=\"en\">") })
        #expect(try everyPage(.chinese).allSatisfy { $0.contains("<html lang=\"zh-Hans\">") })
        #expect(try everyPage(.english)[0].contains("<span lang=\"zh\">肾小球滤过屏障</span>"))
        #expect(try everyPage(.chinese)[0].contains("lang=\"zh\"") == false)
    }

    @Test func `has a way to its content, captions, heads with a scope, and each mark once`() throws {
        for page in try everyPage(.english) {
            #expect(page.contains("<a class=\"skip\" href=\"#content\">") && page.contains("id=\"content\""))
            #expect(count("<table", in: page) == count("<caption>", in: page))
            #expect(count("<th ", in: page) == count("scope=\"", in: page) && !page.contains("<th>"))
            let marks = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
            #expect(Set(marks).count == marks.count, "\(marks)")
        }
    }

    @Test func `closes what it opens`() throws {
        for page in try everyPage(.english) {
            for tag in ["table", "tr", "td", "th", "section", "figure", "svg", "div", "span", "main", "header"] {
                #expect(count("<\(tag)>", in: page) + count("<\(tag) ", in: page) == count("</\(tag)>", in: page))
            }
        }
    }

    @Test func `bears rubric and run in the margin on paper`() throws {
        let run = description(.english).fingerprint(try rubric(classified)).prefix(16)
        for page in try everyPage(.english) {
            #expect(page.contains("content:\"classified 1.2.0 · Run \(run)\""))
            #expect(page.contains("counter(page) \" / \" counter(pages)"))
        }
        #expect(PaperStyle.quoted("a\"}</style>\\") == #""a\22 \7d \3c \2f style\3e \5c ""#)
    }

    @Test func `shows the cohort and where its person stands`() throws {
        let page = try everyPage(.english)[0]
        #expect(page.contains("Where the total stands among the 6 who are ranked together"))
        #expect(page.contains("What the total consists of"))
    }

    private func count(_ part: String, in text: String) -> Int {
        text.split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
