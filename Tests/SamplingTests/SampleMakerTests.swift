import Numbers
import Records
import Sampling
import Testing

@Suite struct `An invented file` {
    private static let shared = SampleText(people: 400, seed: 5)
    private let people = 400
    private var sample: SampleText { Self.shared }

    @Test(arguments: [0, 1, 2, 5, 40]) func `is the same for the same people and seed`(people: Int) {
        #expect(SampleText.text(people: people, seed: 9) == SampleText.text(people: people, seed: 9))
        #expect(SampleText.text(people: people, seed: 9) != SampleText.text(people: people, seed: 10))
        #expect(SampleText(people: people, seed: 9).count("person", indentation: 2) == people)
    }

    @Test func `comes in pieces that do not grow with it`() {
        let pieces = SampleText.pieces(people: people, seed: 5)
        #expect(pieces.count > 5)
        #expect(pieces.allSatisfy { $0.count < 320_000 })
    }

    @Test func `has about a dozen items a person, of all kinds, of 500 to 600 bytes`() {
        let kinds = Vocabulary.core.kinds(in: .item).map { Vocabulary.core[$0].name }
        let counts = kinds.map { sample.count($0, indentation: 4) }
        for (kind, count) in zip(kinds, counts) { #expect(count > 0, "\(kind)") }
        let items = counts.reduce(0, +)
        #expect(11 * people...13 * people ~= items)
        #expect(30...37 ~= 100 * sample.count("paper", indentation: 4) / items)
        #expect(500...600 ~= sample.lines.reduce(0) { $0 + $1.utf8.count + 1 } / items)
    }

    @Test func `has every track, title, kind of evidence and part`() {
        let text = sample.lines.joined()
        for part in Vocabulary.core.kinds(in: .part) { #expect(text.contains("<\(Vocabulary.core[part].name) ")) }
        let written = ["track": "track value", "title": "title value", "evidence-type": "evidence type"]
        for (enumeration, start) in written {
            for value in Vocabulary.core.enumeration(enumeration)?.values ?? [] {
                #expect(text.contains("<\(start)=\"\(value.name)\""))
            }
        }
    }

    @Test(arguments: [
        ("milestone", "certificate"), ("standard", "full-text"), ("transformation", "bank-slip"),
        ("placement", "attendance-log"), ("solution", "acceptance-report"), ("project", "approval-letter"),
    ])
    func `proves most items by the documents of their kind`(kind: String, document: String) {
        let items = sample.lines.filter { $0.hasPrefix("    <\(kind) ") }
        let proved = items.count { $0.contains("<evidence type=\"\(document)\"") }
        #expect(proved < items.count)
        #expect(proved > items.count * 4 / 5)
    }

    @Test func `has a panel judge numbered works of most researchers`() {
        let panels = sample.lines.filter { $0.contains("source=\"panel\"") }
        #expect(panels.count > people / 2)
        for panel in panels {
            #expect(["1", "2"].contains(attribute("chosen", in: panel)))
            #expect(attribute("of", in: panel) != nil)
        }
    }

    @Test func `names people in Latin and in Chinese`() {
        let chinese = sample.lines.count { $0.hasPrefix("  <person ") && $0.contains("<native-name>") }
        #expect(people / 2..<people ~= chinese)
    }
}

@Suite struct `A shared paper` {
    private static let all = SampleText(people: 400, seed: 3).papers
    private let people = 400
    private let papers = Self.all
    private let reports = Dictionary(grouping: all.indices) { all[$0].doi }

    private var shared: [[Int]] { reports.values.filter { $0.count > 1 } }

    @Test func `is every third of the papers`() {
        let count = shared.reduce(0) { $0 + $1.count }
        #expect(28...40 ~= 100 * count / papers.count)
    }

    @Test func `is reported once a person, with the same contributors by all`() {
        for reports in shared {
            #expect(Set(reports.map { papers[$0].person }).count == reports.count)
            #expect(Set(reports.map { papers[$0].contributors }).count == 1)
        }
    }

    @Test func `names by staff number everybody who reports it, in order of position`() {
        for paper in papers {
            let positions = paper.contributors.compactMap { attribute("position", in: $0).flatMap { Int($0) } }
            #expect(positions == Array(1...paper.contributors.count))
            #expect(paper.contributors.contains { attribute("person", in: $0) == "\(1_000_000 + paper.person)" })
        }
    }

    @Test func `is sometimes shared far apart in the file, and sometimes not reported by one who is named`() {
        let distances = shared.map { reports in
            (reports.map { papers[$0].person }.max() ?? 0) - (reports.map { papers[$0].person }.min() ?? 0)
        }
        #expect(distances.count { $0 >= people / 3 } > people / 10)
        #expect(distances.count { $0 <= 2 } > people / 10)
        let incomplete = reports.values.count { reports in
            let named = papers[reports[0]].contributors.compactMap { attribute("person", in: $0) }
            return named.count > reports.count
        }
        #expect(incomplete > 10)
    }
}
