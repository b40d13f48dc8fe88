import Diagnostics
import Records
import RubricLanguage
import Testing

@testable import Sheets

@Suite struct `A translation` {
    private func read(_ text: String) -> (translation: Translation?, findings: [Finding]) {
        Translation.read(SourceText(name: "pt.yaml", text: text))
    }

    @Test func `can be made of the template, which has every word`() throws {
        for language in Language.allCases {
            let (made, findings) = read(Translation.template(language))
            #expect(findings.isEmpty)
            let words = Words(.english, made)
            #expect(
                words.sheetTitle == Words(language).sheetTitle && words.pages.search == Words(language).pages.search)
        }
    }

    @Test func `falls back to a language that is built in, and says so`() throws {
        let (made, findings) = read("language: pt\nlabels: zh\nwords:\n  sheet-title: Ficha\n")
        let translation = try #require(made)
        let words = Words(translation.base, translation)
        #expect(words.sheetTitle == "Ficha" && words.total == "总分")
        #expect(findings.map(\.code) == ["words-missing"] && findings.map(\.severity) == [.note])
        #expect(
            findings.first?.message
                == "\(allWords.count - 1) of \(allWords.count) words are missing and stand in Chinese.")
    }

    @Test func `refuses unknown words with the nearest one, lost places and wrong tags`() {
        let (unknown, findings) = read("language: pt\nwords:\n  sheet-titel: Ficha\n")
        #expect(unknown == nil)
        #expect(findings.first?.code == "unknown-key" && findings.first?.hint?.contains("sheet-title") == true)
        let places = read("language: pt\nwords:\n  rank-of: \"{1} e {3}\"\n").findings
        #expect(places.map(\.code) == ["word-places", "word-places"])
        #expect(read("language: português\nwords: {}\n").findings.first?.code == "language-tag")
        #expect(read("words: {}\n").findings.first?.code == "missing-key")
    }

    @Test func `is the language of the pages`() throws {
        let translation = try #require(read("language: pt-BR\nwords:\n  total: Pontuação <total>\n").translation)
        var description = description(.english)
        description.translation = translation
        let frame = PageFrame(try rubric(classified), description)
        let page = String(decoding: PersonPage(frame: frame).page(Account()), as: UTF8.self)
        #expect(page.contains("<html lang=\"pt-BR\">") && page.contains("<span>Pontuação &lt;total&gt;</span>"))
    }

    @Test func `does not make another run`() throws {
        let rubric = try rubric(classified)
        #expect(description(.english).fingerprint(rubric) == description(.chinese).fingerprint(rubric))
    }
}
