import Diagnostics
import Testing

@Suite struct `The nearest name` {
    @Test(arguments: [
        ("paperr", "paper"), ("ppaer", "paper"), ("Patent", "patent"), ("tittle-factor", "title-factor"),
        ("期刊级", "期刊级别"), ("trnasformaton", "transformation"),
    ])
    func `is found behind a slip`(typed: String, meant: String) {
        let names = ["paper", "patent", "title-factor", "期刊级别", "transformation", "placement"]
        #expect(nearest(to: typed, among: names) == meant)
    }

    @Test(arguments: ["zebra", "x", "", "papyrus-roll"])
    func `is not invented`(typed: String) {
        #expect(nearest(to: typed, among: ["paper", "y", "patent"]) == nil)
    }

    @Test func `does not depend on the order of the candidates`() {
        #expect(nearest(to: "pat", among: ["bat", "cat"]) == nearest(to: "pat", among: ["cat", "bat"]))
    }
}
