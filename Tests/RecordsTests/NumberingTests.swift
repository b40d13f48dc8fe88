import Records
import Testing

@Suite struct `The order of numbered things` {
    @Test(arguments: [
        ("paper-2", "paper-10"), ("p9", "p10"), ("a", "b"), ("a1", "a1b"), ("a01b2", "a1b3"), ("", "a"), ("7", "a"),
        ("p1", "p01"), ("p2-10", "p2-11"),
    ])
    func `counts runs of digits as numbers`(first: String, second: String) {
        let (a, b) = (Array(first.utf8), Array(second.utf8))
        let (before, after) = (precedesInNumbering(a.span, b.span), precedesInNumbering(b.span, a.span))
        #expect(before == (first != "p1"))
        #expect(after == (first == "p1"))
    }

    @Test func `is a total order`() {
        let texts = ["", "1", "01", "2", "10", "a", "a1", "a01", "a1b", "a10", "a2", "b", "论文2", "论文10"].map {
            Array($0.utf8)
        }
        for a in texts {
            for b in texts {
                let (before, after) = (precedesInNumbering(a.span, b.span), precedesInNumbering(b.span, a.span))
                #expect(a == b ? !before && !after : before != after)
                for c in texts where before && precedesInNumbering(b.span, c.span) {
                    let isTransitive = precedesInNumbering(a.span, c.span)
                    #expect(isTransitive)
                }
            }
        }
    }
}
