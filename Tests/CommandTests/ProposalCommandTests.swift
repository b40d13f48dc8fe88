import Foundation
import Testing

@Suite struct `Other weights` {
    private let faculty: WeighedFaculty
    private var scratch: Scratch { faculty.scratch }

    init() throws {
        faculty = try WeighedFaculty(
            """
            criteria:
              papers: {counts: paper, points: 10, dimension: works}
              patents: {counts: patent, points: 20, dimension: patents}
              software: {counts: software, points: 25, dimension: software}
            dimensions:
              works: {title: {en: Works, zh: 代表作}, score: "min(100, points)", missing: zero}
              patents: {title: {en: Patents, zh: 专利}, score: "min(100, points)", missing: zero}
              software: {title: {en: Software, zh: 软件}, score: "min(100, points)", missing: zero}
            weights: {all: {works: 50, patents: 30, software: 20}}
            """, people: 6
        ) { number in
            (0..<(number % 3)).map { "<software id=\"s\(number)\($0)\"><title>Program</title></software>" }
        }
    }

    private func tune(_ arguments: String...) throws -> Program { try faculty.tune(arguments) }

    private func write(_ lines: String..., to name: String) throws -> String {
        try scratch.write(lines.joined(separator: "\n") + "\n", to: name)
    }

    @Test func `begin with a file that a method prints, filled by a panel`() throws {
        let template = try tune("--method=ahp")
        #expect(template.code == 2 && template.errors.contains("--judgements"))
        #expect(
            template.output.split(separator: "\r\n") == [
                "track,person,first,second,times", "all,,works,patents,", "all,,works,software,",
                "all,,patents,software,",
            ])
        let filled = try write(
            "track,person,first,second,times", "all,Li,works,patents,2", "all,Li,works,software,6",
            "all,Li,patents,software,3", ",Wang,patents,works,9", ",Wang,works,software,9", ",Wang,software,patents,9",
            to: "judgements.csv")
        let run = try tune("--method=ahp", "--judgements=" + filled, "--out=" + scratch.path + "/new")
        #expect(run.code == 1, "\(run.errors)")
        #expect(run.errors.contains("judgements-contradict") && run.errors.contains("`Wang`"))
        #expect(run.output.contains("Consistency ratio (at most 0.1): Li 0.000, Wang "))
        let written = try String(contentsOfFile: scratch.path + "/new/rubric.yaml", encoding: .utf8)
        #expect(written.contains("# From judgements judgements.csv ") && written.contains("Saaty 1977"))
        #expect(written.contains("extends: \"../weighed\""))
        let check = try Program("check", scratch.path + "/new/rubric.yaml")
        #expect(check.code < 2, "\(check.output)")
        let alone = try write(
            "person,first,second,times", "Li,works,patents,2", "Li,works,software,6", "Li,patents,software,3",
            to: "li.csv")
        let one = try tune("--method=ahp", "--judgements=" + alone, "--out=" + scratch.path + "/li")
        #expect(one.code == 0 && one.output.contains("Works      50        60     +10"), "\(one.output)")
        let locked = try tune(
            "--method=ahp", "--judgements=" + alone, "--lock=software", "--out=" + scratch.path + "/li")
        #expect(locked.output.contains("Locked weights keep 20; the others share 80."), "\(locked.output)")
        #expect(locked.output.contains("53.33"))
    }

    @Test(arguments: [
        ("ahp", "person,first,second,times", "A,work,patents,2", "judgement-criterion", "Did you mean `works`?"),
        ("ahp", "person,first,second,times", "A,works,patents,20", "judgement-number", "1/9 to 9"),
        ("ahp", "person,first,second,times", "A,works,works,1", "judgement-twice", "itself"),
        ("ahp", "person,first,second,times", "A,works,patents,2", "judgement-missing", "nor 1 more"),
        ("ahp", "person,first,second", "A,works,patents", "table-columns", "`times`"),
        ("ahp", "person,first,second,times", "A,works,patents", "table-cells", "3 cells"),
        ("rancom", "person,first,second,verdict", "A,works,patents,better", "judgement-verdict", "more, equal, less"),
        ("rating", "person,criterion,points", "A,works,-1", "judgement-number", "0 or more"),
        ("rating", "round,person,criterion,points", "x,A,works,1", "judgement-round", "1, 2, 3"),
        (
            "best-worst", "person,criterion,role,best-over,over-worst", "A,works,good,1,9", "judgement-role",
            "best, worst"
        ),
        ("rating", "track,person,criterion,points", "al,A,works,1", "judgement-track", "Did you mean `all`?"),
        ("rating", "person,criterion,points", ",works,1", "judgement-person", "whose"),
    ]) func `are refused with the line of the file that is wrong`(
        method: String, head: String, line: String, code: String, words: String
    ) throws {
        let file = try write(head, line, to: "wrong.csv")
        let run = try tune("--method=" + method, "--judgements=" + file, "--out=" + scratch.path + "/no")
        #expect(run.code == 2 && run.errors.contains("[\(code)]"), "\(run.errors)")
        #expect(run.errors.contains("wrong.csv:") && run.errors.contains(words), "\(run.errors)")
        #expect(!scratch.exists("no"))
    }

    @Test func `follow from rounds, from best and worst, and from who surpasses whom`() throws {
        let rounds = try write(
            "round,person,criterion,points", "1,A,works,60", "1,A,patents,20", "1,A,software,20", "1,B,works,20",
            "1,B,patents,60", "1,B,software,20", "2,A,works,50", "2,A,patents,30", "2,A,software,20", "2,B,works,40",
            "2,B,patents,40", "2,B,software,20", to: "rounds.csv")
        let rating = try tune("--method=rating", "--judgements=" + rounds, "--out=" + scratch.path + "/rating")
        #expect(rating.code == 0, "\(rating.errors)")
        #expect(rating.output.contains("Round 2: A, B, Kendall's W ") && rating.output.contains("quartile range"))
        #expect(rating.output.contains("Works      50        45      -5"), "\(rating.output)")
        let best = try write(
            "person,criterion,role,best-over,over-worst", "A,works,best,1,6", "A,patents,,2,3", "A,software,worst,6,1",
            to: "best.csv")
        let found = try tune("--method=best-worst", "--judgements=" + best, "--out=" + scratch.path + "/best")
        #expect(found.code == 0 && found.output.contains("Works      50        60     +10"), "\(found.output)")
        let contradicting = try write(
            "person,criterion,role,best-over,over-worst", "A,works,best,1,6", "A,patents,,5,4", "A,software,worst,6,1",
            to: "contradicting.csv")
        let warned = try tune(
            "--method=best-worst", "--judgements=" + contradicting, "--out=" + scratch.path + "/best")
        #expect(warned.code == 1 && warned.errors.contains("consistency ratio 0.467"), "\(warned.errors)")
        #expect(warned.output.contains("Consistency ratio (at most 0.133): A 0.467, to be gone through again"))
        let pairs = try write(
            "person,first,second,verdict", "A,works,patents,more", "A,works,software,more", "A,patents,software,equal",
            to: "pairs.csv")
        let rancom = try tune("--method=rancom", "--judgements=" + pairs, "--out=" + scratch.path + "/rancom")
        #expect(rancom.code == 0 && rancom.output.contains("55.56"), "\(rancom.output)")
    }

    @Test func `keep stated orders, or say why none do`() throws {
        let orders = try write("before,after", "5,2", to: "orders.csv")
        let run = try tune("--method=orders", "--orders=" + orders, "--out=" + scratch.path + "/orders")
        #expect(run.code == 0 && run.output.contains("proved the smallest before decimals"), "\(run.errors)")
        #expect(run.output.contains("Stated orders, all kept in a run: 1."), "\(run.output)")
        let after = try Program("tune", scratch.path + "/orders/rubric.yaml", scratch.path + "/a.xml", "--format=json")
        let document = try JSONSerialization.jsonObject(with: Data(after.output.utf8)) as? [String: Any]
        let ranks = try #require((document?["tracks"] as? [[String: Any]])?.first?["ranks"] as? [[String: Any]])
        let ids = ranks.compactMap { $0["id"] as? String }
        #expect(try #require(ids.firstIndex(of: "5")) < #require(ids.firstIndex(of: "2")))
        let both = try write("before,after", "5,2", "2,5", to: "both.csv")
        let none = try tune("--method=orders", "--orders=" + both, "--out=" + scratch.path + "/none")
        #expect(none.code == 2 && !scratch.exists("none"))
        #expect(none.output.contains("Person 5 (5) before Person 2 (2), × 1"), "\(none.output)")
        let unknown = try write("before,after", "5,22", to: "unknown.csv")
        let refused = try tune("--method=orders", "--orders=" + unknown, "--out=" + scratch.path + "/none")
        #expect(refused.code == 2 && refused.errors.contains("[orders-person]"))
    }

    /// The `persons.csv` of an earlier run is a ranking.
    @Test func `come near to the ranks of an earlier run`() throws {
        _ = try tune("--method=gini", "--out=" + scratch.path + "/gini")
        _ = try Program(
            "score", scratch.path + "/a.xml", "--rubric=" + scratch.path + "/gini/rubric.yaml",
            "--out=" + scratch.path + "/last")
        let run = try tune(
            "--method=ranks", "--ranks=" + scratch.path + "/last/persons.csv", "--bound=works=..60",
            "--out=" + scratch.path + "/near")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("6 of 6 people have a rank in the file"), "\(run.output)")
        let wrong = try write("person,rank", "1,first", to: "wrong.csv")
        let refused = try tune("--method=ranks", "--ranks=" + wrong, "--out=" + scratch.path + "/no")
        #expect(refused.code == 2 && refused.errors.contains("[ranks-rank]"))
    }

    @Test func `say what is locked, and that nothing can change when all is`() throws {
        let some = try tune("--lock=works")
        #expect(some.output.contains("They keep 50 of 100."), "\(some.output)")
        let all = try tune("--lock=works", "--lock=patents", "--lock=software")
        #expect(all.output.contains("Every weight is locked"))
        let method = try tune(
            "--lock=works", "--lock=patents", "--lock=software", "--method=sd", "--out=" + scratch.path + "/no")
        #expect(method.code == 2 && method.errors.contains("every weight is locked"))
        #expect(try tune("--bound=works=20..", "--margin=1").code == 2)
        #expect(try tune("--method=sd", "--orders=x.csv", "--out=" + scratch.path + "/no").code == 2)
    }

    @Test func `are told in Chinese, and in the words of a file`() throws {
        let alone = try write(
            "person,first,second,times", "李,works,patents,2", "李,works,software,6", "李,patents,software,3", to: "li.csv"
        )
        let run = try tune(
            "--method=ahp", "--judgements=" + alone, "--language=zh", "--lock=software", "--samples=20", "--person=3",
            "--out=" + scratch.path + "/zh")
        #expect(run.output.contains("按层次分析法得出的权重") && run.output.contains("一致性比率（不超过 0.1）：李"))
        let document = try String(contentsOfFile: scratch.path + "/zh/tuning.txt", encoding: .utf8)
        #expect(document == run.output)
        let rest = document.replacing("Person", with: "").replacing("persons.csv", with: "")
        let english = rest.matches(of: /[A-Za-z]{4,}/).map { String(rest[$0.range]) }
        #expect(english.isEmpty, "\(english)")
        let words = try write("language: pt", "words:", "  tuning-effects: O que faz cada peso", to: "pt.yaml")
        #expect(try tune("--words=" + words).output.contains("O que faz cada peso"))
    }
}
